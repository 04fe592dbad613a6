import { requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { VenueContext } from '../context.ts';
import type { PointHeading, StandardPoint, VenueEvidence, VenueLevel } from '../events.ts';
import { standardOn, type VenueStandard } from '../standard.ts';
import { venueOf, type VenueState } from '../state.ts';

export interface Venue {
  readonly level: VenueLevel;
  readonly parent: string | null;
}

/** @throws {Rejection} `unknown-unit` for a unit that keeps no hall */
export function requireVenue({ unit, units }: VenueContext): Venue {
  const venue = venueOf(unit, units);
  require(venue, 'unknown-unit', { unit });
  return venue;
}

/** Those who work in the hall itself. @throws {Rejection} `wrong-office`, `wrong-body` */
export function requireOwn(context: VenueContext): Venue {
  const venue = requireVenue(context);
  require(context.actor.unit === context.unit, 'wrong-body', { unit: context.unit });
  requireOffice(context, 'centre_manager', 'village_manager', 'village_agent');
  return venue;
}

/** The hall itself, or the town above a village: works are planned by both. @throws {Rejection} `wrong-office`, `wrong-body` */
export function requireOwnOrTown(context: VenueContext): void {
  const { level, parent } = requireVenue(context);
  const { unit } = context.actor;
  require(unit === context.unit || (level === 'village' && unit === parent), 'wrong-body', { unit: context.unit });
  requireOffice(context, 'centre_manager', 'village_manager', 'village_agent');
}

/** The town for its villages, the approval bureau for towns; nobody for themselves. @throws {Rejection} `same-body`, `wrong-body`, `wrong-office` */
export function requireVerifier(context: VenueContext): void {
  const { level, parent } = requireVenue(context);
  const { actor } = context;
  require(actor.unit !== context.unit, 'same-body', { unit: context.unit });
  if (level === 'town') {
    requireOffice(context, 'approval_bureau');
    return;
  }
  require(actor.unit === parent, 'wrong-body', { unit: parent });
  requireOffice(context, 'centre_manager');
}

/** @throws {Rejection} `evidence-missing` when there is neither a file nor a remark */
export function requireEvidence({ digest, note }: VenueEvidence, point: string): void {
  require(digest !== null || note.length > 0, 'evidence-missing', { point });
}

/** @throws {Rejection} `no-venue-standard` before the first version counts */
export function requireStandard(context: VenueContext): VenueStandard {
  const standard = standardOn(context.standards, context.today);
  require(standard, 'no-venue-standard', { on: context.today });
  return standard;
}

/** Points by which the last submission is judged. */
export function pointsOf({ standard, level }: Readonly<VenueState>, { standards }: VenueContext): readonly StandardPoint[] {
  return standards.find(({ version }) => version === standard)?.points[level] ?? [];
}

/** @throws {Rejection} `unknown-point` */
export function requirePoint(code: string, points: readonly StandardPoint[]): StandardPoint {
  const point = points.find(each => each.code === code);
  require(point, 'unknown-point', { point: code });
  return point;
}

export const headingOf = ({ code, name, aspect, mandatory }: StandardPoint): PointHeading => ({ code, name, aspect, mandatory });

/** What stands under a name that somebody sent: never what every object inherits. */
export const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Points by which a hall is or will be judged: those of its last submission, else those in force. @throws {Rejection} `no-venue-standard` */
export const pointsFor = (state: Readonly<VenueState>, context: VenueContext): readonly StandardPoint[] => (state.standard === '' ? requireStandard(context).points[requireVenue(context).level] : pointsOf(state, context));

/** A point that holds in principle. @throws {Rejection} `unknown-point`, `no-exception-for-point` */
export function requireExceptable(code: string, state: Readonly<VenueState>, context: VenueContext): StandardPoint {
  const point = requirePoint(code, pointsFor(state, context));
  require(point.inPrinciple, 'no-exception-for-point', { point: code });
  return point;
}
