import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { requireNotPast, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { VenueStandardCommand } from './commands.ts';
import type { StandardPoint, VenueLevel, VenueStandardEvent } from './events.ts';

/** One version of what halls have to have. */
export interface VenueStandard {
  version: string;
  effectiveFrom: LegalDate;
  points: Record<VenueLevel, StandardPoint[]>;
}
export interface VenueStandardState {
  versions: VenueStandard[];
}

/** The version in force on a day; null before the first. Versions are in order of their days. */
export function standardOn(versions: readonly VenueStandard[], day: LegalDate): VenueStandard | null {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** @throws {Rejection} `duplicate-code` when two points of a level bear one code */
function requireDistinct(points: readonly StandardPoint[]): void {
  const twice = points.find(({ code }, at) => points.findIndex(other => other.code === code) !== at);
  require(twice === undefined, 'duplicate-code', { code: twice?.code });
}

/** Versions of the standard of halls (W17). Stream `venuestandard-<district>`. @req #7 #8 #9 */
export const venueStandardDecider: Decider<VenueStandardState, VenueStandardCommand, VenueStandardEvent, ActContext> = {
  category: 'venuestandard',
  initialState: () => ({ versions: [] }),
  decide({ data }, { versions }, context) {
    requireOffice(context, 'approval_bureau');
    require(!versions.some(({ version }) => version === data.version), 'already-exists', { version: data.version });
    requireNotPast(context, data.effectiveFrom);
    const last = versions.at(-1);
    require(last === undefined || last.effectiveFrom < data.effectiveFrom, 'before-previous-version', { effectiveFrom: last?.effectiveFrom });
    requireDistinct(data.town);
    requireDistinct(data.village);
    return [{ type: 'VenueStandardIssued', data }];
  },
  evolve(draft, { data: { version, effectiveFrom, town, village } }) {
    draft.versions.push({ version, effectiveFrom, points: { town, village } });
  },
};
