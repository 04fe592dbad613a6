import { post } from '../../../staff/api.ts';
import { normalNumber, partyOf } from './check-digits.ts';
import type { Party } from './draft.ts';

/** What is on record of somebody whose number was shown at the counter. */
interface Found {
  readonly found: { readonly subject: string; readonly name: string | null; readonly phone: string | null } | null;
}

/**
 * Whoever a number belongs to: known, or still to be registered under a reference of their own. Null: the number is wrong.
 * @param purpose what for, as it goes on record before anything is shown
 * @throws {Refused}
 */
export async function findParty(text: string, purpose: string): Promise<Party | null> {
  const [number, kind] = [normalNumber(text), partyOf(text)];
  if (kind === null) return null;
  const { found } = await post<Found>('/api/v1/people/find', { number, purpose });
  const known = { kind, number, name: found?.name ?? '', phone: found?.phone ?? '', address: '' };
  return found ? { ...known, subject: found.subject, fresh: false } : { ...known, subject: crypto.randomUUID(), fresh: true };
}
