import { canonicalText } from '@yichuang/domain/canonical';

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. Given in, so that the kit runs in a browser too. */
export type Digester = (text: string) => string;

/** Digest of a manifest: of its canonical JSON, in which keys are sorted and nothing is between them. */
export function digestOf(value: unknown, sha256: Digester): string {
  return sha256(canonicalText(value));
}
