import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { AccountCommand, type AccountContext, accountDecider, type AccountEvent, accountEvents } from './index.ts';

const { given } = specification(accountDecider, { events: accountEvents, commands: AccountCommand });
const each = specification(accountDecider, { events: accountEvents, commands: AccountCommand, occurrences: true });
const context: AccountContext = { now: '2023-01-20T01:00:00.000Z', today: '2023-01-20', actor: { id: 'u', unit: 'D-ZWZX', offices: ['operator'] }, account: 'a-1', known: person => person === 's-1' };
const open = { type: 'OpenAccount' as const, data: { account: 'a-1', subject: 's-1', audience: 'staff' as const, provider: 'local' as const } };
const opened: AccountEvent = { type: 'AccountOpened', data: open.data };
type Change = Extract<AccountEvent, { type: 'CredentialChanged' }>['data'];
const change = (credential: Change['credential'], to: Change['change']) => ({ type: 'RecordCredentialChange' as const, data: { credential, change: to } });
const changed = (credential: Change['credential'], to: Change['change']): AccountEvent => ({ type: 'CredentialChanged', data: { account: 'a-1', credential, change: to } });
const close = { type: 'CloseAccount' as const, data: { reason: '离职' } };
const reason = '人员离岗';
const lock = { type: 'LockAccount' as const, data: { reason } };
const unlock = { type: 'UnlockAccount' as const, data: { reason: '已经返岗' } };
const end = { type: 'EndSessions' as const, data: { reason: '手机遗失' } };
const locked: AccountEvent = { type: 'AccountLocked', data: { account: 'a-1', reason } };
const unlocked: AccountEvent = { type: 'AccountUnlocked', data: { account: 'a-1', reason: '已经返岗' } };
const ended: AccountEvent = { type: 'SessionsEnded', data: { account: 'a-1', reason: '手机遗失' } };
const closed: AccountEvent = { type: 'AccountClosed', data: { account: 'a-1', reason: '离职' } };

describe('an account', () => {
  it('is opened once, for a person whom the log knows', () => {
    given().when(open, context).records(opened);
    given(opened).when({ ...open, data: { ...open.data, subject: 's-2' } }, context).refuses('already-exists');
    given().when({ ...open, data: { ...open.data, subject: 's-2' } }, context).refuses('unknown-person');
    given().when(open, { ...context, account: 'a-2' }).refuses('does-not-exist');
  });
  it('is closed once and stays closed', () => {
    given(opened).when(close, context).records(closed);
    given(opened, closed).when(close, context).refuses('already-done');
    given(opened, closed).when(change('password', 'added'), context).refuses('account-closed');
    given(opened, closed).when(open, context).refuses('already-exists');
    given().when(close, context).refuses('does-not-exist');
  });
  it('tells each change of a means of proof, and never the means', () => {
    each.given(opened).when(change('password', 'added'), context).records(changed('password', 'added'));
    each.given(opened, changed('password', 'added')).when(change('password', 'changed'), context).records(changed('password', 'changed'));
    each.given(opened, changed('password', 'added'), changed('password', 'changed')).when(change('password', 'changed'), context).records(changed('password', 'changed'));
    given().when(change('password', 'added'), context).refuses('does-not-exist');
  });
  it('has one password and one code generator, but as many keys as are added', () => {
    each.given(opened, changed('password', 'added')).when(change('password', 'added'), context).changesNothing();
    each.given(opened, changed('passkey', 'added')).when(change('passkey', 'added'), context).recordsTypes('CredentialChanged');
    expect(stateAfter(accountDecider, [opened, changed('passkey', 'added'), changed('passkey', 'added'), changed('passkey', 'removed')]).credentials.passkey).toBe(1);
  });
  it('is locked and unlocked, each said once', () => {
    given(opened).when(lock, context).records(locked);
    given(opened, locked).when(lock, context).changesNothing();
    given(opened, locked).when(unlock, context).records(unlocked);
    given(opened).when(unlock, context).changesNothing();
    given(opened, locked, unlocked).when(lock, context).records(locked);
    for (const act of [lock, unlock, end]) {
      given(opened, closed).when(act, context).refuses('account-closed');
      given().when(act, context).refuses('does-not-exist');
    }
  });
  it('has its sessions ended as often as is asked', () => {
    each.given(opened).when(end, context).records(ended);
    each.given(opened, ended).when(end, context).records(ended);
  });
  it('is another’s to handle', () => {
    const own = { ...context, actor: { ...context.actor, id: 's-1' } };
    given().when(open, own).refuses('own-account');
    for (const act of [lock, unlock, end, close, change('totp', 'removed'), change('password', 'reset')]) given(opened, changed('password', 'added')).when(act, own).refuses('own-account');
  });
  it('cannot change or lose what it does not have', () => {
    each.given(opened).when(change('totp', 'reset'), context).refuses('does-not-exist', { credential: 'totp' });
    given(opened).when(change('totp', 'removed'), context).changesNothing();
  });
});

describe('any history of an account', () => {
  it('is told once and folds alike in every way', () => {
    // Changes of a password and sessions that are ended are occurrences of their own; what is added to or taken from an account is a fact.
    const command: fc.Arbitrary<AccountCommand> = fc.oneof(fc.constant(open), fc.constant(close), fc.constant({ ...open, data: { ...open.data, subject: 's-2' } }), fc.constantFrom('password' as const, 'totp' as const).chain(of => fc.constantFrom(change(of, 'added'), change(of, 'removed'))), fc.constant(lock), fc.constant(unlock));
    holdsForAnyHistory(accountDecider, { acts: command.map(one => ({ command: one, context })), way: [open, change('password', 'added')].map(one => ({ command: one, context })), events: accountEvents, reaches: accountEvents.map(({ type }) => type).filter(type => type !== 'SessionsEnded') });
  });
});
