import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@yichuang/domain';
import { fieldErrors, Problem } from '../problems/problem.ts';
import type { Identity } from './identity.ts';
import { labelOf, LOGIN, normalisedLogin } from './proof/names.ts';
import { hashPassword, oneTimePassword, passwordFault } from './proof/password.ts';
import { recordAccount, recordPerson } from './record.ts';
import type { Account, Audience } from './store/accounts.ts';
import { z } from 'zod';

/** A one-time password is good for a day. */
const ONE_TIME_LASTS = 24 * 3_600_000;

const Login = z.string().transform(normalisedLogin).pipe(z.string().regex(LOGIN, 'three to 32 letters, digits, dots or hyphens, or a mobile number'));

/** @throws {Problem} `validation-failed` */
function loginFrom(typed: string): string {
  const parsed = Login.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new Problem('validation-failed', { errors: fieldErrors(parsed.error).map(error => ({ ...error, pointer: '/login' })) });
}

/** @throws {Problem} `password-refused` with why */
export async function requireGoodPassword(password: string, audience: Audience, name: string): Promise<void> {
  const fault = await passwordFault(password, audience, name);
  if (fault) throw new Problem('password-refused', { errors: [{ pointer: '/password', code: fault, message: fault }], details: { fault } });
}

/** @returns the MAC under which it is kept. @throws {Problem} `login-taken` */
async function requireFree({ accounts, secrets }: Identity, audience: Audience, login: string): Promise<Uint8Array> {
  const mac = await secrets.loginMac(audience, login);
  if (accounts.byLogin(audience, mac)) throw new Problem('login-taken');
  return mac;
}

const PHONE = /^1\d{10}$/;
/** A reference for a citizen: random, so that it says nothing about the person. */
export const newCitizen = (): string => `c-${randomBytes(16).toString('hex')}`;

interface Opening {
  /** The operator, where it is not the person's own act. */
  readonly by?: Actor | undefined;
  readonly subject: string;
  readonly audience: Audience;
  readonly login: string;
  readonly password: string;
  readonly oneTime: boolean;
}

/**
 * Opens an account with a password. The log is told first: an account that nobody can use is harmless, one that is on no
 * record is not.
 * @throws {Problem} `login-taken`
 */
async function open(identity: Identity, { subject, audience, login, password, oneTime, by }: Opening): Promise<Account> {
  const { accounts, now, app } = identity;
  const mac = await requireFree(identity, audience, login);
  const id = randomUUID();
  const hash = await hashPassword(password);
  await recordAccount(app, id, { type: 'OpenAccount', data: { account: id, subject, audience, provider: 'local' }, by });
  await recordAccount(app, id, { type: 'RecordCredentialChange', data: { credential: 'password', change: 'added' }, by });
  accounts.add({ id, subject, audience, label: labelOf(login), opened: now(), means: { provider: 'local', login: mac, password: hash, oneTimeUntil: oneTime ? now() + ONE_TIME_LASTS : null } });
  const account = accounts.byId(id);
  if (!account) throw new Problem('internal-error');
  return account;
}

/** A citizen's own account: the reference is random and says nothing about the person. @throws {Problem} */
export async function register(identity: Identity, typed: { readonly name: string; readonly login: string; readonly password: string }): Promise<Account> {
  const login = loginFrom(typed.login);
  await requireGoodPassword(typed.password, 'citizen', login);
  await requireFree(identity, 'citizen', login);
  const subject = newCitizen();
  await recordPerson(identity.app, { subject, name: typed.name, phone: PHONE.test(login) ? login : null });
  return open(identity, { subject, audience: 'citizen', login, password: typed.password, oneTime: false });
}

/** Opens an officer's account. @returns the one-time password, which is shown once and kept nowhere */
export async function openStaffAccount(identity: Identity, given: { readonly subject: string; readonly login: string; readonly by?: Actor }): Promise<{ readonly account: Account; readonly password: string }> {
  const password = oneTimePassword();
  const account = await open(identity, { subject: given.subject, audience: 'staff', login: loginFrom(given.login), password, oneTime: true, by: given.by });
  return { account, password };
}

/** A new one-time password for a holder who lost theirs; every session ends. @throws {Rejection} `own-account` */
export async function resetPassword(identity: Identity, account: Account, by: Actor): Promise<string> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'password', change: 'reset' }, by });
  identity.accounts.setPassword(account.id, hash, identity.now() + ONE_TIME_LASTS);
  identity.sessions.endAll(account.subject, account.audience, null);
  return password;
}

/** Chooses a password. Other sessions of the person end. @param keep token of the session that stays */
export async function choosePassword(identity: Identity, account: Account, { password, keep }: { readonly password: string; readonly keep: string | null }): Promise<void> {
  await requireGoodPassword(password, account.audience, account.label);
  const hash = await hashPassword(password);
  await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'password', change: 'changed' } });
  identity.accounts.setPassword(account.id, hash, null);
  identity.sessions.endAll(account.subject, account.audience, keep);
}

/** Takes the second factors of a holder away who lost them: in production the next sign-in sets up another. Every session ends. @throws {Rejection} `own-account` */
export async function resetSecondFactor(identity: Identity, account: Account, by: Actor): Promise<void> {
  const { app, accounts, sessions } = identity;
  const remove = (credential: 'totp' | 'passkey'): Promise<void> => recordAccount(app, account.id, { type: 'RecordCredentialChange', data: { credential, change: 'removed' }, by });
  if (account.totp !== null) await remove('totp');
  accounts.setTotp(account.id, null);
  for (const { id } of accounts.passkeys(account.id)) {
    await remove('passkey');
    accounts.removePasskey(id, account.id);
  }
  sessions.endAll(account.subject, account.audience, null);
}

interface Because {
  readonly reason: string;
  readonly by: Actor;
}

/** Nobody signs in with it until it is unlocked; its sessions end. @throws {Rejection} `own-account` */
export async function lockAccount(identity: Identity, account: Account, { reason, by }: Because): Promise<void> {
  await recordAccount(identity.app, account.id, { type: 'LockAccount', data: { reason }, by });
  identity.accounts.lock(account.id, identity.now());
  identity.sessions.endAll(account.subject, account.audience, null);
}

/** @throws {Rejection} `own-account` */
export async function unlockAccount(identity: Identity, account: Account, { reason, by }: Because): Promise<void> {
  await recordAccount(identity.app, account.id, { type: 'UnlockAccount', data: { reason }, by });
  identity.accounts.lock(account.id, null);
}

/** @throws {Rejection} `own-account` */
export async function endSessions(identity: Identity, account: Account, { reason, by }: Because): Promise<void> {
  await recordAccount(identity.app, account.id, { type: 'EndSessions', data: { reason }, by });
  identity.sessions.endAll(account.subject, account.audience, null);
}

/** An account for good; its proofs go with it. @param by the operator; the person itself unless given */
export async function closeAccount(identity: Identity, account: Account, { reason, by }: { readonly reason: string; readonly by?: Actor }): Promise<void> {
  await recordAccount(identity.app, account.id, { type: 'CloseAccount', data: { reason }, by });
  identity.accounts.close(account.id, identity.now());
  identity.sessions.endAll(account.subject, account.audience, null);
}
