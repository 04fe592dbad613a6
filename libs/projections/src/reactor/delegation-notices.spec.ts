import { Rejection, startOfDay, type LetterEvent, type ResponsibilityListEvent } from '@yichuang/domain';
import { manualClock, type CommandEnvelope, type CommandResult } from '@yichuang/event-store';
import type { MemoryStore } from '@yichuang/event-store/memory';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, openedLog, REGISTRY } from '../testing/log.ts';
import { delegationNotices, type DelegationNotice } from './delegation-notices.ts';
import { createReactor, type Reactor } from './reactor.ts';

const STREAM = 'delegation-D-MZJ-610702100';
const LIST = 'responsibilitylist-610702';
const UUID = '33333333-3333-4333-8333-333333333333';
const letter = '汉民委〔2023〕1号';
const onLetter = (event: LetterEvent) => ({ stream: STREAM, event });
const onList = (event: ResponsibilityListEvent) => ({ stream: LIST, event });
const drafted: LetterEvent = {
  type: 'DelegationDrafted', data: { letter, department: 'D-MZJ', town: '610702100', items: [{ code: '990711001000', scope: ['accept'] }], duties: '接受监督', from: '2023-02-01', to: '2024-01-31', instrument: UUID, renews: null, illustrative: true },
};
const scheduled: ResponsibilityListEvent = {
  type: 'ResponsibilityVersionScheduled', data: { version: '2023', changeId: UUID, base: null, rowsDigest: 'a'.repeat(64), items: ['990711001000'], dropped: [], effectiveFrom: '2023-01-31', officer: 'officer-reform' },
};

// @req #21 #22
describe('the notices of letters and of the responsibility list', () => {
  let store: MemoryStore;
  let clock: ReturnType<typeof manualClock>;
  let sent: { readonly command: DelegationNotice; readonly envelope: CommandEnvelope }[];
  beforeEach(async () => {
    store = await openedLog();
    clock = manualClock('2023-01-16T01:00:00.000Z');
    sent = [];
  });
  const reactor = (refuse = false): Reactor => createReactor<LetterEvent | ResponsibilityListEvent, DelegationNotice>({
    name: 'delegation-notices', store, registry: REGISTRY, clock, actor: { id: 'system', unit: 'system', post: 'timer' }, on: delegationNotices, retryMs: 1,
    execute: async (command, envelope): Promise<CommandResult> => {
      if (refuse) throw new Rejection('not-announced');
      sent.push({ command, envelope });
      return { outcome: 'recorded', stream: `${command.category}-${command.id}`, revision: 0, number: 0, events: [] };
    },
  });
  const hasTimers = (one: Reactor, count: number) => expect.poll(() => one.health().timers.length).toBe(count);
  const data = () => sent.map(({ command: { command } }) => command.data);

  it('are sent on the first day, fifteen days before the last, and on the day after it', async () => {
    const one = reactor();
    await one.start();
    await append(store, [onLetter(drafted)]);
    await hasTimers(one, 3);
    const told: number[] = [];
    for (const day of ['2023-01-31', '2023-02-01', '2024-01-15', '2024-01-16', '2024-01-31', '2024-02-01']) {
      clock.set(startOfDay(day));
      told.push(await one.tick());
    }
    expect(told).toEqual([0, 1, 0, 1, 0, 1]);
    expect(data()).toEqual([{ letter, notice: 'took_effect', on: '2023-02-01' }, { letter, notice: 'renewal_warned', on: '2024-01-16' }, { letter, notice: 'expired', on: '2024-02-01' }]);
    expect(sent[0]).toMatchObject({ command: { category: 'delegation', id: 'D-MZJ-610702100' }, envelope: { channel: 'system' } });
    await one.stop();
  });

  it('are taken back with a letter that is given up or revoked, and with a version that is cancelled', async () => {
    const one = reactor();
    await one.start();
    await append(store, [onLetter(drafted), onLetter({ type: 'DelegationRevoked', data: { letter, from: '2023-03-01T01:00:00.000Z', reason: '收回', instrument: null } }), onList(scheduled), onList({ type: 'ResponsibilityVersionCancelled', data: { version: '2023', reason: '推迟' } })]);
    await expect.poll(() => store.log.filter(({ type }) => type === 'TimerCancelled').length).toBe(4);
    clock.set('2024-06-01T00:00:00.000Z');
    expect(await one.tick()).toBe(0);
    await one.stop();
  });

  it('are sent for a version of the list on its day', async () => {
    const one = reactor();
    await one.start();
    await append(store, [onList(scheduled)]);
    await hasTimers(one, 1);
    clock.set(startOfDay('2023-01-31'));
    expect(await one.tick()).toBe(1);
    expect(sent[0]?.command).toEqual({ category: 'responsibilitylist', id: '610702', command: { type: 'RecordResponsibilityTookEffect', data: { version: '2023', on: '2023-01-31' } } });
    await one.stop();
  });

  it('are over when the rule refuses them, as for a letter that was never announced', async () => {
    const one = reactor(true);
    await one.start();
    await append(store, [onLetter(drafted)]);
    await hasTimers(one, 3);
    clock.set(startOfDay('2024-06-01'));
    expect([await one.tick(), await one.tick()]).toEqual([3, 0]);
    await one.stop();
  });
});
