import { describe, expect, it } from 'vitest';
import { actor, sha256 } from '../../catalog/testing/fixtures.ts';
import { fold } from '../../kernel/decider.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { specification } from '../../kernel/testing/specification.ts';
import { signingKeyEvents, type SigningKeyEvent } from '../events.ts';
import { keyInUse, SigningKeyCommand, type SigningKeyContext, signingKeyDecider } from './index.ts';

const { given } = specification(signingKeyDecider, { events: signingKeyEvents, commands: SigningKeyCommand });
const ME = actor('D-MZJ', 'p-me', 'dept_decider');
const NOW = '2023-02-01T01:00:00.000Z';
const at = (parts: Partial<SigningKeyContext> = {}): SigningKeyContext => ({ now: NOW, today: '2023-02-01', actor: ME, person: ME.id, sha256, ...parts });
const keyOf = (letter: string, expires = '2023-12-31') => ({ key: sha256(letter.repeat(43)), publicKey: letter.repeat(43), expires });
const [A, B] = [keyOf('a'), keyOf('b')];
const register = (key = A): SigningKeyCommand => ({ type: 'RegisterSigningKey', data: key });
const rotate = (key = B, replaces = A.key): SigningKeyCommand => ({ type: 'RotateSigningKey', data: { ...key, replaces } });
const revoke = (key = A.key, from: string | null = null): SigningKeyCommand => ({ type: 'RevokeSigningKey', data: { key, from, reason: '遗失' } });
const registered = (key = A): SigningKeyEvent => ({ type: 'SigningKeyRegistered', data: { person: ME.id, ...key } });
const rotated: SigningKeyEvent = { type: 'SigningKeyRotated', data: { person: ME.id, ...B, replaces: A.key } };
const revoked = (from = NOW): SigningKeyEvent => ({ type: 'SigningKeyRevoked', data: { person: ME.id, key: A.key, from, reason: '遗失' } });
const inUse = (instant: string, ...events: readonly SigningKeyEvent[]) => keyInUse(fold(signingKeyDecider, signingKeyDecider.initialState(), events), instant)?.key ?? null;

// @req #20
describe('a key with which programs sign', () => {
  it('is registered by its holder, replaced, and given up', () => {
    given().when(register(), at()).records(registered());
    given(registered()).when(rotate(), at()).records(rotated);
    given(registered()).when(revoke(), at()).records(revoked());
    given(registered()).when(revoke(), at({ actor: actor('D-ZWZX', 'p-operator', 'operator') })).records(revoked());
    given(registered(), revoked()).when(register(B), at()).records(registered(B));
    given(registered(keyOf('a', '2023-01-31'))).when(register(B), at()).recordsTypes('SigningKeyRegistered');
  });

  it('is the only one in use', () => {
    expect([inUse(NOW), inUse(NOW, registered()), inUse(NOW, registered(), rotated), inUse('2024-01-01T00:00:00.000Z', registered())]).toEqual([null, A.key, B.key, null]);
    expect([inUse('2023-01-31T23:00:00.000Z', registered(), revoked()), inUse(NOW, registered(), revoked()), inUse(NOW, registered(), rotated, revoked())]).toEqual([A.key, null, B.key]);
  });

  it.each<[RejectionCode, readonly SigningKeyEvent[], SigningKeyCommand, Partial<SigningKeyContext>]>([
    ['not-the-key-holder', [], register(), { person: 'p-other' }],
    ['not-the-key-holder', [registered()], rotate(), { person: 'p-other' }],
    ['not-the-key-holder', [registered()], revoke(), { actor: actor('D-MZJ', 'p-x', 'dept_decider') }],
    ['digest-differs', [], register({ ...A, key: B.key }), {}],
    ['key-term', [], register({ ...A, expires: '2023-02-01' }), {}],
    ['key-term', [], register({ ...A, expires: '2025-02-02' }), {}],
    ['already-done', [registered()], register(), {}],
    ['key-in-use', [registered()], register(B), {}],
    ['key-known', [registered(), revoked()], register(), {}],
    ['key-known', [registered(), rotated], rotate(A, B.key), {}],
    ['key-not-in-use', [], rotate(), {}],
    ['key-not-in-use', [registered()], rotate(keyOf('c'), B.key), {}],
    ['key-not-in-use', [], revoke(), {}],
    ['already-done', [registered(), revoked()], revoke(), {}],
    ['date-in-future', [registered()], revoke(A.key, '2023-02-02T01:00:00.000Z'), {}],
  ])('is refused with %s', (code, past, command, parts) => given(...past).when(command, at(parts)).refuses(code));
});
