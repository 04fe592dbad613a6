import { addDays } from '../../kernel/dates.ts';
import type { Decider } from '../../kernel/decider.ts';
import { decideBy, evolveBy } from '../../kernel/dispatch.ts';
import { require } from '../../kernel/rejection.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { SigningKeyEvent } from '../events.ts';
import type { SigningKeyCommand, SigningKeyContext } from './commands.ts';
import { initialState, keyInUse, type SigningKeyState } from './state.ts';

type Events = readonly SigningKeyEvent[];
type State = Readonly<SigningKeyState>;

/** A key is good for two years at most. */
export const MOST_KEY_DAYS = 730;

interface NewKey {
  readonly key: string;
  readonly publicKey: string;
  readonly expires: LegalDate;
}

/** @throws {Rejection} `not-the-key-holder`: a key is its holder's own */
function requireHolder({ actor, person }: SigningKeyContext): void {
  require(actor.id === person, 'not-the-key-holder');
}

/** Named by what it is, new, and good for a time that can be overlooked. @throws {Rejection} */
function requireNew({ key, publicKey, expires }: NewKey, { keys }: State, { sha256, today }: SigningKeyContext): void {
  require(sha256(publicKey) === key, 'digest-differs', { of: 'key' });
  require(!keys.some(known => known.key === key), 'key-known', { key });
  require(expires > today && expires <= addDays(today, MOST_KEY_DAYS), 'key-term', { expires });
}

function register(data: NewKey, state: State, context: SigningKeyContext): Events {
  requireHolder(context);
  const inUse = keyInUse(state, context.now);
  require(inUse?.key !== data.key, 'already-done', { key: data.key });
  require(inUse === null, 'key-in-use', { key: inUse?.key });
  requireNew(data, state, context);
  return [{ type: 'SigningKeyRegistered', data: { person: context.person, ...data } }];
}

function rotate(data: NewKey & { readonly replaces: string }, state: State, context: SigningKeyContext): Events {
  requireHolder(context);
  const inUse = keyInUse(state, context.now);
  require(inUse?.key !== data.key, 'already-done', { key: data.key });
  require(inUse?.key === data.replaces, 'key-not-in-use', { key: data.replaces });
  requireNew(data, state, context);
  return [{ type: 'SigningKeyRotated', data: { person: context.person, ...data } }];
}

/** By the holder, or by the operator for somebody whose key is lost. */
function revoke({ key, from, reason }: { readonly key: string; readonly from: string | null; readonly reason: string }, { keys }: State, context: SigningKeyContext): Events {
  require(context.actor.id === context.person || context.actor.offices.includes('operator'), 'not-the-key-holder');
  const known = keys.find(each => each.key === key);
  require(known, 'key-not-in-use', { key });
  require(known.revokedFrom === null, 'already-done', { key });
  require(from === null || from <= context.now, 'date-in-future', { from });
  return [{ type: 'SigningKeyRevoked', data: { person: context.person, key, from: from ?? context.now, reason } }];
}

/** Keys with which programs sign in the name of one person: one at a time. Stream `signingkey-<person>`. */
export const signingKeyDecider: Decider<SigningKeyState, SigningKeyCommand, SigningKeyEvent, SigningKeyContext> = {
  category: 'signingkey',
  initialState,
  decide: decideBy<SigningKeyState, SigningKeyCommand, SigningKeyEvent, SigningKeyContext>({ RegisterSigningKey: register, RotateSigningKey: rotate, RevokeSigningKey: revoke }),
  evolve: evolveBy<SigningKeyState, SigningKeyEvent>({
    SigningKeyRegistered(draft, { key, publicKey, expires }) {
      draft.keys.push({ key, publicKey, expires, replaced: false, revokedFrom: null });
    },
    SigningKeyRotated(draft, { key, publicKey, expires, replaces }) {
      const before = draft.keys.find(each => each.key === replaces);
      if (before) before.replaced = true;
      draft.keys.push({ key, publicKey, expires, replaced: false, revokedFrom: null });
    },
    SigningKeyRevoked(draft, { key, from }) {
      const known = draft.keys.find(each => each.key === key);
      if (known) known.revokedFrom = from;
    },
  }),
};
