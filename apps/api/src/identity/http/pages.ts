import type { Request, Response } from 'express';
import { renderSVG } from 'uqr';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import type { FormState, IdentityPage, IdentityPageKind, OpenSession } from '../../web-port.ts';
import { formToken } from '../cookies.ts';
import { requireVisit, type Visit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { samplePeople } from '../posts.ts';
import { LENGTHS } from '../proof/password.ts';
import { newTotpSecret, totpAddress } from '../proof/totp.ts';
import { pendingOf, stageOf } from '../sign-in.ts';
import type { Account, Audience } from '../store/accounts.ts';
import { jar } from './call.ts';
import { settingUp } from './credential-acts.ts';

/** What a page is made for. */
export interface Asked {
  readonly req: Request;
  readonly res: Response;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly kind: IdentityPageKind;
  readonly form: Omit<FormState, 'token'>;
  readonly done: string | null;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
const NOTHING = { password: false, totp: false, passkeys: [] } as const;

function hasOf({ accounts }: Identity, account: Account | null): IdentityPage['has'] {
  if (!account) return NOTHING;
  return { password: account.password !== null, totp: account.totp !== null, passkeys: accounts.passkeys(account.id).map(({ id, added }) => ({ id, added: instant(added) })) };
}

function sessionsOf({ sessions, now }: Identity, { session }: Visit): OpenSession[] {
  return sessions.of(session.subject, session.audience, now()).map(({ publicId, device, created, seen }) => ({ id: publicId, device, since: instant(created), seen: instant(seen), current: publicId === session.publicId }));
}

/** The secret in letters and as a picture, both to be shown to the holder once. */
async function shownSecret({ secrets }: Identity, account: Account, wrapped: Uint8Array): Promise<NonNullable<IdentityPage['totp']>> {
  const secret = await secrets.unwrap(wrapped, account.id);
  return { secret, picture: renderSVG(totpAddress(secret, account.label), { border: 2 }) };
}

type Own = Pick<IdentityPage, 'has' | 'totp' | 'sessions' | 'label'>;
const STRANGER: Own = { has: NOTHING, totp: null, sessions: [], label: null };

/** The page of a sign-in that is half done; the secret to set up is made at the first look and stays the same. @throws {Problem} `sign-in-required` when this is not what is missing */
async function half({ req, res, identity, kind }: Asked): Promise<Own> {
  const { flow, account, token } = pendingOf(identity, jar({ req, res, identity }).read('signin'));
  if (stageOf(identity, { account, strong: flow.strong }) !== kind) throw new Problem('sign-in-required');
  const own = { ...STRANGER, has: hasOf(identity, account), label: account.label };
  if (kind !== 'enrol') return own;
  const wrapped = flow.enrol === null ? await identity.secrets.wrap(newTotpSecret(), account.id) : Buffer.from(flow.enrol, 'base64url');
  if (flow.enrol === null) identity.flows.change('pending', token, { ...flow, enrol: Buffer.from(wrapped).toString('base64url') });
  return { ...own, totp: await shownSecret(identity, account, wrapped) };
}

async function own({ req, res, identity, audience }: Asked): Promise<Own> {
  const visit = requireVisit(req, audience);
  const sessions = sessionsOf(identity, visit);
  const account = visit.session.account === null ? null : identity.accounts.byId(visit.session.account);
  if (!account) return { ...STRANGER, sessions, label: visit.acting?.name.zh ?? null };
  const wrapped = settingUp(identity, jar({ req, res, identity }).read('signin'), account.id);
  return { has: hasOf(identity, account), totp: wrapped ? await shownSecret(identity, account, wrapped) : null, sessions, label: account.label };
}

const OWN: Readonly<Record<IdentityPageKind, (asked: Asked) => Promise<Own>>> = {
  'sign-in': async () => STRANGER, register: async () => STRANGER, 'second-factor': half, 'new-password': half, enrol: half, reset: async () => STRANGER, 'reset-code': async () => STRANGER, account: own,
};

function samplesFor({ req, identity, audience, kind }: Asked): IdentityPage['sample'] {
  const find = queryOf(req).find ?? '';
  return kind === 'sign-in' && audience === 'staff' ? { ...samplePeople(identity.app, find), find } : { people: [], total: 0, find: '' };
}

/** What a page of signing in shows. @throws {Problem} `sign-in-required`, `session-expired` */
export async function identityPage(asked: Asked): Promise<IdentityPage> {
  const { req, res, identity, audience, kind, form, done } = asked;
  const mine = await OWN[kind](asked);
  return {
    kind, audience, ...mine, done, form: { ...form, token: formToken(req, res, identity.secure) }, provider: identity.oidc !== null, shortest: LENGTHS[audience].min,
    sample: samplesFor(asked),
  };
}
