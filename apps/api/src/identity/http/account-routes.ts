import type { Actor } from '@yichuang/domain';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { bodyOf } from '../../edge/request.ts';
import { callerOf } from '../../policy/caller.ts';
import { fieldErrors, Problem } from '../../problems/problem.ts';
import type { AccountAnswer, AccountsAnswer } from '../../web-port.ts';
import { closeAccount, endSessions, lockAccount, openStaffAccount, resetPassword, resetSecondFactor, unlockAccount } from '../account-admin.ts';
import { requireVisit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { postsOf, shownPost } from '../posts.ts';
import { normalisedLogin } from '../proof/names.ts';
import { requireFreshProof } from '../step-up.ts';
import type { Account } from '../store/accounts.ts';
import { hasSecondFactor } from '../second-factor.ts';

/** `subject`: reference of the person; `login`: the work name. */
export const OpenStaffAccount = z.strictObject({ subject: z.string().min(1).max(64), login: z.string().min(3).max(64) });
/** Why something is done to somebody's account. */
export const Because = z.strictObject({ reason: z.string().trim().min(2).max(300) });
/** The whole name or number that a citizen signs in with. */
export const FindAccount = z.strictObject({ login: z.string().min(3).max(64) });
const Nothing = z.strictObject({});

/** The operator, as whom the act is recorded. @param act needs a fresh proof where it is weighty; null: a look */
function requireOperator(req: Request, identity: Identity, act: string | null): Actor {
  const { actor } = requireVisit(req, 'staff');
  if (!actor || !callerOf(req).offices.some(office => office === 'operator')) throw new Problem('not-delegated', { details: { missing: 'operator（平台运行岗）' } });
  if (act !== null) requireFreshProof(req, identity, act);
  return actor;
}

function dataOf<S extends z.ZodType>(req: Request, schema: S): z.infer<S> {
  const parsed = schema.safeParse(bodyOf(req) ?? {});
  if (parsed.success) return parsed.data;
  throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
}

/** An account as the operator sees it: never a name, never a secret. */
function shown(identity: Identity, account: Account): AccountAnswer {
  const { id, subject, audience, label, provider, password, mustChange, locked } = account;
  return {
    id, subject, audience, label, provider, posts: audience === 'staff' ? postsOf(identity.app, subject).map(shownPost) : [], password: password !== null, secondFactor: hasSecondFactor(identity, account), oneTime: mustChange,
    locked: locked !== null, sessions: identity.sessions.of(subject, audience, identity.now()).length,
  };
}

/** @throws {Problem} `not-found` */
function openAccount({ accounts }: Identity, req: Request): Account {
  const account = accounts.byId(String(req.params.id ?? ''));
  if (!account || account.closed !== null) throw new Problem('not-found');
  return account;
}

interface Handling<S extends z.ZodType> {
  readonly act: string;
  readonly schema: S;
  /** Accounts of officers only. */
  readonly staffOnly?: boolean;
  /** What it needs of the account. */
  readonly fits?: (identity: Identity, account: Account) => boolean;
  readonly run: (identity: Identity, account: Account, sent: { readonly data: z.infer<S>; readonly by: Actor }) => Promise<object | void>;
}

/** One act on an account: proved anew, checked, recorded under the operator's name, then done. */
const handling = <S extends z.ZodType>(identity: Identity, { act, schema, staffOnly = false, fits, run }: Handling<S>) => async (req: Request, res: Response): Promise<void> => {
  const by = requireOperator(req, identity, act);
  const account = openAccount(identity, req);
  if ((staffOnly && account.audience !== 'staff') || fits?.(identity, account) === false) throw new Problem('not-found');
  const more = await run(identity, account, { data: dataOf(req, schema), by });
  res.set('Cache-Control', 'no-store').json({ id: account.id, label: account.label, ...more });
};

/** Acts on one account, by the last part of the path. Officers' accounts are the operator's to open and close; a citizen's may be helped, never closed. */
function actsOn(identity: Identity): Readonly<Record<string, (req: Request, res: Response) => Promise<void>>> {
  return {
    'reset-password': handling(identity, { act: 'ResetPassword', schema: Nothing, fits: (_identity, { password }) => password !== null, run: async (_identity, account, { by }) => ({ oneTimePassword: await resetPassword(identity, account, by) }) }),
    'reset-second-factor': handling(identity, { act: 'ResetSecondFactor', schema: Nothing, fits: hasSecondFactor, run: (_identity, account, { by }) => resetSecondFactor(identity, account, by) }),
    lock: handling(identity, { act: 'LockAccount', schema: Because, run: (_identity, account, { data, by }) => lockAccount(identity, account, { ...data, by }) }),
    unlock: handling(identity, { act: 'UnlockAccount', schema: Because, run: (_identity, account, { data, by }) => unlockAccount(identity, account, { ...data, by }) }),
    'end-sessions': handling(identity, { act: 'EndSessions', schema: Because, run: (_identity, account, { data, by }) => endSessions(identity, account, { ...data, by }) }),
    close: handling(identity, {
      act: 'CloseAccount', schema: Because, staffOnly: true, run: async (_identity, account, { data, by }) => {
        await closeAccount(identity, account, { ...data, by });
        return { closed: true };
      },
    }),
  };
}

/** Accounts, for the operator: opened, given a new one-time password, locked, closed. Passwords are shown once. @req #72 */
export function accountRoutes(identity: Identity): Router {
  const router = Router();
  router.get('/accounts', (req, res) => {
    requireOperator(req, identity, null);
    const data = identity.accounts.all('staff').filter(({ closed }) => closed === null).map(account => shown(identity, account));
    res.set('Cache-Control', 'no-store').json({ data, nextCursor: null } satisfies AccountsAnswer);
  });
  router.post('/accounts', async (req, res) => {
    const by = requireOperator(req, identity, 'OpenAccount');
    const { account, password } = await openStaffAccount(identity, { ...dataOf(req, OpenStaffAccount), by });
    res.status(201).set('Cache-Control', 'no-store').json({ id: account.id, label: account.label, oneTimePassword: password });
  });
  // A citizen who came with a card: by the whole name, never by a part of it.
  router.post('/accounts/find', async (req, res) => {
    requireOperator(req, identity, 'FindAccount');
    const account = identity.accounts.byLogin('citizen', await identity.secrets.loginMac('citizen', normalisedLogin(dataOf(req, FindAccount).login)));
    if (!account || account.closed !== null) throw new Problem('not-found');
    res.set('Cache-Control', 'no-store').json(shown(identity, account));
  });
  for (const [act, answer] of Object.entries(actsOn(identity))) router.post(`/accounts/:id/${act}`, answer);
  return router;
}
