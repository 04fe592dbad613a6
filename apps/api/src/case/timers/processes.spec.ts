import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { act, APPLICANT, BACKUP, calendarYear, CENTRE, CLERK, caseIdOf, DEPT_REVIEWER, onCase, openCases, receive, receiving, REVIEWER, seen, through } from '../testing/ground.ts';
import { ACCEPT, DECIDED, SIGNED, without } from '../testing/stages.ts';
import { openCaseTimers } from './processes.ts';

type Timers = ReturnType<typeof openCaseTimers>;
interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}
async function streamOf(scene: Scene, stream: string): Promise<readonly Told[]> {
  const events: Told[] = [];
  for await (const { type, data, metadata } of scene.app.store.readStream(stream)) events.push({ type, data: JSON.parse(data), metadata: JSON.parse(metadata) });
  return events;
}
const caseOf = (scene: Scene, key: string) => streamOf(scene, `case-${caseIdOf(key)}`);
const typesOf = (events: readonly Told[]): readonly string[] => events.map(({ type }) => type);
const deferred = (key: string) => onCase(key, 'AcceptApplication', { data: { ...ACCEPT, defer: [{ material: 'income', due: '2022-01-20' }], signed: true } });
const withoutIncome = receiving({ papers: without('income') });

/** A district with its timers running; what fails in them is a failure of the test. */
async function opened(): Promise<{ scene: Scene; timers: Timers; failures: unknown[] }> {
  const scene = await openCases();
  const failures: unknown[] = [];
  const timers = openCaseTimers(scene.app, failure => void failures.push(failure));
  await timers.start();
  return { scene, timers, failures };
}

// @req #34 #53
describe('the timers of cases', () => {
  let scene: Scene;
  let timers: Timers;
  let failures: unknown[];
  beforeAll(async () => {
    ({ scene, timers, failures } = await opened());
    await through(scene, 'promised', [deferred('promised')], withoutIncome);
    await through(scene, 'supplied', [deferred('supplied')], withoutIncome);
    await receive(scene, 'silent');
  }, 60_000);
  afterAll(async () => {
    await timers.stop();
    await scene.close();
  });

  it('have nothing to say before a day has come', async () => {
    expect(await timers.tick()).toBe(0);
    expect(typesOf(await caseOf(scene, 'promised'))).toEqual(['ApplicationReceived', 'DeferredPaperPromised', 'ApplicationAccepted']);
  });

  it('remind of a promised paper two working days before', async () => {
    scene.clock.set('2022-01-18T01:00:00.000Z');
    expect(await timers.tick()).toBe(2);
    expect(typesOf(await caseOf(scene, 'promised'))).toContain('DeferredPaperReminderSent');
    await act(scene, onCase('supplied', 'SupplyDeferredPaper', { data: { paper: seen('income'), visit: true } }));
  });

  it('end the case of a paper that did not come, and what lapsed is on record until it is repaired', async () => {
    scene.clock.set('2022-01-21T02:30:00.000Z');
    await timers.tick();
    const events = await caseOf(scene, 'promised');
    expect(typesOf(events).slice(-2)).toEqual(['DeferredPaperLapsed', 'CaseTerminated']);
    // Late, and recorded as late: the instant at which it was due beside the one at which it was written.
    expect(events.at(-1)?.metadata).toMatchObject({ occurredAt: '2022-01-20T16:00:00.000Z', recordedAt: '2022-01-21T02:30:00.000Z', actor: { id: 'system' } });
    expect(typesOf(await caseOf(scene, 'supplied'))).not.toContain('DeferredPaperLapsed');
    await expect.poll(async () => typesOf(await streamOf(scene, `credit-${APPLICANT.id}`))).toEqual(['CreditRecordMade']);
    expect((await streamOf(scene, `credit-${APPLICANT.id}`))[0]).toMatchObject({ data: { case: caseIdOf('promised'), cause: 'deferred_paper_lapsed', unit: 'D-MZJ' } });
    await receive(scene, 'after', withoutIncome);
    expect((await act(scene, onCase('after', 'OfferCommitment', { data: { material: 'income' } }))).body).toMatchObject({ code: 'bad-credit' });
  });

  it('record each fact once, also when they were stopped for weeks and started again twice', async () => {
    await timers.stop();
    scene.clock.set('2022-02-28T01:00:00.000Z');
    for (let run = 0; run < 2; run += 1) {
      timers = openCaseTimers(scene.app, failure => void failures.push(failure));
      await timers.start();
      await timers.tick();
      await timers.tick();
    }
    for (const key of ['silent', 'supplied', 'promised']) {
      const facts = (await caseOf(scene, key)).filter(({ metadata }) => (metadata.actor as { id: string }).id === 'system').map(({ type, data }) => `${type} ${JSON.stringify(data)}`);
      expect(new Set(facts).size, key).toBe(facts.length);
    }
    expect(typesOf(await caseOf(scene, 'silent'))).toEqual(expect.arrayContaining(['ApplicationDeemedAccepted', 'DeadlineWarned', 'DeadlinePassed']));
    expect(failures).toEqual([]);
  });
});

describe('what follows elsewhere', () => {
  let scene: Scene;
  let timers: Timers;
  let failures: unknown[];
  beforeAll(async () => { ({ scene, timers, failures } = await opened()); }, 60_000);
  afterAll(async () => {
    await timers.stop();
    await scene.close();
  });

  // @req #52
  it('from a commitment that was false: a record of credit, made once', async () => {
    const sign = onCase('false', 'SignCommitment', { data: { material: 'income', text: SIGNED, signature: 'handwritten' } });
    await through(scene, 'false', [onCase('false', 'OfferCommitment', { data: { material: 'income' } }), sign, ...DECIDED.map(([type, data = {}, by = CLERK]) => onCase('false', type, { data, by }))], withoutIncome);
    const found = await act(scene, onCase('false', 'FindCommitmentFalse', { data: { material: 'income', found: '收入不实', consequence: 'revoke', rectifyBy: null }, by: DEPT_REVIEWER }));
    expect(found.status).toBe(200);
    await expect.poll(async () => typesOf(await streamOf(scene, `credit-${APPLICANT.id}`))).toEqual(['CreditRecordMade']);
    expect((await caseOf(scene, 'false')).at(-1)?.type).toBe('DecisionRevoked');
  });

  // @req #44 #50
  it('from the absence of A: B takes over what A answers for, and acts on it', async () => {
    await through(scene, 'covered', [onCase('covered', 'AcceptApplication', { data: ACCEPT })]);
    await receive(scene, 'of nobody', receiving({}, APPLICANT));
    const staff = (type: string, data: object) => ({ type, stream: 'staff-610702101', data, by: CENTRE });
    await scene.given([staff('StartAbsence', { post: 'A1', from: null, until: null, cause: 'leave' }), staff('ActivateDeputy', { post: 'A1' })]);
    await expect.poll(async () => typesOf(await caseOf(scene, 'covered'))).toContain('PostTransferred');
    expect((await caseOf(scene, 'covered')).at(-1)).toMatchObject({ data: { from: { person: CLERK.id }, to: { person: BACKUP.id, post: 'A1' }, unit: '610702101' }, metadata: { authority: { kind: 'system' } } });
    expect(typesOf(await caseOf(scene, 'of nobody'))).toEqual(['ApplicationReceived']);
    const note = (by = BACKUP) => onCase('covered', 'NoteCase', { data: { note: '已联系申请人' }, by });
    expect((await act(scene, note())).status).toBe(200);
    expect((await caseOf(scene, 'covered')).at(-1)?.metadata).toMatchObject({ actor: { id: BACKUP.id, deputyFor: CLERK.id } });
    expect((await act(scene, note(CLERK))).body).toMatchObject({ code: 'not-delegated', missing: expect.stringContaining('absent') });
  });

  it('from a holiday notice that is amended: people are told the new last day', async () => {
    await through(scene, 'moved', [onCase('moved', 'AcceptApplication', { data: ACCEPT, by: BACKUP }), onCase('moved', 'CompleteTownReview', { data: { opinion: 'agree', reason: '属实' }, by: REVIEWER })], receiving({}, APPLICANT));
    await scene.given([calendarYear('AmendCalendarYear', 2022, ['2022-01-19', '2022-01-20', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'])]);
    await expect.poll(async () => typesOf(await caseOf(scene, 'moved'))).toContain('DeadlineRecomputed');
    const moved = (await caseOf(scene, 'moved')).filter(({ type }) => type === 'DeadlineRecomputed').map(({ data }) => data);
    expect(moved).toContainEqual({ clock: 'promised', before: '2022-01-24', after: '2022-01-26', year: '2022' });
    expect(failures).toEqual([]);
  });

  it('from a holiday notice that comes when cases reach into its year already', async () => {
    scene.clock.set('2022-12-29T01:00:00.000Z');
    await through(scene, 'over the year', [onCase('over the year', 'AcceptApplication', { data: ACCEPT, by: BACKUP })], receiving({}, APPLICANT));
    await scene.given([calendarYear('PublishCalendarYear', 2023, ['2023-01-02'])]);
    await expect.poll(async () => typesOf(await caseOf(scene, 'over the year'))).toContain('DeadlineRecomputed');
    const moved = (await caseOf(scene, 'over the year')).filter(({ type }) => type === 'DeadlineRecomputed').map(({ data }) => data);
    expect(moved).toContainEqual({ clock: 'promised', before: '2023-01-05', after: '2023-01-06', year: '2023' });
    expect(failures).toEqual([]);
  });
});
