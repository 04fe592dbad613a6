import type { CaseEvent, JointEvent } from '@yichuang/domain';
import { manualClock, type CommandResult } from '@yichuang/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseMessages, createReactor, type MessageCommand } from '../reactor/index.ts';
import { accepted, APPLICANT, CASE, corrected, forwarded, granted, GROUND, late, noticed, onCase, OTHER_CASE, received } from '../testing/case-log.ts';
import { append, bench as openBench, openedLog, REGISTRY, type Bench } from '../testing/log.ts';
import { TOWN_A } from '../testing/authority-log.ts';
import type { TellingEvent } from './kinds.ts';
import { noticesOf } from './query.ts';

const gap = { kind: 'missing' as const, key: 'form', reason: '' };
const OTHER = 's-fedcba9876543210';
const own = (event: CaseEvent) => onCase(CASE, event);

// @req #45 #46
describe('the inbox of an applicant', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
    await bench.happened(...GROUND);
  });
  afterEach(() => bench.close());
  const inbox = (subject: string, number?: number) => bench.read(['notices'], read => noticesOf(read, subject, { ...(number === undefined ? {} : { number }), on: '2022-03-10', at: '2022-03-10T01:00:00.000Z' }));

  it('holds what concerns them, the newest first, with the name of the item and no word of the rest', async () => {
    await bench.happened(own(received()), onCase(OTHER_CASE, received({ number: 'HT2022-000002', applicant: { subject: OTHER, kind: 'natural_person' } })), own(noticed([gap])), own(corrected([])), own(accepted()), own(forwarded()), own(late()), own(granted()));
    expect(inbox(APPLICANT).map(({ kind, params }) => [kind, params])).toEqual([
      ['granted', { on: '2022-03-07' }], ['overdue', { due: '2022-03-09', clock: 'promised' }], ['accepted', { on: '2022-03-02' }], ['correction', { count: 1, due: '2022-03-16' }], ['received', { on: '2022-03-01' }],
    ]);
    expect(inbox(APPLICANT)[0]).toMatchObject({ case: CASE, caseNumber: 'HT2022-000001', town: { code: TOWN_A }, itemName: { zh: expect.stringMatching(/\p{Script=Han}/u) } });
    expect(inbox(OTHER).map(({ kind, case: id }) => [kind, id])).toEqual([['received', OTHER_CASE]]);
    expect(inbox('s-nobody-of-this-name')).toEqual([]);
  });

  it('tells whoever waited for a renewal that silence has renewed the licence', async () => {
    await bench.happened(own(received()), own({ type: 'RenewalDeemedGranted', data: { expired: '2022-04-05' } }));
    expect(inbox(APPLICANT)[0]).toMatchObject({ kind: 'renewed', params: { on: '2022-04-05' } });
  });

  // @req #39
  it('holds the extension of a joint case under one case of each applicant, and no word of its reason', async () => {
    const extended: JointEvent = { type: 'JointHandlingExtended', data: { days: 15, reason: '需要专家评审', document: '汉区政批〔2022〕1号', told: true, before: '2022-03-22', due: '2022-04-14', cases: [CASE, OTHER_CASE], on: '2022-03-02' } };
    await bench.happened(own(received()), onCase(OTHER_CASE, received({ number: 'HT2022-000002', applicant: { subject: OTHER, kind: 'natural_person' } })), { stream: 'joint-88888888-8888-4888-8888-888888888888', event: extended });
    for (const [subject, on] of [[APPLICANT, CASE], [OTHER, OTHER_CASE]] as const) expect(inbox(subject).map(({ kind, params, case: id }) => [kind, params, id])).toEqual([['joint_extended', { days: 15, due: '2022-04-14' }, on], ['received', { on: '2022-03-01' }, on]]);
  });

  it('is as it was at any earlier moment', async () => {
    const first = await bench.happened(own(received()));
    await bench.happened(own(accepted()));
    expect(inbox(APPLICANT, first).map(({ kind }) => kind)).toEqual(['received']);
    expect(inbox(APPLICANT)).toHaveLength(2);
  });

  it('of a case that tells more than sixty things keeps the latest', async () => {
    await bench.happened(own(received()), ...Array.from({ length: 70 }, () => own(late())));
    expect(inbox(APPLICANT)).toHaveLength(60);
    expect(inbox(APPLICANT).every(({ kind }) => kind === 'overdue')).toBe(true);
  });
});

// @req #45
it('messages are asked for once for each such event, from the start of the reactor on, and hold nothing personal', async () => {
  const store = await openedLog();
  const asked: MessageCommand[] = [];
  const make = () => createReactor<TellingEvent, MessageCommand>({
    name: 'case-messages', store, registry: REGISTRY, clock: manualClock('2022-03-10T01:00:00.000Z'), actor: { id: 'system', unit: 'system', post: 'notices' }, on: caseMessages, retryMs: 1,
    execute: async (command): Promise<CommandResult> => {
      asked.push(command);
      return { outcome: 'recorded', stream: '', revision: -1, number: -1, events: [] };
    },
  });
  await append(store, [own(received())]);
  const reactor = make();
  await reactor.start();
  await append(store, [own(noticed([gap])), own(corrected([])), own(accepted())]);
  await expect.poll(() => asked.map(({ kind }) => kind)).toEqual(['correction', 'accepted']);
  await reactor.stop();
  const again = make();
  await again.start();
  await append(store, [own(forwarded()), own(granted())]);
  await expect.poll(() => asked.map(({ kind }) => kind)).toEqual(['correction', 'accepted', 'granted']);
  await again.stop();
  expect(JSON.stringify(asked)).not.toMatch(/sealed|s-0123456789abcdef|符合/);
  expect(asked[0]).toMatchObject({ case: CASE, params: { count: 1, due: '2022-03-16' } });
});

// @req #39 #45
it('the extension of a joint case is a message for each of its applicants, each of its own', () => {
  const extended: Extract<JointEvent, { type: 'JointHandlingExtended' }> = { type: 'JointHandlingExtended', data: { days: 15, reason: '需要专家评审', document: '汉区政批〔2022〕1号', told: true, before: '2022-03-22', due: '2022-04-14', cases: [CASE, OTHER_CASE], on: '2022-03-02' } };
  const metadata = { recordedAt: '2022-03-02T01:00:00.000Z' } as Parameters<NonNullable<typeof caseMessages['JointHandlingExtended']>>[0]['metadata'];
  const asked = caseMessages.JointHandlingExtended?.({ ...extended, number: 1, stream: 'joint-x', revision: 1, id: '88888888-8888-4888-8888-888888888888', metadata }).flatMap(reaction => (reaction.kind === 'now' ? [reaction.command] : [])) ?? [];
  expect(asked.map(({ case: on, kind, params }) => [on, kind, params])).toEqual([CASE, OTHER_CASE].map(on => [on, 'joint_extended', { days: 15, due: '2022-04-14' }]));
  expect(new Set(asked.map(({ event }) => event)).size).toBe(2);
  expect(JSON.stringify(asked)).not.toContain('专家');
});
