import { START } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages, visitorOn } from '../case/pages/testing/visitor.ts';
import { act, CENTRE, PAYMENT, TOWN } from '../case/testing/ground.ts';
import { BUREAU } from '../delegation/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';
import type { Given } from '../testing/sample-commands.ts';

let scene: Scene;
beforeAll(async () => void (scene = await openPages()), 90_000);
afterAll(() => scene.close());

interface Recorded {
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly whole: string;
}
/** Everything that was recorded of complaints. */
async function recorded(id = ''): Promise<readonly Recorded[]> {
  const seen: Recorded[] = [];
  for await (const { events } of scene.app.store.readAll({ after: START, categories: ['complaint'] })) {
    for (const event of events) if (event.stream.includes(id)) seen.push({ stream: event.stream, type: event.type, data: JSON.parse(event.data) as Recorded['data'], whole: JSON.stringify(event) });
  }
  return seen;
}
const LINK = /^\/complain\/([0-9a-f-]{36})\?key=([\w-]{22})&done=sent$/;
const SAID = { kind: 'complaint', 'c.unit': TOWN, 'c.words': '取号后等了一上午', 'c.person': '3 号窗口', 'c.phone': '13900001111' };
async function sent(fields: Readonly<Record<string, string>> = SAID) {
  const visitor = visitorOn(scene);
  await visitor.get(`/complain?kind=${fields['kind'] ?? ''}`);
  const key = visitor.page('complain').form.key;
  const { to, status } = await visitor.send('/complain', fields);
  const [, id = '', secret = ''] = LINK.exec(to ?? '') ?? [];
  return { visitor, key, to: to ?? '', status, id, secret };
}

// @req #10
describe('the page for complaints', () => {
  it('takes one without a name, once however often it is sent, and shows it to whoever has the link', async () => {
    const { visitor, key, to, id } = await sent();
    expect(to).toMatch(LINK);
    expect((await visitor.send('/complain', { ...SAID, key })).to).toBe(to);
    expect((await recorded(id)).map(({ type }) => type)).toEqual(['ComplaintReceived', 'ComplaintAssigned']);
    const [received] = await recorded(id);
    expect(received?.data).toMatchObject({ channel: 'web', kind: 'complaint', unit: TOWN, person: null, anonymous: true, subject: `complainant-${id}`, enteredBy: null });
    expect(received?.whole).not.toMatch(/一上午|窗口|1390000/);
    await visitor.get(to);
    expect(visitor.page('complaint')).toMatchObject({ done: 'sent', answer: null, view: { id, status: 'open', about: { code: TOWN }, unit: { code: BUREAU.unit }, light: 'green', answeredOn: null } });
  });

  it('keeps the secret out of the log, and opens to no other', async () => {
    const [one, other] = [await sent(), await sent({ ...SAID, 'c.words': '另一件事' })];
    expect((await recorded()).some(({ whole }) => whole.includes(one.secret))).toBe(false);
    const keys = [other.secret, one.secret.slice(1), '', 'x'.repeat(22)];
    expect((await Promise.all(keys.map(async key => (await one.visitor.get(`/complain/${one.id}?key=${key}`)).status)))).toEqual([404, 404, 404, 404]);
    expect((await one.visitor.get(`/complain/nothing?key=${one.secret}`)).status).toBe(404);
  });

  it('shows the answer that the office above gave, and where it stands', async () => {
    const { visitor, to, id } = await sent();
    const answer = await act(scene, { type: 'AnswerComplaint', stream: `complaint-${id}`, data: { outcome: 'upheld', answer: '已增开一个窗口', basis: null, reference: null }, by: BUREAU });
    expect(answer.status, answer.text).toBe(200);
    await visitor.get(to);
    expect(visitor.page('complaint')).toMatchObject({ answer: '已增开一个窗口', view: { status: 'answered', outcome: 'upheld', answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), light: 'none' } });
    const revealed = await scene.when(`/api/v1/complaints/${id}/reveal`, { as: BUREAU, body: { purpose: '核实投诉' } });
    expect(revealed.body.data).toContainEqual(expect.objectContaining({ field: 'words', text: '取号后等了一上午\n涉及的工作人员：3 号窗口' }));
    expect((await scene.when(`/api/v1/complaints/${id}`, { as: CENTRE })).status).toBe(404);
  });

  it('is told whether it is settled: opened once more, then raised, and seen by whoever answers', async () => {
    const { visitor, to, id } = await sent();
    const path = to.replace('&done=sent', '');
    const answered = async (by: Given['by'] = BUREAU): Promise<void> => {
      const done = await act(scene, { type: 'AnswerComplaint', stream: `complaint-${id}`, data: { outcome: 'upheld', answer: '已增开一个窗口', basis: null, reference: null }, by });
      expect(done.status, done.text).toBe(200);
      await visitor.get(to);
    };
    await visitor.get(to);
    expect(visitor.page('complaint').questions).toEqual([]);
    expect((await visitor.send(path, { 's.settled': 'yes' })).status).toBe(422);
    expect(visitor.page('complaint')).toMatchObject({ form: { problem: { code: 'answer-missing' } } });
    await answered();
    expect(visitor.page('complaint')).toMatchObject({ view: { asks: { until: null } }, questions: [{ name: 's.settled', fault: null }, { name: 's.why', fault: null }] });
    expect((await visitor.send(path, { 's.settled': 'no', 's.why': '慢' })).status).toBe(422);
    expect(visitor.page('complaint').questions[1]).toMatchObject({ value: '慢', fault: { code: 'too-short' } });
    expect((await visitor.send(path, { 's.settled': 'no' })).status).toBe(422);
    expect(visitor.page('complaint').questions[1]).toMatchObject({ fault: { code: 'required' } });
    expect((await visitor.send(path, {})).status).toBe(422);
    const { key } = visitor.page('complaint').form;
    expect((await visitor.send(path, { 's.settled': 'no', 's.why': '窗口还是只有一个' })).to).toBe(`${path}&done=unsettled`);
    expect((await visitor.send(path, { key, 's.settled': 'no', 's.why': '窗口还是只有一个' })).to).toBe(`${path}&done=unsettled`);
    expect((await recorded(id)).slice(2).map(({ type }) => type)).toEqual(['ComplaintAnswered', 'ComplaintSettlementAsked', 'ComplaintSettlementSaid', 'ComplaintReopened']);
    await visitor.get(path);
    expect(visitor.page('complaint')).toMatchObject({ view: { status: 'open', settlement: { settled: false }, raised: false }, questions: [] });
    await answered();
    await visitor.send(path, { 's.settled': 'no', 's.why': '窗口还是只有一个' });
    await visitor.get(path);
    expect(visitor.page('complaint')).toMatchObject({ view: { status: 'open', unit: { code: 'D-ZFB' }, raised: true } });
    expect((await recorded(id)).every(({ whole }) => !whole.includes('只有一个'))).toBe(true);
    const one = await scene.when(`/api/v1/complaints/${id}`, { as: BUREAU });
    expect(one.body).toMatchObject({ raised: true, settlement: { settled: false, round: 2 } });
    expect((await scene.when('/api/v1/complaints', { as: BUREAU })).body.figures).toMatchObject({ unsettled: 1, raised: 1, settled: 0 });
    const revealed = await scene.when(`/api/v1/complaints/${id}/reveal`, { as: BUREAU, body: { purpose: '核实投诉' } });
    expect(revealed.body.data).toContainEqual(expect.objectContaining({ field: 'reason', text: '窗口还是只有一个' }));
  });

  it('takes the word once for each answer, not long after the end, and from nobody without the link', async () => {
    const { visitor, to, id, secret } = await sent({ ...SAID, 'c.phone': '' });
    const path = to.replace('&done=sent', '');
    const on = (type: string, data: object) => act(scene, { type, stream: `complaint-${id}`, data, by: BUREAU });
    await on('AnswerComplaint', { outcome: 'upheld', answer: '已增开一个窗口', basis: null, reference: null });
    await on('CloseComplaint', {});
    await visitor.get(path);
    expect(visitor.page('complaint')).toMatchObject({ view: { status: 'closed', asks: { until: '2022-02-16' } } });
    expect((await visitor.send(path.replace(secret, 'x'.repeat(22)), { 's.settled': 'yes' })).status).toBe(404);
    await visitor.get(path);
    expect((await visitor.send(path, { 'token': 'x'.repeat(43), 's.settled': 'yes' })).problem).toBe('cross-site');
    await visitor.get(path);
    expect((await visitor.send(path, { 's.settled': 'yes' })).to).toBe(`${path}&done=settled`);
    await visitor.get(path);
    expect((await visitor.send(path, { 's.settled': 'no', 's.why': '又坏了' })).status).toBe(422);
    expect(visitor.page('complaint')).toMatchObject({ form: { problem: { code: 'already-done' } }, view: { settlement: { settled: true } } });
    const late = await sent({ ...SAID, 'c.phone': '' });
    const at = scene.clock.now();
    await act(scene, { type: 'AnswerComplaint', stream: `complaint-${late.id}`, data: { outcome: 'upheld', answer: '已增开一个窗口', basis: null, reference: null }, by: BUREAU });
    await act(scene, { type: 'CloseComplaint', stream: `complaint-${late.id}`, data: {}, by: BUREAU });
    await late.visitor.get(late.to);
    scene.clock.set('2022-02-17T01:00:00.000Z');
    expect((await late.visitor.send(late.to.replace('&done=sent', ''), { 's.settled': 'yes' })).status).toBe(422);
    expect(late.visitor.page('complaint')).toMatchObject({ form: { problem: { code: 'settlement-over' } }, view: { asks: null }, questions: [] });
    scene.clock.set(at);
  });

  it('asks of what could not be got done for the item and for what was said, and keeps what was typed', async () => {
    const stuck = { 'kind': 'could-not-get-it-done', 'c.unit': TOWN, 'c.words': '去了三次' };
    const { visitor, status } = await sent(stuck);
    expect(status).toBe(422);
    expect(visitor.page('complain')).toMatchObject({ topic: 'could-not-get-it-done', days: 5, questions: [{ value: TOWN, fault: null }, { fault: { code: 'required' } }, { fault: { code: 'required' } }, { value: '去了三次', fault: null }, { fault: null }] });
    expect((await visitor.send('/complain', { ...stuck, 'c.words': '慢' })).status).toBe(422);
    expect(visitor.page('complain').questions[3]).toMatchObject({ fault: { code: 'too-short', limit: 2 } });
    const { to } = await visitor.send('/complain', { ...stuck, 'c.item': PAYMENT.code, 'c.refused': '说系统坏了' });
    const [received] = await recorded(LINK.exec(to ?? '')?.[1] ?? 'none');
    expect(received?.data).toMatchObject({ kind: 'could-not-get-it-done', item: PAYMENT.code, contact: null, days: { answer: 5 } });
  });

  it('takes no form of another browser, and no flood from one address', async () => {
    const visitor = visitorOn(scene);
    await visitor.get('/complain');
    expect((await visitor.send('/complain', { ...SAID, token: 'x'.repeat(43) })).problem).toBe('cross-site');
    const before = (await recorded()).length;
    const answers: number[] = [];
    for (let at = 0; at < 24 && answers.at(-1) !== 429; at += 1) {
      await visitor.get('/complain');
      answers.push((await visitor.send('/complain', { ...SAID, 'c.words': `第 ${at} 次` })).status);
    }
    expect(answers.at(-1)).toBe(429);
    expect(visitor.page('complain')).toMatchObject({ form: { problem: { code: 'too-many-requests' } } });
    expect((await recorded()).length).toBe(before + 2 * (answers.length - 1));
  });
});
