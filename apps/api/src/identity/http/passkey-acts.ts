import { z } from 'zod';
import { ownOrigin } from '../../edge/csrf.ts';
import { Problem } from '../../problems/problem.ts';
import { requireVisit } from '../identify.ts';
import { addedPasskey, addingOptions, AuthenticationAnswer, partyOf, provingOptions, RegistrationAnswer, type Party } from '../proof/passkeys.ts';
import { recordAccount } from '../record.ts';
import { takePasskey } from '../second-factor.ts';
import { pendingOf } from '../sign-in.ts';
import { requireFresh } from '../step-up.ts';
import type { Account } from '../store/accounts.ts';
import type { FlowData } from '../store/flows.ts';
import { act } from './act.ts';
import { jar, type Call, type Outcome } from './call.ts';
import { ownAccount } from './credential-acts.ts';
import { proceed } from './proceed.ts';
import { renewProof } from './session-acts.ts';

const CHALLENGE_LASTS = 5 * 60_000;
const purpose = z.enum(['sign-in', 'second-factor', 'step-up', 'add']);
type Purpose = z.infer<typeof purpose>;
type Calling = Pick<Call<unknown>, 'req' | 'res' | 'identity' | 'language'>;

const party = ({ req, identity }: Calling): Party => partyOf(ownOrigin(req, identity.origin));

/** The account that a challenge is for; null where the holder picks the passkey. @throws {Problem} */
function accountFor(call: Calling, what: Purpose): string | null {
  if (what === 'sign-in') return null;
  if (what === 'second-factor') return pendingOf(call.identity, jar(call).read('signin')).account.id;
  const { account } = ownAccount(call, 'staff');
  if (what === 'add') requireFresh(call.req, call.identity);
  return account.id;
}

const options = act({
  path: '/session/passkey/options', summary: 'A challenge for a passkey', page: () => ({ audience: 'staff', kind: 'sign-in' }),
  schema: z.strictObject({ purpose }),
  run: async (call): Promise<Outcome> => {
    const { identity, data } = call;
    const id = accountFor(call, data.purpose);
    const account = id === null ? null : identity.accounts.byId(id);
    const held = id === null ? null : identity.accounts.passkeys(id);
    const asked = data.purpose === 'add' && account ? await addingOptions(party(call), account, held ?? []) : await provingOptions(party(call), held);
    const flow = identity.flows.begin('passkey', { purpose: data.purpose, challenge: asked.challenge, account: id }, identity.now() + CHALLENGE_LASTS);
    return { location: '/', body: { flow, options: asked } };
  },
});

async function add(call: Calling, { account: id, challenge }: FlowData<'passkey'>, answer: unknown): Promise<Outcome> {
  const { identity } = call;
  const { account } = ownAccount(call, 'staff');
  const parsed = RegistrationAnswer.safeParse(answer);
  const added = parsed.success && account.id === id ? await addedPasskey(party(call), parsed.data, challenge) : null;
  if (!added || identity.accounts.passkey(added.id)) throw new Problem('second-factor-failed');
  await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'passkey', change: 'added' } });
  identity.accounts.addPasskey({ ...added, account: account.id, added: identity.now() });
  return { location: '/', body: { done: 'passkey' } };
}

/** The account that a passkey proves. A challenge made for one account is answered by that account's passkeys only. @throws {Problem} */
async function provedAccount(call: Calling, flow: FlowData<'passkey'>, answer: unknown): Promise<Account> {
  const parsed = AuthenticationAnswer.safeParse(answer);
  if (!parsed.success) throw new Problem('second-factor-failed');
  const account = await takePasskey(call.identity, party(call), { answer: parsed.data, challenge: flow.challenge });
  if (flow.account !== null && flow.account !== account.id) throw new Problem('second-factor-failed');
  return account;
}

const PROVE: Readonly<Record<Exclude<Purpose, 'add'>, (call: Calling, account: Account, next: string | undefined) => Outcome>> = {
  'sign-in': (call, account, next) => proceed(call, { account, strong: true }, next),
  'second-factor': (call, account) => {
    const pending = pendingOf(call.identity, jar(call).read('signin'));
    if (pending.account.id !== account.id) throw new Problem('second-factor-failed');
    return proceed(call, { account, strong: true }, pending.flow.next);
  },
  'step-up': call => {
    renewProof(call, requireVisit(call.req, 'staff'));
    return { location: '/', body: { proved: true } };
  },
};

const answer = act({
  path: '/session/passkey', summary: 'Answers the challenge with a passkey', page: () => ({ audience: 'staff', kind: 'sign-in' }),
  schema: z.strictObject({ flow: z.string().max(64), answer: z.looseObject({}), next: z.string().max(2000).optional() }),
  run: async call => {
    const flow = call.identity.flows.take('passkey', call.data.flow, call.identity.now());
    if (!flow) throw new Problem('second-factor-failed');
    if (flow.purpose === 'add') return add(call, flow, call.data.answer);
    return PROVE[flow.purpose](call, await provedAccount(call, flow, call.data.answer), call.data.next);
  },
});

/** Passkeys (WebAuthn level 3): they speak JSON, since a browser needs a script for them. */
export const passkeyActs = [options, answer];
