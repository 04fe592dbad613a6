import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START } from '@yichuang/event-store';
import { act, APPLICANT, caseIdOf, CLERK, onCase, openCases, receiving, through, TOWN } from '../case/testing/ground.ts';
import { without } from '../case/testing/stages.ts';
import { BUREAU } from '../delegation/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { complaintIdOf, openComplaintTimers } from './timers.ts';

interface Seen {
  readonly number: number;
  readonly stream: string;
  readonly type: string;
  readonly data: string;
}

// @req #10 #45
describe('a complaint about a one-time notice', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    for (const key of ['complained', 'silent']) await through(scene, key, [onCase(key, 'IssueCorrectionNotice', { data: { also: [] }, by: CLERK })], receiving({ papers: without('form') }));
    await running(1, () => Promise.resolve());
  }, 60_000);
  afterAll(() => scene.close());

  /** Runs so many of the timers at once, each ticked twice, until something holds. What was recorded before the very first of them is none of theirs. */
  async function running(many: number, until: () => Promise<unknown>): Promise<void> {
    const timers = Array.from({ length: many }, () => openComplaintTimers(scene.app, failure => { throw failure; }));
    for (const each of timers) await each.start();
    await Promise.all(timers.flatMap(each => [each.tick(), each.tick()]));
    await until();
    for (const each of timers) await each.stop();
  }
  async function complaints(): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    for await (const { events } of scene.app.store.readAll({ after: START, categories: ['complaint'] })) seen.push(...events.map(({ number, stream, type, data }) => ({ number, stream, type, data })));
    return seen;
  }
  const streams = async (): Promise<readonly string[]> => [...new Set((await complaints()).map(({ stream }) => stream))];
  async function complain(text: string): Promise<number> {
    const answer = await act(scene, onCase('complained', 'ComplainOfNotice', { data: { text }, by: APPLICANT }));
    expect(answer.status, answer.text).toBe(200);
    return (await scene.app.store.head()).number;
  }

  it('opens one complaint about the town that gave it, with its words left in the case', async () => {
    const number = await complain('材料都交过，没有说还要申请书');
    await running(1, () => expect.poll(complaints).toHaveLength(2));
    const stream = `complaint-${complaintIdOf({ case: caseIdOf('complained'), number })}`;
    const [received, assigned] = await complaints();
    expect([received?.stream, received?.type, assigned?.stream, assigned?.type]).toEqual([stream, 'ComplaintReceived', stream, 'ComplaintAssigned']);
    expect(JSON.parse(received?.data ?? '{}')).toMatchObject({ channel: 'notice_breach', kind: 'one-time-notice', unit: TOWN, person: null, case: caseIdOf('complained'), subject: APPLICANT.id, words: null, secret: null, enteredBy: null });
    expect(JSON.parse(assigned?.data ?? '{}')).toMatchObject({ unit: BUREAU.unit, handler: null });
  });

  it('raised while nothing ran is opened at the next start, once although two run, and the first one is not opened again', async () => {
    const before = await complaints();
    const number = await complain('又让补一次');
    await running(2, () => expect.poll(complaints).toHaveLength(4));
    expect((await complaints()).slice(0, 2)).toEqual(before);
    expect(await streams()).toEqual([before[0]?.stream, `complaint-${complaintIdOf({ case: caseIdOf('complained'), number })}`]);
  });
});
