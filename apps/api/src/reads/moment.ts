import type { Request } from 'express';
import { numberAt, recordedAtOf, type ViewName } from '@yichuang/projections';
import type { Clock, EventStore } from '@yichuang/event-store';
import type { Runner } from '@yichuang/projections/runner';
import { headerOf, queryOf } from '../edge/request.ts';
import { Problem } from '../problems/problem.ts';
import type { PageMoment } from '../web-port.ts';
import { AS_OF_FORMS, endOfDay, legalDayOf, parseAcceptDatetime, parseAfter, parseAsOf, parseOn, type AsOf } from './as-of.ts';

export const ALL_VIEWS: readonly ViewName[] = ['catalogue', 'item-guide', 'adjustment', 'instruments', 'organisations', 'village', 'hall', 'event-index', 'delegation-matrix', 'letters', 'responsibility', 'staff', 'milestones', 'permission-drift', 'rulebook', 'cases', 'worklist', 'adoption', 'errands', 'appointments', 'contacts', 'joint', 'inspections', 'spot-checks', 'appraisals', 'policy-notices', 'training', 'guidance', 'practices'];

/** What a request asks of time, before it is looked up. */
export interface Asked {
  readonly asOf: AsOf | null;
  readonly on: string | null;
  readonly after: number | null;
}

/** A moment that has been found. `pinned`: named by its number, so that the answer never changes. */
export interface FoundMoment extends PageMoment {
  readonly pinned: boolean;
  /** The instant within the legal day, UTC: that of the moment, or the end of the day when `on` names another one. */
  readonly at: string;
}

export interface MomentSource {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly views: Runner;
}

/** Reads `asOf`, `on`, `after` and `Accept-Datetime` of a request. @throws {Problem} */
export function askedOf(req: Request, clock: Clock): Asked {
  const { asOf, on, after } = queryOf(req);
  const accept = headerOf(req, 'accept-datetime');
  const moment = asOf === undefined ? (accept === undefined ? null : parseAcceptDatetime(accept, clock.now())) : parseAsOf(asOf, clock.now());
  return { asOf: moment, on: on === undefined ? null : parseOn(on), after: after === undefined ? null : parseAfter(after) };
}

/** A number that the log does not have yet cannot be looked at. One that the views have not folded is waited for. */
async function requireNumber(number: number, { store, views }: MomentSource): Promise<void> {
  const { number: head } = await store.head();
  if (number > head) throw new Problem('as-of-invalid', { details: { accepted: AS_OF_FORMS, head: `p:${head}` } });
  await views.waitFor(number);
}

/** The event number that an instant stands for: the last event recorded by then. */
function numberFor(asOf: AsOf | null, views: Runner): number | null {
  if (asOf === null) return null;
  if (asOf.kind === 'number') return asOf.number;
  return views.read(ALL_VIEWS, read => Math.min(numberAt(read, asOf.instant), read.number));
}

/** The instant of a moment that was asked for: its own, or that of its event. Null for the present. */
function instantOf(asOf: AsOf | null, recordedAt: string | null): string | null {
  if (asOf === null) return null;
  return asOf.kind === 'instant' ? asOf.instant : recordedAt;
}

/**
 * Finds the moment of a page: one event number for every view on it (architecture §11.14), and the legal day, which is
 * that of the moment unless `on` says otherwise.
 * @throws {Problem} `as-of-invalid` · {ProjectionLag} what the reader has seen is not yet in the views
 */
export async function findMoment(asked: Asked, source: MomentSource): Promise<FoundMoment> {
  const { views, clock } = source;
  if (asked.asOf?.kind === 'number') await requireNumber(asked.asOf.number, source);
  if (asked.after !== null) await views.waitFor(asked.after);
  const now = clock.now();
  const wanted = numberFor(asked.asOf, views);
  const { number, recordedAt } = views.read(ALL_VIEWS, read => {
    const at = wanted ?? read.number;
    return { number: at, recordedAt: at < 0 ? null : recordedAtOf(read, at) };
  });
  const instant = instantOf(asked.asOf, recordedAt) ?? now;
  const on = asked.on ?? legalDayOf(instant);
  return { number, recordedAt, now, on, at: legalDayOf(instant) === on ? instant : endOfDay(on), travelling: asked.asOf !== null, pinned: asked.asOf?.kind === 'number' };
}
