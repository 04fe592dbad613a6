import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem.ts';
import type { Identity } from './identity.ts';
import { normalisedLogin } from './proof/names.ts';
import { passwordMatches } from './proof/password.ts';
import { postsOf } from './posts.ts';
import { hasSecondFactor } from './second-factor.ts';
import { isUsable, type Account, type Audience } from './store/accounts.ts';
import { takeTry, type Attempts } from './store/attempts.ts';
import type { FlowData } from './store/flows.ts';

const MINUTE = 60_000;
/** How long a sign-in may stay half done. */
export const PENDING_LASTS = 10 * MINUTE;

/** What a sign-in still lacks. `enrol`: a second factor must be set up, because this is no sample (trust S5). */
export type Stage = 'second-factor' | 'new-password' | 'enrol' | 'done';

/** A person has proved something; how much is still missing is for {@link stageOf}. */
export interface Proved {
  readonly account: Account;
  readonly strong: boolean;
}

const sideOf = (login: Uint8Array, device: string | null): Uint8Array => createHash('sha256').update(login).update(device ?? '').digest();

/** A name that was typed, the account that has it, and the browser's device token. */
interface Trying {
  readonly mac: Uint8Array;
  readonly account: Account | null;
  readonly device: string | null;
}

/** The side that tries of one kind are counted for: browsers that signed in before have one of their own (trust S4). */
export const sideFor = (attempts: Attempts, { mac, account, device }: Trying, kind: 'sign-in' | 'reset'): Uint8Array => sideOf(kind === 'sign-in' ? mac : sideOf(mac, kind), knownDevice(attempts, account, device));

/** What somebody typed. `device` is the token of the browser's device cookie. */
export interface Typed {
  readonly audience: Audience;
  readonly login: string;
  readonly password: string;
  readonly device: string | null;
}

/** An account that may still be signed in to. A one-time password is good for a day. */
function isOpen(account: Account, now: number): boolean {
  return isUsable(account) && (account.oneTimeUntil === null || now < account.oneTimeUntil);
}

/**
 * Compares a password. Whether the name, the password or the account is wrong makes no difference in words, in status, in
 * time or in what is counted (trust S4).
 * @throws {Problem} `sign-in-failed`; `too-many-sign-ins` with `Retry-After`, whether or not there is such an account
 */
export async function checkPassword({ accounts, attempts, secrets, now }: Identity, { audience, login, password, device }: Typed): Promise<Proved> {
  const mac = await secrets.loginMac(audience, normalisedLogin(login));
  const account = accounts.byLogin(audience, mac);
  const side = sideFor(attempts, { mac, account, device }, 'sign-in');
  takeTry(attempts, side, now());
  const right = await passwordMatches(password, account?.password ?? null);
  if (!right || !account || !isOpen(account, now())) throw new Problem('sign-in-failed');
  attempts.succeed(side);
  return { account, strong: false };
}

/** The device token, where the account was signed in to from it before. */
function knownDevice(attempts: Attempts, account: Account | null, device: string | null): string | null {
  return account && device !== null && attempts.knows(account.id, device) ? device : null;
}

/** The holder's own password once more, for a change or a fresh proof. Counted like a sign-in. @throws {Problem} `sign-in-failed`, `too-many-sign-ins` */
export async function passwordStillMatches({ attempts, now }: Identity, account: Account, password: string): Promise<void> {
  const side = sideOf(Buffer.from(account.id), 'own session');
  takeTry(attempts, side, now());
  if (!(await passwordMatches(password, account.password))) throw new Problem('sign-in-failed');
  attempts.succeed(side);
}

/** What comes next. A factor that exists is asked for before anything can be changed. */
export function stageOf(identity: Identity, { account, strong }: Proved): Stage {
  const has = hasSecondFactor(identity, account);
  if (has && !strong) return 'second-factor';
  if (account.mustChange) return 'new-password';
  return account.audience === 'staff' && identity.app.mode === 'production' && !strong ? 'enrol' : 'done';
}

/** The only post of a person is acted for without asking. */
function onlyPost({ app }: Identity, account: Account): string | null {
  const posts = account.audience === 'staff' ? postsOf(app, account.subject) : [];
  return posts.length === 1 ? (posts[0]?.key ?? null) : null;
}

/** Opens the session of a sign-in that lacks nothing. @returns its token */
export function openSession(identity: Identity, { account, strong }: Proved, device: string): string {
  const { sessions, now } = identity;
  return sessions.open({ audience: account.audience, account: account.id, subject: account.subject, post: onlyPost(identity, account), device, strong }, now());
}

/** The half sign-in of a token, with its account. @throws {Problem} `sign-in-required` when it took too long, or the account is gone */
export function pendingOf({ flows, accounts, now }: Identity, token: string | null): { readonly flow: FlowData<'pending'>; readonly account: Account; readonly token: string } {
  const flow = token === null ? null : flows.peek('pending', token, now());
  const account = flow ? accounts.byId(flow.account) : null;
  if (token === null || !flow || !account || !isOpen(account, now())) throw new Problem('sign-in-required');
  return { flow, account, token };
}
