import { TOWN_KINDS, type AccountabilityCommand, type AccountabilityContext, type AppraisalContext, type InspectionContext, type SpotCheckCommand, type SpotCheckContext, type SpotCheckState } from '@yichuang/domain';
import { createHash } from 'node:crypto';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function inspectionContext(act: Act<unknown>): InspectionContext {
  const { world, now, today } = act;
  return {
    ...actContext(act), units: world.units(today), calendar: world.rulebook.calendar(), known: person => world.knows(person) || world.officesOf(person, now).length > 0,
    servesAt: ({ person, unit }) => world.officesOf(person, now).some(held => held.unit === unit),
  };
}

/** The referral of an inspection bears its id. */
export function accountabilityContext(act: Act<AccountabilityCommand>): AccountabilityContext {
  const { world, id } = act;
  return { ...actContext(act), calendar: world.rulebook.calendar(), inspection: world.supervision.inspection(id), number: world.number };
}

/** What the log says is taken in one turn; the witness of a draw is waited for after it. */
export async function spotCheckContext(act: Act<SpotCheckCommand, SpotCheckState>): Promise<SpotCheckContext> {
  const { world, id, command, state } = act;
  const known = { ...actContext(act), sha256, calendar: world.rulebook.calendar(), number: world.number, frame: world.supervision.frame };
  const department = state.order?.department;
  const witness = command.type === 'DrawSpotCheck' && department !== undefined ? await world.supervision.witness({ id, department }) : null;
  return { ...known, witness };
}

export function appraisalContext(act: Act<unknown>): AppraisalContext {
  const { world, today } = act;
  const towns = [...world.units(today).values()].filter(({ kind, active }) => active && TOWN_KINDS.includes(kind)).map(({ code }) => code).sort();
  return { ...actContext(act), sha256, calendar: world.rulebook.calendar(), number: world.number, centres: days => world.supervision.centres(towns, days) };
}
