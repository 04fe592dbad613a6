import { randomUUID } from 'node:crypto';
import { Problem } from '../../problems/problem.ts';
import { newCitizen } from '../account-admin.ts';
import type { Identity } from '../identity.ts';
import { postsOf } from '../posts.ts';
import { recordAccount, recordPerson } from '../record.ts';
import { isUsable, type Account, type Audience } from '../store/accounts.ts';
import type { Vouched } from './client.ts';

/** An officer is who the log says: the provider's claim must name a person who holds a post. @throws {Problem} `provider-refused` */
async function officerOf({ app }: Identity, { reference }: Vouched): Promise<string> {
  await app.world.refresh();
  if (reference === null || postsOf(app, reference).length === 0) throw new Problem('provider-refused');
  return reference;
}

async function citizenOf({ app }: Identity, { name }: Vouched): Promise<string> {
  const subject = newCitizen();
  await recordPerson(app, { subject, name: name ?? '（未提供姓名）', phone: null });
  return subject;
}

/** The account of somebody whom the provider vouches for; opened, and put on record, at the first sign-in. @throws {Problem} `provider-refused` */
export async function accountOf(identity: Identity, audience: Audience, vouched: Vouched): Promise<Account> {
  const { accounts, app, now } = identity;
  const known = accounts.byIssuer(audience, vouched.issuer, vouched.subject);
  if (known) {
    // A reference given to somebody else since then must not open this account.
    if (!isUsable(known) || (audience === 'staff' && known.subject !== vouched.reference)) throw new Problem('provider-refused');
    return known;
  }
  const subject = audience === 'staff' ? await officerOf(identity, vouched) : await citizenOf(identity, vouched);
  const id = randomUUID();
  await recordAccount(app, id, { type: 'OpenAccount', data: { account: id, subject, audience, provider: 'oidc' } });
  accounts.add({ id, subject, audience, label: vouched.label, opened: now(), means: { provider: 'oidc', issuer: vouched.issuer, subject: vouched.subject } });
  const account = accounts.byId(id);
  if (!account) throw new Problem('internal-error');
  return account;
}
