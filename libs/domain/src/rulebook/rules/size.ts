import { canonicalText } from '../../kernel/canonical.ts';

/** Most bytes of a manifest and of a head as canonical JSON: with the rest of its event it stays below 64 KiB (architecture §5). */
const MOST_BYTES = 60 * 1024;

/** Length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether a value fits into an event. */
export const fits = (value: unknown): boolean => bytesOf(canonicalText(value)) <= MOST_BYTES;
