import type { Fate } from '@yichuang/domain';
import type { FateLine } from '@yichuang/projections';

/** Columns of the board. A renamed item stands with the kept ones, a split one with the merged ones. */
export const COLUMNS = ['undecided', 'kept', 'merged', 'withdrawn', 'added'] as const;
export type Column = (typeof COLUMNS)[number];

const PLACE: Readonly<Record<NonNullable<FateLine['fate']>, Column>> = { kept: 'kept', renamed: 'kept', merged: 'merged', split: 'merged', withdrawn: 'withdrawn', added: 'added', split_result: 'added' };

export function columnOf(line: FateLine): Column {
  return line.fate === null ? 'undecided' : PLACE[line.fate];
}

/** What an officer adds to a move: why, into which item, and why it differs from the provincial list. */
export interface MoveWords {
  readonly reason: string;
  readonly into: string;
  readonly deviation: string;
}

/** Limit of one command; more is several moves. */
export const MOST = 200;

/** Why lines cannot go to a column, as a message id's last part; null when they can. */
export function refusalOf(lines: readonly FateLine[], to: Column): 'too-many' | 'new-only' | 'old-only' | null {
  if (lines.length > MOST) return 'too-many';
  if (to === 'added') return 'new-only';
  return to !== 'undecided' && lines.some(line => line.before === null) ? 'old-only' : null;
}

/** Which words a move needs before it can be sent. */
export function wordsNeeded(lines: readonly FateLine[], to: Column): readonly (keyof MoveWords)[] {
  if (to === 'withdrawn') return ['reason'];
  if (to === 'merged') return ['into', 'reason'];
  return to === 'kept' && lines.some(line => line.drift.length > 0) ? ['deviation'] : [];
}

/** The fates that one move decides. A withdrawn item goes back to its own department. */
export function fatesOf(lines: readonly FateLine[], to: Column, words: MoveWords): readonly Fate[] {
  if (to === 'merged') return [{ fate: 'merged', from: lines.map(line => line.code), into: words.into, reason: words.reason }];
  return lines.flatMap(line => fateOf(line, to, words));
}

function fateOf(line: FateLine, to: Column, words: MoveWords): Fate[] {
  if (to === 'undecided') return [{ fate: 'cleared', code: line.code }];
  if (!line.before) return [];
  if (to === 'withdrawn') return [{ fate: 'withdrawn', code: line.code, reason: words.reason, successor: line.before.department }];
  return [{ fate: 'kept', record: line.before, reason: words.reason, deviation: line.drift.length > 0 ? words.deviation : null }];
}
