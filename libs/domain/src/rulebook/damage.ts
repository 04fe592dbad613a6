import { canonicalText } from '../kernel/canonical.ts';
import type { DigestOf } from '../kernel/context.ts';

/** A manifest or head that is read is not the one that was committed. Nothing is decided or shown by it. */
export class ManifestDamaged extends Error {
  readonly code = 'manifest-damaged';
  /** The digest that was committed. */
  readonly digest: string;
  constructor(digest: string, options?: ErrorOptions) {
    super(`the manifest ${digest} is damaged`, options);
    this.name = 'ManifestDamaged';
    this.digest = digest;
  }
}

/** Checks what was read against the digest by which it was asked for. @throws {ManifestDamaged} */
export function requireIntact(value: unknown, digest: string, sha256: DigestOf): void {
  if (sha256(canonicalText(value)) !== digest) throw new ManifestDamaged(digest);
}
