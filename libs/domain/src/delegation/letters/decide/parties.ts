import { TOWN_KINDS } from '../../../catalog/index.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { UnitFacts, UnitKind } from '../../../organisation/index.ts';
import type { DraftDelegation } from '../commands.ts';
import type { LetterContext } from '../context.ts';
import { type Letter, letterOf, type LetterState } from '../state.ts';

const VILLAGE_KINDS: readonly UnitKind[] = ['village', 'community'];

/** Who may be a party to a letter: `stage` are the fictional units of a sample, which stand in for both organs. */
export type Parties = 'organs' | 'stage';

function active(code: string, { units }: LetterContext): UnitFacts {
  const unit = units.get(code);
  require(unit?.active, 'unknown-unit', { unit: code });
  return unit;
}

/**
 * A department of the district hands to a town or sub-district, and nobody else: what a town holds it may not give on, and a village
 * is no organ (行政许可法24, 省政府令235号). Units of kind `other` count as neither, except that an illustrative letter may stand between two
 * of them: planted faults of a sample district happen in fictional units only. @throws {Rejection}
 */
export function requireParties({ department, town, illustrative }: DraftDelegation['data'], context: LetterContext): Parties {
  const [giver, taker] = [active(department, context), active(town, context)];
  require(!TOWN_KINDS.includes(giver.kind) && !VILLAGE_KINDS.includes(giver.kind), 'delegation-by-a-town', { unit: department });
  require(!VILLAGE_KINDS.includes(taker.kind), 'delegation-to-a-village', { unit: town });
  if (illustrative && giver.kind === 'other' && taker.kind === 'other' && department !== town) return 'stage';
  require(giver.kind !== 'other', 'unknown-unit', { unit: department });
  require(TOWN_KINDS.includes(taker.kind), 'recipient-not-a-town', { unit: town });
  return 'organs';
}

/** The actor speaks for the department: its decider, or its keeper of the catalogue where it has no decider yet. @throws {Rejection} */
export function requireDepartment(department: string, context: LetterContext): void {
  requireOffice(context, 'dept_decider', 'dept_catalog_owner');
  require(context.actor.unit === department, 'not-the-department', { department, unit: context.actor.unit });
}

/** The actor speaks for the town: its decider, or the manager of its centre where it has no decider yet. @throws {Rejection} */
export function requireTown(town: string, context: LetterContext): void {
  requireOffice(context, 'town_decider', 'centre_manager');
  require(context.actor.unit === town, 'not-the-town', { town, unit: context.actor.unit });
}

/** @throws {Rejection} `unknown-letter` */
export function knownLetter(state: Readonly<LetterState>, letter: string): Readonly<Letter> {
  const known = letterOf(state, letter);
  require(known, 'unknown-letter', { letter });
  return known;
}
