import { randomUUID } from 'node:crypto';
import { hallSubject, legalDateOf, venueOf, type VenueFile } from '@yichuang/domain';
import { missingGrant } from '../application/authority.ts';
import type { Application } from '../application.ts';
import type { SignedIn } from '../policy/caller.ts';
import type { Clause } from '../policy/policy.ts';
import { officesThere } from '../policy/relation.ts';
import { HALL_FILE_READERS, HALL_NEAR } from '../policy/venues.ts';
import { Problem } from '../problems/problem.ts';
import { UPLOAD_PATH } from './uploading.ts';

/** Offices of a caller that a policy accepts for a hall. */
const isThere = (clauses: readonly Clause[], { actor, offices }: SignedIn, { app: { world, clock }, venue }: { readonly app: Application; readonly venue: string }): boolean =>
  officesThere(clauses, { unit: actor.unit, subject: { units: [venue], departments: [] }, units: () => world.units(legalDateOf(clock.now())) }).some(office => offices.includes(office));

const keepsHall = ({ world, clock }: Application, venue: string): boolean => venueOf(venue, world.units(legalDateOf(clock.now()))) !== null;

/** Under whose key a file for a hall is sealed, and what the hall has. @throws {Problem} `not-delegated`: holds no office of a hall · `not-found`: no hall · `wrong-body`: another’s */
export async function requireHallTaker(caller: SignedIn, app: Application, venue: string): Promise<{ readonly subject: string; readonly on: { readonly files: readonly VenueFile[] } }> {
  await app.world.refresh();
  const filing = HALL_NEAR.flatMap(({ offices }) => offices);
  if (!caller.offices.some(office => filing.includes(office))) throw new Problem('not-delegated', { details: { missing: missingGrant(`POST ${UPLOAD_PATH}`, filing) } });
  if (!keepsHall(app, venue)) throw new Problem('not-found');
  if (!isThere(HALL_NEAR, caller, { app, venue })) throw new Problem('wrong-body');
  return { subject: hallSubject(venue), on: { files: app.world.venues.filed(venue) } };
}

/** Lets those open a file of a hall whom the policy names. @returns what puts it on record. @throws {Problem} `not-found`, also where the hall has not filed it */
export async function requireHallReader(caller: SignedIn, app: Application, { digest, venue }: { readonly digest: string; readonly venue: string }): Promise<() => Promise<void>> {
  await app.world.refresh();
  const isFiled = app.world.venues.filed(venue).some(file => file.digest === digest);
  if (!isFiled || !isThere(HALL_FILE_READERS, caller, { app, venue })) throw new Problem('not-found');
  const { actor } = caller;
  const subject = hallSubject(venue);
  // Whoever stands in the hall is in the picture too.
  return async () => void await app.execute(
    { type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields: [`evidence/${digest}`], purpose: `查看服务场所${venue}的佐证材料`, unit: actor.unit } },
    { commandId: randomUUID(), actor, channel: 'system' },
  );
}
