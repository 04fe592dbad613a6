import type { ActContext } from './context.ts';
import { require } from './rejection.ts';
import type { Role } from './role.ts';

/** @throws {Rejection} `wrong-office` unless the actor holds one of the offices: duties stay separate. */
export function requireOffice(context: ActContext, ...offices: readonly Role[]): void {
  require(offices.some(office => context.actor.offices.includes(office)), 'wrong-office', { needs: offices });
}

/** Acts for a unit are its own. @throws {Rejection} `wrong-body` */
export function requireBody({ actor }: ActContext, unit: string | null): void {
  require(actor.unit === unit, 'wrong-body', { unit });
}

/** @throws {Rejection} `effective-in-past` when a day on which something is to count lies before today. */
export function requireNotPast(context: ActContext, effectiveFrom: string): void {
  require(effectiveFrom >= context.today, 'effective-in-past', { effectiveFrom, today: context.today });
}

/** @throws {Rejection} `date-in-future` when the day of something that has happened lies after today. */
export function requireHappened(context: ActContext, date: string): void {
  require(date <= context.today, 'date-in-future', { date, today: context.today });
}
