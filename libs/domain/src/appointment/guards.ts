import { isWorkingDay } from '../calendar/index.ts';
import { TOWN_KINDS } from '../catalog/index.ts';
import { require } from '../kernel/rejection.ts';
import type { Role } from '../kernel/role.ts';
import type { HallDay } from './context.ts';

/** Whoever stands behind the counters of a town's hall. */
export const HALL_OFFICES: readonly Role[] = ['town_acceptor', 'town_reviewer', 'town_decider', 'centre_manager'];

/** Under which unit the program itself acts; no unit of the log has this code. */
const PROGRAM = 'system';

export const isOfHall = ({ actor, town }: HallDay): boolean => actor.unit === town && HALL_OFFICES.some(office => actor.offices.includes(office));

/** @throws {Rejection} `wrong-office` unless somebody of this hall acts */
export function requireHallOffice(context: HallDay): void {
  require(isOfHall(context), 'wrong-office', { needs: HALL_OFFICES, unit: context.town });
}

/** The hall, or the program for what follows from an act of the hall. @throws {Rejection} `wrong-office` */
export function requireHallOrProgram(context: HallDay): void {
  if (context.actor.unit !== PROGRAM) requireHallOffice(context);
}

/** What stands in the hall is spoken for by the program. @throws {Rejection} `wrong-office` */
export function requireProgram({ actor }: HallDay): void {
  require(actor.unit === PROGRAM, 'wrong-office', { needs: [] });
}

/** @throws {Rejection} `unknown-unit` unless the town has a hall */
export function requireTown({ town, units }: HallDay): void {
  const unit = units.get(town);
  require(unit?.active && TOWN_KINDS.includes(unit.kind), 'unknown-unit', { unit: town });
}

/** Whether the hall keeps its ordinary hours on the day. */
export const isOrdinaryDay = ({ calendar, date }: HallDay): boolean => isWorkingDay(calendar, date);
