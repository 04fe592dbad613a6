import { z } from 'zod';
import { Problem } from '../../problems/problem.ts';
import { choosePassword, register } from '../account-admin.ts';
import type { Application } from '../../application.ts';
import { postsOf, sampleSeat } from '../posts.ts';
import { totpStepOf } from '../proof/totp.ts';
import { recordAccount } from '../record.ts';
import { takeCode } from '../second-factor.ts';
import { checkPassword, pendingOf, stageOf } from '../sign-in.ts';
import { jar } from './call.ts';
import { act } from './act.ts';
import { proceed, proceedAsSample } from './proceed.ts';

const audience = z.enum(['staff', 'citizen']);
const typed = z.string().min(1).max(256);
const code = z.string().max(20);
const next = z.string().max(2000).optional();

const signIn = act({
  path: '/session/sign-in', summary: 'Signs in with a name and a password', page: ({ audience: whom }) => ({ audience: whom, kind: 'sign-in' }),
  schema: z.strictObject({ audience, login: typed, password: typed, next }),
  run: async call => {
    const { data, identity } = call;
    const proved = await checkPassword(identity, { audience: data.audience, login: data.login, password: data.password, device: jar(call).read('device') });
    return proceed(call, proved, data.next);
  },
});

const registerCitizen = act({
  path: '/session/register', summary: 'Opens a citizen’s own account', page: () => ({ audience: 'citizen', kind: 'register' }),
  schema: z.strictObject({ name: z.string().trim().min(1).max(60), login: typed, password: typed, next }),
  run: async call => proceed(call, { account: await register(call.identity, call.data), strong: false }, call.data.next),
});

const secondFactor = act({
  path: '/session/second-factor', summary: 'Adds the second factor to a sign-in: a one-time code', page: () => ({ audience: 'staff', kind: 'second-factor' }),
  schema: z.strictObject({ code }),
  run: async call => {
    const { flow, account } = pendingOf(call.identity, jar(call).read('signin'));
    await takeCode(call.identity, account, call.data.code);
    return proceed(call, { account, strong: true }, flow.next);
  },
});

const newPassword = act({
  path: '/session/new-password', summary: 'Chooses a password in place of a one-time one', page: ({ audience: whom }) => ({ audience: whom ?? 'staff', kind: 'new-password' }),
  schema: z.strictObject({ audience: audience.optional(), password: typed }),
  run: async call => {
    const { identity, data } = call;
    const { flow, account } = pendingOf(identity, jar(call).read('signin'));
    if (stageOf(identity, { account, strong: flow.strong }) !== 'new-password') throw new Problem('sign-in-required');
    await choosePassword(identity, account, { password: data.password, keep: null });
    return proceed(call, { account: { ...account, mustChange: false, oneTimeUntil: null }, strong: flow.strong }, flow.next);
  },
});

const enrol = act({
  path: '/session/enrol', summary: 'Sets up one-time codes where a second factor is required', page: () => ({ audience: 'staff', kind: 'enrol' }),
  schema: z.strictObject({ code }),
  run: async call => {
    const { identity, data } = call;
    const { flow, account } = pendingOf(identity, jar(call).read('signin'));
    if (stageOf(identity, { account, strong: flow.strong }) !== 'enrol' || flow.enrol === null) throw new Problem('sign-in-required');
    const wrapped = Buffer.from(flow.enrol, 'base64url');
    const step = totpStepOf(await identity.secrets.unwrap(wrapped, account.id), data.code, identity.now());
    if (step === null) throw new Problem('second-factor-failed');
    await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'totp', change: 'added' } });
    identity.accounts.setTotp(account.id, wrapped);
    identity.accounts.takeTotpStep(account.id, step);
    return proceed(call, { account: { ...account, totp: wrapped }, strong: true }, flow.next);
  },
});

interface Tried {
  readonly person?: string | undefined;
  readonly post?: string | undefined;
}

/** The post of a person of the sample: that named, or the only one; undefined where it is not theirs. */
function postOf(app: Application, person: string, post: string | undefined): string | null | undefined {
  const keys = postsOf(app, person).map(({ key }) => key);
  if (post !== undefined || keys.length === 0) return keys.find(key => key === post);
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** Who is tried out, and for which post: by the person, or by the post alone. @throws {Problem} `validation-failed` */
function tried(app: Application, { person, post }: Tried): { readonly subject: string; readonly post: string | null } {
  const seat = person === undefined ? sampleSeat(app, post ?? '') : { subject: person, post: postOf(app, person, post) };
  if (seat?.post === undefined) throw new Problem('validation-failed', { errors: [{ pointer: '/person', code: 'unknown', message: 'no such person or post in the sample' }] });
  return { subject: seat.subject, post: seat.post };
}

const sample = act({
  path: '/session/sample', summary: 'Signs in as a person of the sample', page: () => ({ audience: 'staff', kind: 'sign-in' }),
  schema: z.strictObject({ person: z.string().max(200).optional(), post: z.string().max(120).optional(), next }),
  run: async call => {
    const { app } = call.identity;
    if (app.mode !== 'sample') throw new Problem('sample-only');
    await app.world.refresh();
    return proceedAsSample(call, tried(app, call.data), call.data.next);
  },
});

/** The steps of signing in. */
export const signInActs = [signIn, registerCitizen, secondFactor, newPassword, enrol, sample];
