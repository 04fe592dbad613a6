import { canonicalText } from '../kernel/canonical.ts';
import type { DigestOf } from '../kernel/context.ts';

/** A decision that a town took in the department's name: the case, the town, the number of the event that decided it. */
export interface Eligible {
  readonly case: string;
  readonly town: string;
  readonly decided: number;
}

/** What is drawn from, in the order of the log. */
export const inOrder = (frame: readonly Eligible[]): readonly Eligible[] => frame.toSorted((one, other) => one.decided - other.decided);

/** SHA-256 of what is drawn from: changes with every case, town or number in it, and with nothing else. @req #23 */
export function frameDigest(frame: readonly Eligible[], sha256: DigestOf): string {
  return sha256(canonicalText(inOrder(frame).map(({ case: id, town, decided }) => [id, town, decided])));
}

/** The seed: the digest of the frame, fixed by the order, and the hash of an event that came later and from elsewhere. Lower-case hexadecimal. @req #23 */
export const seedOf = (frame: string, witness: string, sha256: DigestOf): string => sha256(`${frame}${witness}`);

/**
 * The sample: the `size` cases of the frame whose SHA-256 of seed and case sorts first; all of them when there are fewer.
 * Nothing but the frame, the seed and the size decides it, so anybody can draw it again from the log.
 * @req #23
 */
export function drawSample(frame: readonly Eligible[], { seed, size, sha256 }: { readonly seed: string; readonly size: number; readonly sha256: DigestOf }): readonly Eligible[] {
  const ranked = frame.map(entry => ({ entry, rank: sha256(`${seed}${entry.case}`) })).toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.slice(0, size).map(({ entry }) => entry);
}
