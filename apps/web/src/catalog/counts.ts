import type { FateCounts } from '@yichuang/domain';
import type { FateLine } from '@yichuang/projections';

export interface Sums extends FateCounts {
  /** Items whose fate is still open. */
  readonly undecided: number;
  /** Nothing is open and what goes in comes out: `before` − withdrawn − mergedAway − splitAway + splitInto + added = `after`. */
  readonly balanced: boolean;
}

/** The sums of a batch, counted from its lines and not taken on trust. */
export function sumsOf(lines: readonly FateLine[]): Sums {
  const of = (...kinds: readonly (FateLine['fate'])[]): number => lines.filter(line => kinds.includes(line.fate)).length;
  const before = lines.filter(line => line.before !== null).length;
  const parts = { kept: of('kept'), renamed: of('renamed'), withdrawn: of('withdrawn'), mergedAway: of('merged'), splitAway: of('split'), splitInto: of('split_result'), added: of('added') };
  const undecided = lines.filter(line => line.fate === null).length;
  const after = parts.kept + parts.renamed + parts.splitInto + parts.added;
  return { before, ...parts, after, undecided, balanced: undecided === 0 && before - parts.withdrawn - parts.mergedAway - parts.splitAway + parts.splitInto + parts.added === after };
}
