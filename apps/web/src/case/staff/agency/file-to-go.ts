import type { FileToGo } from './outbox.ts';

/** A file as text, to be kept with what waits. */
export async function fileToGo(file: File, { at, subject }: Pick<FileToGo, 'at' | 'subject'>): Promise<FileToGo> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In parts: a call takes no millions of arguments.
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCodePoint(...bytes.subarray(from, from + 0x8000));
  return { at, subject, name: file.name, type: file.type, base64: btoa(text) };
}

/** The file again, byte for byte. */
export const fileFrom = ({ name, type, base64 }: FileToGo): File => new File([Uint8Array.from(atob(base64), letter => letter.codePointAt(0) ?? 0)], name, { type });
