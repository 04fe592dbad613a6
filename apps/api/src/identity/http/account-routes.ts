import { Router, type Request } from 'express';
import { z } from 'zod';
import { bodyOf } from '../../edge/request.ts';
import { callerOf } from '../../policy/caller.ts';
import { fieldErrors, Problem } from '../../problems/problem.ts';
import { closeAccount, openStaffAccount, resetPassword } from '../account-admin.ts';
import { requireVisit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { postsOf, shownPost } from '../posts.ts';
import { requireFreshProof } from '../step-up.ts';
import type { Account } from '../store/accounts.ts';

/** `subject`: reference of the person; `login`: the work name. */
export const OpenStaffAccount = z.strictObject({ subject: z.string().min(1).max(64), login: z.string().min(3).max(64) });
export const CloseStaffAccount = z.strictObject({ reason: z.string().trim().min(2).max(300) });

function requireOperator(req: Request, identity: Identity, act: string | null): void {
  requireVisit(req, 'staff');
  if (!callerOf(req).offices.some(office => office === 'operator')) throw new Problem('not-delegated', { details: { missing: 'operator（平台运行岗）' } });
  if (act !== null) requireFreshProof(req, identity, act);
}

function dataOf<S extends z.ZodType>(req: Request, schema: S): z.infer<S> {
  const parsed = schema.safeParse(bodyOf(req) ?? {});
  if (parsed.success) return parsed.data;
  throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
}

/** @throws {Problem} `not-found` */
function staffAccount({ accounts }: Identity, id: string | string[] | undefined): Account {
  const account = accounts.byId(String(id ?? ''));
  if (!account || account.audience !== 'staff' || account.closed !== null) throw new Problem('not-found');
  return account;
}

/** Accounts of officers, for the operator: opened, given a new one-time password, closed. Passwords are shown once. */
export function accountRoutes(identity: Identity): Router {
  const router = Router();
  router.get('/accounts', (req, res) => {
    requireOperator(req, identity, null);
    const data = identity.accounts.all('staff').filter(({ closed }) => closed === null).map(({ id, subject, label, provider, totp, mustChange }) => ({
      id, subject, label, provider, posts: postsOf(identity.app, subject).map(shownPost), secondFactor: totp !== null || identity.accounts.passkeys(id).length > 0, oneTime: mustChange,
    }));
    res.set('Cache-Control', 'no-store').json({ data, nextCursor: null });
  });
  router.post('/accounts', async (req, res) => {
    requireOperator(req, identity, 'OpenAccount');
    const { account, password } = await openStaffAccount(identity, dataOf(req, OpenStaffAccount));
    res.status(201).set('Cache-Control', 'no-store').json({ id: account.id, label: account.label, oneTimePassword: password });
  });
  router.post('/accounts/:id/reset-password', async (req, res) => {
    requireOperator(req, identity, 'ResetPassword');
    const account = staffAccount(identity, req.params.id);
    if (account.password === null) throw new Problem('not-found');
    res.set('Cache-Control', 'no-store').json({ id: account.id, label: account.label, oneTimePassword: await resetPassword(identity, account) });
  });
  router.post('/accounts/:id/close', async (req, res) => {
    requireOperator(req, identity, 'CloseAccount');
    const account = staffAccount(identity, req.params.id);
    await closeAccount(identity, account, dataOf(req, CloseStaffAccount).reason);
    res.set('Cache-Control', 'no-store').json({ id: account.id, closed: true });
  });
  return router;
}
