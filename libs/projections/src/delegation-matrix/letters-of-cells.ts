import { STEP_GROUPS, STEPS, type Step } from '@yichuang/domain';
import type { CatalogueItem } from '../catalogue/view.ts';
import { letterProjection, scopeMask, type LetterRow } from '../letters/projection.ts';
import { letterStatus } from '../letters/status.ts';
import type { DelegatedStepName, LetterStatus } from '../letters/view.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import type { CellLetter } from './view.ts';

const GROUPS: readonly DelegatedStepName[] = ['accept', 'review', 'decide'];

/** The parts of the handling that the town does, as bits of a letter's scope: a part is needed for any step of its group. */
export function neededScope(mask: number): number {
  return scopeMask(GROUPS.filter(group => STEP_GROUPS[group].some(step => (mask & (1 << STEPS.indexOf(step))) !== 0)));
}

/** The part of a letter's scope that a step needs; null where no letter is needed for it. */
export function scopeOfStep(step: Step): DelegatedStepName | null {
  return GROUPS.find(group => STEP_GROUPS[group].some(member => member === step)) ?? null;
}

/** A letter that was announced, as far as a cell is concerned. */
export interface Entrustment {
  readonly row: LetterRow;
  readonly state: Exclude<CellLetter, 'not_needed' | 'none'>;
}

/** What counts before what: a letter in force outshines an old one. */
const RANK: readonly CellLetter[] = ['in_force', 'suspended', 'not_begun', 'ended', 'none'];
const STATES: Readonly<Partial<Record<LetterStatus, Entrustment['state']>>> = { in_force: 'in_force', suspended: 'suspended', announced: 'not_begun', expired: 'ended', revoked: 'ended' };

/** Announced letters of a town, or of all towns, by `<town>/<item>`. */
export function entrustments(read: ReadModel, at: Moment, town?: string): ReadonlyMap<string, readonly Entrustment[]> {
  const instant = instantOf(at);
  const found = new Map<string, Entrustment[]>();
  for (const { doc: row } of read.list(letterProjection, town === undefined ? { index: 'all', equals: 'all' } : { index: 'town', equals: town }, at.number)) {
    const state = STATES[letterStatus(row, instant)];
    if (state === undefined) continue;
    for (const item of Object.keys(row.items)) {
      const key = `${row.town}/${item}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, [{ row, state }]);
      else known.push({ row, state });
    }
  }
  return found;
}

/** An item as letters name it: only its own department can entrust it. */
export type EntrustedItem = Pick<CatalogueItem, 'code' | 'kind' | 'department'>;

/** The letter that speaks for a cell: of those of the item's department whose scope covers what the town does, the one that counts most. */
export function letterFor(letters: readonly Entrustment[] | undefined, { code, department }: EntrustedItem, needed: number): Entrustment | null {
  const covering = (letters ?? []).filter(({ row }) => row.department === department && ((row.items[code] ?? 0) & needed) === needed);
  return covering.toSorted((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state) || b.row.number - a.row.number)[0] ?? null;
}

/** What the rule of letters says of a cell: it binds licences only, and only the parts that the list gives the town. */
export function cellLetter(letters: readonly Entrustment[] | undefined, item: EntrustedItem, mask: number): CellLetter {
  const needed = neededScope(mask);
  if (item.kind !== 'licence' || needed === 0) return 'not_needed';
  return letterFor(letters, item, needed)?.state ?? 'none';
}
