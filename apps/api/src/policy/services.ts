import { HALL_OFFICES, RawItemCode, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Addressed, Owned, Standing } from '../application/registry/entry.ts';
import { NOBODYS, ownAndBelow, ownUnit, type OfficePolicy, type Subject } from './policy.ts';

const nowhere = (): null => null;
const unit = (code: string): Subject => ({ units: [code], departments: [] });

/** Whoever helps at the station of the village itself. */
export const STATION: OfficePolicy = { clauses: [ownUnit('village_agent', 'village_manager')] };
/** Whoever stands behind the counters of the town, for the town and its villages. */
export const HALL: OfficePolicy = { clauses: [ownAndBelow(...HALL_OFFICES)] };
/** The town's own hall alone. */
export const OWN_HALL: OfficePolicy = { clauses: [ownUnit(...HALL_OFFICES)] };
/** Whoever opens and closes the day of the hall. */
export const HALL_MANAGER: OfficePolicy = { clauses: [ownUnit('centre_manager')] };

/** What an errand says of itself, once it is there or while it is asked for. */
const Errand = z.object({ village: UnitCode, resident: z.string().min(1), item: z.string() });
const Asked = z.object({ village: UnitCode, resident: z.string(), item: RawItemCode });

function errandOf({ state, data }: Addressed): z.infer<typeof Errand> | null {
  const known = Errand.safeParse(state);
  if (known.success) return known.data;
  const asked = Asked.safeParse(data);
  return asked.success ? asked.data : null;
}

/** An errand belongs to its village, and is about its resident. */
export const ERRAND_STANDING: Standing = {
  of: command => {
    const errand = errandOf(command);
    return errand ? unit(errand.village) : NOBODYS;
  },
  caseOf: nowhere,
  ownerOf: command => {
    const errand = errandOf(command);
    return errand && { applicant: errand.resident, agent: null, item: errand.item };
  },
};

/** The town of `<town>-<date>`. */
export const townOfDay = (id: string): Subject => (/^.+-\d{4}-\d{2}-\d{2}$/.test(id) ? unit(id.slice(0, -11)) : NOBODYS);

const Booked = z.object({ bookings: z.record(z.string(), z.object({ subject: z.string() })) });
const Named = z.object({ booking: z.string() });
const Booking = z.object({ subject: z.string() });

/** Whose an appointment is: as it stands, or as it is asked for. */
function bookerOf({ state, data }: Addressed): Owned | null {
  const [known, named, asked] = [Booked.safeParse(state), Named.safeParse(data), Booking.safeParse(data)];
  const found = known.success && named.success ? known.data.bookings[named.data.booking] : undefined;
  const subject = found?.subject ?? (asked.success ? asked.data.subject : undefined);
  return subject === undefined ? null : { applicant: subject, agent: null, item: '' };
}

/** The day of a hall is its town's; an appointment is about whoever comes. */
export const DAY_STANDING: Standing = { of: ({ id }) => townOfDay(id), caseOf: nowhere, ownerOf: bookerOf };

/** What stands in a hall is its town's. */
export const HALL_STANDING: Standing = { of: ({ id }) => unit(id), caseOf: nowhere, ownerOf: nowhere };

const Contact = z.object({ owner: z.object({ unit: UnitCode }), offered: z.object({ unit: UnitCode }).nullable() });
const Told = z.object({ unit: UnitCode });

/** A first contact belongs to the unit of whoever is responsible. */
export const CONTACT_STANDING: Standing = {
  of: ({ state, data }) => {
    const [known, told] = [Contact.safeParse(state), Told.safeParse(data)];
    if (known.success) return unit(known.data.owner.unit);
    return told.success ? unit(told.data.unit) : NOBODYS;
  },
  caseOf: nowhere,
  ownerOf: nowhere,
};
/** One that is offered belongs to the unit that is to take it over. */
export const OFFER_STANDING: Standing = {
  ...CONTACT_STANDING,
  of: ({ state }) => {
    const known = Contact.safeParse(state);
    if (!known.success) return NOBODYS;
    return unit((known.data.offered ?? known.data.owner).unit);
  },
};
