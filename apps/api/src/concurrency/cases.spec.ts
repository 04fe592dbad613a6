import { streamIdFor } from '@yichuang/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { application, CLERK, DEPT_DECIDER, DEPT_REVIEWER, GROUND, REVIEWER } from '../case/testing/ground.ts';
import { ACCEPT, without } from '../case/testing/stages.ts';
import { idOf, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const DAY = 86_400_000;
const reason = '经审查符合规定';
const stream = (name: string): string => `case-${streamIdFor(idOf(name))}`;
const received = (name: string, parts: object = {}): Given => ({ type: 'ReceiveApplication', stream: stream(name), data: application(parts), by: CLERK });
const on = (type: string, data: object = {}, by = CLERK): Given => ({ type, stream: stream('case'), data, by });
const system = { id: 'system', unit: 'system', post: 'timer' };

describe.each(ARENAS)('cases under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(GROUND);
    rivals.later(13 * DAY);
  });
  afterEach(() => rivals.close());
  const types = () => rivals.types(stream('case'));

  // @req #5 #34
  it('are received, accepted, extended and decided once', async () => {
    expect(await rivals.atOnce(everyCaller(() => received('case')))).toEqual(oneWins('already-exists'));
    expect(await rivals.atOnce(everyCaller(() => on('AcceptApplication', ACCEPT)))).toEqual(oneWins('already-done'));
    await rivals.inOrder([on('CompleteTownReview', { opinion: 'agree', reason }, REVIEWER), on('ForwardCase', {}, REVIEWER)]);
    expect(await rivals.atOnce(everyCaller(() => on('ApproveExtension', { days: 5, reason, told: true }, DEPT_DECIDER)))).toEqual(oneWins('extended-once'));
    await rivals.inOrder([on('CompleteDepartmentReview', { opinion: 'agree', reason }, DEPT_REVIEWER)]);
    expect(await rivals.atOnce(everyCaller(() => on('GrantCase', { reason }, DEPT_DECIDER)))).toEqual(oneWins('already-done'));
    expect(await types()).toEqual(['ApplicationReceived', 'ApplicationAccepted', 'TownReviewCompleted', 'CaseForwardedToDepartment', 'ExtensionApproved', 'DepartmentReviewCompleted', 'CaseGranted']);
  });

  // @req #45
  it('give one notice of corrections', async () => {
    await rivals.inOrder([received('case', { papers: without('form') })]);
    expect(await rivals.atOnce(everyCaller(() => on('IssueCorrectionNotice', { also: [] })))).toEqual(oneWins('already-done'));
    expect(await types()).toEqual(['ApplicationReceived', 'CorrectionNoticeIssued']);
  });

  it('record once what the clock has made true, whoever notices it', async () => {
    await rivals.inOrder([received('case')]);
    rivals.later(9 * DAY);
    expect(await rivals.atOnce(everyCaller(() => on('WakeCase', {}, system)))).toEqual(everyCaller(() => 'unchanged'));
    const facts = (await rivals.events(stream('case'))).map(({ type, data }) => `${type} ${data}`);
    expect(new Set(facts).size).toBe(facts.length);
    expect((await types()).filter(type => type === 'ApplicationDeemedAccepted')).toHaveLength(1);
  });
});

// Numbers are counted by the one process that takes commands.
it('cases of one process bear a number each, however many come at once', async () => {
  const [, one] = ARENAS;
  const rivals = one?.open();
  if (!rivals) throw new Error('no arena of one process');
  await rivals.inOrder(GROUND);
  rivals.later(13 * DAY);
  expect(await rivals.atOnce(everyCaller(caller => received(`case ${caller}`)))).toEqual(everyCaller(() => 'recorded'));
  const numbers = (await rivals.events()).filter(({ type }) => type === 'ApplicationReceived').map(({ data }) => (JSON.parse(data) as { number: string }).number);
  expect([numbers.length, new Set(numbers).size]).toEqual([16, 16]);
  await rivals.close();
});
