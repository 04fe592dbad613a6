import type { Request } from 'express';
import type { SessionAnswer } from '../../web-port.ts';
import { formTokenOf, tokenIn } from '../cookies.ts';
import { isOver, visitOf, type Visit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { shownPost } from '../posts.ts';
import { pendingOf, stageOf } from '../sign-in.ts';
import { FRESH, LASTS } from '../store/sessions.ts';

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

function proofsOf({ accounts }: Identity, { session }: Visit): SessionAnswer['proofs'] {
  const account = session.account === null ? null : accounts.byId(session.account);
  if (!account) return session.account === null ? ['sample'] : [];
  const passkey = accounts.passkeys(account.id).length > 0 ? ['passkey' as const] : [];
  const factors = [...(account.totp ? ['totp' as const] : []), ...passkey];
  return factors.length > 0 ? factors : account.password ? ['password'] : [];
}

/** What a half sign-in still lacks; nothing when there is none. */
function halfDone(req: Request, identity: Identity): SessionAnswer['missing'] {
  const token = tokenIn(req, 'signin', identity.secure);
  try {
    const { flow, account } = pendingOf(identity, token);
    const stage = stageOf(identity, { account, strong: flow.strong });
    return stage === 'done' ? [] : [stage];
  } catch {
    return [];
  }
}

function ofVisit(identity: Identity, visit: Visit): Omit<SessionAnswer, 'provider'> {
  const { session, posts, acting, token } = visit;
  const { idle, whole } = LASTS[session.audience];
  return {
    audience: session.audience, subject: session.subject, label: session.account === null ? null : (identity.accounts.byId(session.account)?.label ?? null),
    posts: posts.map(shownPost), acting: acting && shownPost(acting), missing: posts.length > 0 && !acting ? ['post'] : [], proofs: proofsOf(identity, visit), csrf: formTokenOf(token),
    until: { proof: instant(session.proof + FRESH), idle: instant(session.seen + idle), whole: instant(session.created + whole) },
  };
}

/** Who asks: an officer before a citizen, for this is the interface of the staff shell. */
export function sessionAnswer(req: Request, identity: Identity): SessionAnswer {
  const visit = visitOf(req, 'staff') ?? visitOf(req, 'citizen');
  const rest = { provider: identity.oidc !== null };
  if (visit) return { ...ofVisit(identity, visit), ...rest };
  const missing: SessionAnswer['missing'] = isOver(req, 'staff') ? ['session'] : halfDone(req, identity);
  return { audience: 'public', subject: null, label: null, posts: [], acting: null, missing, proofs: [], csrf: null, until: null, ...rest };
}
