import { z } from 'zod';
import { Problem } from '../../problems/problem.ts';
import { choosePassword } from '../account-admin.ts';
import { requireVisit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { newTotpSecret, totpStepOf } from '../proof/totp.ts';
import { recordAccount } from '../record.ts';
import { passwordStillMatches } from '../sign-in.ts';
import { requireFresh } from '../step-up.ts';
import { isUsable, type Account } from '../store/accounts.ts';
import { act } from './act.ts';
import { inLanguage, jar, pageAddress, type Call, type Outcome } from './call.ts';

const audience = z.enum(['staff', 'citizen']);
/** How long a secret waits to be confirmed. */
const SETTING_UP = 10 * 60_000;

/** The account of a session, for a change that needs a fresh proof. @throws {Problem} `step-up-required`; `sample-only` for a person without an account */
export function ownAccount(call: Pick<Call<unknown>, 'req' | 'identity'>, whom: 'staff' | 'citizen'): { readonly account: Account; readonly token: string } {
  const { session, token } = requireVisit(call.req, whom);
  const account = session.account === null ? null : call.identity.accounts.byId(session.account);
  if (!account || !isUsable(account)) throw new Problem('sample-only');
  return { account, token };
}

const done = (call: Pick<Call<unknown>, 'language'>, whom: 'staff' | 'citizen', what: string): Outcome => ({ location: inLanguage(call.language, `${pageAddress(whom, 'account')}?done=${what}`), body: { done: what } });

const password = act({
  path: '/session/password', summary: 'Changes one’s own password', page: ({ audience: whom }) => ({ audience: whom, kind: 'account' }),
  schema: z.strictObject({ audience, current: z.string().min(1).max(256), password: z.string().min(1).max(256) }),
  run: async call => {
    const { identity, data } = call;
    const { account, token } = ownAccount(call, data.audience);
    await passwordStillMatches(identity, account, data.current);
    await choosePassword(identity, account, { password: data.password, keep: token });
    return done(call, data.audience, 'password');
  },
});

const beginTotp = act({
  path: '/session/totp/begin', summary: 'Begins to set up one-time codes', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({}),
  run: async call => {
    const { identity } = call;
    const { account } = ownAccount(call, 'staff');
    requireFresh(call.req, identity);
    const wrapped = await identity.secrets.wrap(newTotpSecret(), account.id);
    jar(call).write('signin', identity.flows.begin('totp', { account: account.id, secret: Buffer.from(wrapped).toString('base64url') }, identity.now() + SETTING_UP));
    return { location: inLanguage(call.language, `${pageAddress('staff', 'account')}?setup=totp`), body: { begun: true } };
  },
});

/** The secret that this browser is setting up for an account; null when there is none. */
export function settingUp({ flows, now }: Identity, token: string | null, account: string): Uint8Array | null {
  const flow = token === null ? null : flows.peek('totp', token, now());
  return flow?.account === account ? Buffer.from(flow.secret, 'base64url') : null;
}

const confirmTotp = act({
  path: '/session/totp/confirm', summary: 'Confirms one-time codes with the first of them', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({ code: z.string().max(20) }),
  run: async call => {
    const { identity, data } = call;
    const { account } = ownAccount(call, 'staff');
    const wrapped = settingUp(identity, jar(call).read('signin'), account.id);
    const step = wrapped ? totpStepOf(await identity.secrets.unwrap(wrapped, account.id), data.code, identity.now()) : null;
    if (wrapped === null || step === null) throw new Problem('second-factor-failed');
    await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'totp', change: account.totp === null ? 'added' : 'changed' } });
    identity.accounts.setTotp(account.id, wrapped);
    identity.accounts.takeTotpStep(account.id, step);
    jar(call).clear('signin');
    return done(call, 'staff', 'totp');
  },
});

/** In production an officer keeps one second factor at least (trust S5). @throws {Problem} `last-factor` */
function requireAnother({ accounts, app }: Identity, account: Account, left: { readonly totp: boolean; readonly passkeys: number }): void {
  if (app.mode === 'production' && account.audience === 'staff' && !left.totp && accounts.passkeys(account.id).length - left.passkeys <= 0) throw new Problem('last-factor');
}

const removeTotp = act({
  path: '/session/totp/remove', summary: 'Takes one-time codes away', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({}),
  run: async call => {
    const { identity } = call;
    const { account } = ownAccount(call, 'staff');
    requireFresh(call.req, identity);
    requireAnother(identity, account, { totp: false, passkeys: 0 });
    await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'totp', change: 'removed' } });
    identity.accounts.setTotp(account.id, null);
    return done(call, 'staff', 'totp-removed');
  },
});

const removePasskey = act({
  path: '/session/passkey/remove', summary: 'Takes a passkey away', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({ id: z.string().min(1).max(1024) }),
  run: async call => {
    const { identity, data } = call;
    const { account } = ownAccount(call, 'staff');
    requireFresh(call.req, identity);
    if (identity.accounts.passkey(data.id)?.account !== account.id) throw new Problem('not-found');
    requireAnother(identity, account, { totp: account.totp !== null, passkeys: 1 });
    await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'passkey', change: 'removed' } });
    identity.accounts.removePasskey(data.id, account.id);
    return done(call, 'staff', 'passkey-removed');
  },
});

/** What one does with one's own means of proof. */
export const credentialActs = [password, beginTotp, confirmTotp, removeTotp, removePasskey];
