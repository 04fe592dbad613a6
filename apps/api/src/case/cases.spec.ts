import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEvents } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEAD, onRules, publish, upToApproval } from '../rulebook/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { actor, idOf } from '../testing/sample-commands.ts';
import { LICENCE_FILE } from './licences.ts';
import { act, APPLICANT, application, CLERK, caseIdOf, DECIDER, DEPT_DECIDER, HELPER, manifestOf, MONDAY, onCase, openCases, OTHER_CLERK, PAYMENT, receive, receiving, REVIEWER, seen, STRANGER, through } from './testing/ground.ts';
import { NEW_RULES, POOR, RULES } from './testing/rules.ts';
import { ACCEPT, DECIDED, licence, MANDATES, openStages, without } from './testing/stages.ts';

const reason = '经审查符合规定';
const accept = { data: ACCEPT };
const eventsOf = async (scene: Scene, key: string) => {
  const events = [];
  for await (const { type, data, metadata } of scene.app.store.readStream(`case-${caseIdOf(key)}`)) events.push({ type, data: JSON.parse(data), metadata: JSON.parse(metadata) });
  return events;
};

// @req #5 #34 #36 #45
describe('a case over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openCases(); }, 60_000);
  afterAll(() => scene.close());

  it('goes from the counter to the grant, in the name of the department, each act on its own chain, and no act without authority', async () => {
    await through(scene, 'whole', DECIDED.map(([type, data, by]) => onCase('whole', type, { ...(data ? { data } : {}), ...(by ? { by } : {}) })));
    const events = await eventsOf(scene, 'whole');
    expect(events.map(({ type }) => type)).toEqual(['ApplicationReceived', 'ApplicationAccepted', 'TownReviewCompleted', 'CaseForwardedToDepartment', 'DepartmentReviewCompleted', 'CaseGranted']);
    expect(events[0]).toMatchObject({ data: { number: 'HT2022-000001', versions: { catalogue: '2022', responsibilityList: '2022', calendarYears: ['2022'] }, release: { version: '1.0.0', manifest: manifestOf(PAYMENT.code) } }, metadata: { channel: 'window', authority: { kind: 'step', chain: expect.arrayContaining([expect.stringContaining(`cell:${PAYMENT.code}/receive/`)]) } } });
    expect(events.at(-1)).toMatchObject({ data: { inNameOf: 'D-MZJ', respondent: 'D-MZJ', capsule: { outcome: 'grant', rule: 'R-DECIDE-02' } } });
    const invalid = await scene.when(`/api/v1/authority/invalid-acts?from=2022-01-04T00:00:00.000Z&to=${scene.clock.now()}`, { as: actor('auditor') });
    expect(invalid.body).toMatchObject({ acts: [] });
  });

  it('keeps answers, names and numbers sealed: none of them stands in its stream', async () => {
    const stream = JSON.stringify(await eventsOf(scene, 'whole'));
    for (const value of ['王某某', '13800000000', POOR.birthDate, POOR.income]) expect(stream).not.toContain(value);
    expect(stream.match(/\$sealed/g)?.length).toBe(4);
  });

  it('is taken in once, however often the button is pressed', async () => {
    await scene.newEvents();
    const answers = await Promise.all(Array.from({ length: 10 }, () => receive(scene, 'pressed')));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(answers.filter(({ status }) => status === 409).every(({ body }) => body.code === 'idempotency-in-flight')).toBe(true);
    expect((await receive(scene, 'pressed')).body).toMatchObject({ stream: `case-${caseIdOf('pressed')}` });
    expect(await scene.newEvents()).toEqual(['ApplicationReceived']);
  });

  it('gets a number that no other has, also when many come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => receive(scene, `crowd ${n}`)));
    const numbers = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await eventsOf(scene, `crowd ${n}`))[0]?.data.number));
    expect(new Set(numbers).size).toBe(12);
    expect(numbers.every(number => /^HT2022-\d{6}$/.test(number))).toBe(true);
  });

  it('tells the second of two clerks what the first one did', async () => {
    await receive(scene, 'two clerks');
    const check = (good: boolean, by = CLERK) => onCase('two clerks', 'CheckMaterial', { data: { material: 'income', good, reason: good ? '' : '看不清' }, by });
    expect((await scene.send(check(true), { headers: { 'if-match': '"0"' } })).status).toBe(200);
    const late = await scene.send(check(false, OTHER_CLERK), { headers: { 'if-match': '"0"' } });
    expect(late.body).toMatchObject({ status: 412, code: 'revision-conflict', expected: 0, actual: 1, changes: [{ event: 'MaterialChecked', pointers: ['/papers/income/checked'] }] });
    expect(late.text).not.toContain(CLERK.id);
    expect((await scene.send(check(false))).body).toMatchObject({ status: 428, revision: 1 });
    await act(scene, onCase('two clerks', 'AcceptApplication', accept));
    const later = await scene.send(check(false, OTHER_CLERK), { headers: { 'if-match': '"0"' } });
    expect(later.body).toMatchObject({ code: 'revision-conflict', fields: expect.arrayContaining([{ kind: 'changed', pointer: '/status', before: 'received', after: 'accepted' }]) });
    expect(later.text).not.toMatch(/person-of-cases|\$sealed/);
  });

  it('is dated on the day on which it happens, whatever the sender says', async () => {
    const { receivedOn } = (await eventsOf(scene, 'two clerks'))[0]?.data ?? {};
    expect(receivedOn).toBe(MONDAY.slice(0, 10));
    expect((await receive(scene, 'dated', receiving({ receivedOn: '2022-01-10' }))).body).toMatchObject({ status: 422, code: 'validation-failed' });
  });
});

// @req #34
describe('time', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openCases(); }, 60_000);
  afterAll(() => scene.close());

  it('makes an application accepted that nobody answered, although no timer ran for a week', async () => {
    await receive(scene, 'silent', receiving({ papers: without('form') }));
    scene.clock.set('2022-01-25T01:00:00.000Z');
    await scene.newEvents();
    const notice = await act(scene, onCase('silent', 'IssueCorrectionNotice', { data: { also: [] } }));
    expect(notice.body).toMatchObject({ status: 409, code: 'wrong-step' });
    expect(await scene.newEvents()).toContain('ApplicationDeemedAccepted');
    const deemed = (await eventsOf(scene, 'silent')).find(({ type }) => type === 'ApplicationDeemedAccepted');
    expect(deemed).toMatchObject({ data: { acceptedOn: '2022-01-17', due: '2022-01-24' }, metadata: { actor: { id: 'system' }, occurredAt: '2022-01-24T16:00:00.000Z', recordedAt: '2022-01-25T01:00:00.000Z' } });
    expect((await act(scene, onCase('silent', 'CompleteTownReview', { data: { opinion: 'agree', reason }, by: REVIEWER }))).status).toBe(200);
  });

  it('ends the right to extend with the limit', async () => {
    await through(scene, 'slow', [onCase('slow', 'AcceptApplication', accept), onCase('slow', 'CompleteTownReview', { data: { opinion: 'agree', reason }, by: REVIEWER }), onCase('slow', 'ForwardCase', { by: REVIEWER })]);
    scene.clock.set('2022-03-10T01:00:00.000Z');
    const late = await act(scene, onCase('slow', 'ApproveExtension', { data: { days: 5, reason, told: true }, by: DEPT_DECIDER }));
    expect(late.body).toMatchObject({ status: 409, code: 'extension-after-expiry' });
  });

  it('ends a power with the last day of the letter, to the second', async () => {
    scene.clock.set('2022-12-30T01:00:00.000Z');
    for (const key of ['last day', 'day after']) await through(scene, key, [onCase(key, 'AcceptApplication', accept), onCase(key, 'CompleteTownReview', { data: { opinion: 'agree', reason }, by: REVIEWER })], receiving(licence));
    const grant = (key: string) => act(scene, onCase(key, 'GrantCase', { data: { reason }, by: DECIDER }));
    scene.clock.set('2022-12-31T15:59:59.000Z');
    expect((await grant('last day')).status).toBe(200);
    scene.clock.set('2022-12-31T16:00:00.000Z');
    await scene.newEvents();
    const refused = await grant('day after');
    expect(refused.body).toMatchObject({ status: 403, code: 'not-delegated', missing: expect.stringContaining('letter-expired'), grants: [{ code: 'letter-expired', zh: '委托书已经到期', grantedBy: { office: 'dept_decider' } }] });
    expect((await scene.newEvents()).filter(type => type === 'CaseGranted')).toEqual([]);
  });
});

// @req #16 #45
describe('a release that comes between the form and its sending', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await receive(scene, 'old', receiving());
    await scene.given([...upToApproval(NEW_RULES, RULES), publish(NEW_RULES)]);
  }, 60_000);
  afterAll(() => scene.close());

  it('is told with what is new in it, and nothing is recorded', async () => {
    await scene.newEvents();
    const answer = await receive(scene, 'late', receiving({}, APPLICANT));
    expect(answer.body).toMatchObject({ status: 409, code: 'questions-changed', manifest: manifestOf(PAYMENT.code, NEW_RULES), version: '1.1.0', questions: ['people'], papers: ['household'] });
    expect(await scene.newEvents()).toEqual([]);
    const again = { ...application(), manifest: manifestOf(PAYMENT.code, NEW_RULES), answers: { situations: { filedBy: 'self' }, form: { ...POOR, people: 2 } }, papers: [...without(), seen('household')] };
    expect((await receive(scene, 'late again', receiving(again, APPLICANT))).status).toBe(201);
  });

  it('leaves a case under way with the rules that it began under', async () => {
    expect((await act(scene, onCase('old', 'AcceptApplication', accept))).status).toBe(200);
    expect((await eventsOf(scene, 'old')).at(-1)).toMatchObject({ type: 'ApplicationAccepted', data: { capsule: { release: { version: '1.0.0' }, required: ['idCard', 'form', 'income', 'account'], outcome: 'accept' } } });
  });
});

// @req #16 #36
describe('a release that is suspended', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await receive(scene, 'before');
    await scene.given([onRules('SuspendRelease', { version: '1.0.0', from: null, items: [PAYMENT.code], reason: '规则有误' }, HEAD)]);
  }, 60_000);
  afterAll(() => scene.close());

  it('leaves also the cases that are bound to it to a person, who says why', async () => {
    expect((await act(scene, onCase('before', 'AcceptApplication', accept))).body).toMatchObject({ status: 422, code: 'reasons-untold' });
    expect((await act(scene, onCase('before', 'AcceptApplication', { data: { ...ACCEPT, opinion: '材料齐全，人工受理' } }))).status).toBe(200);
    expect((await eventsOf(scene, 'before')).at(-1)).toMatchObject({ data: { opinion: '材料齐全，人工受理', capsule: { outcome: 'manual', rule: null, suspended: true } } });
    await through(scene, 'of another item', [onCase('of another item', 'AcceptApplication', accept)], receiving(licence));
    expect((await eventsOf(scene, 'of another item')).at(-1)).toMatchObject({ data: { capsule: { outcome: 'accept', suspended: false } } });
  });
});

// @req #3 #51
describe('the applicant', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openStages([]); }, 60_000);
  afterAll(() => scene.close());

  it('applies, adds and takes back in own right; to anybody else the case is not there', async () => {
    expect((await receive(scene, 'mine', receiving({ visit: false }, APPLICANT))).status).toBe(201);
    expect((await eventsOf(scene, 'mine'))[0]?.metadata).toMatchObject({ channel: 'web', authority: { kind: 'applicant' }, actor: { id: APPLICANT.id, unit: 'citizen' } });
    const add = (by = APPLICANT) => onCase('mine', 'SubmitMaterial', { data: { paper: seen('income'), visit: false }, by });
    expect((await act(scene, add(STRANGER))).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await act(scene, add())).status).toBe(200);
    expect((await act(scene, onCase('mine', 'AcceptApplication', { ...accept, by: APPLICANT }))).body).toMatchObject({ status: 403, code: 'not-delegated' });
    expect((await act(scene, onCase('mine', 'WithdrawApplication', { data: { reason: '不办了' }, by: APPLICANT }))).status).toBe(200);
    expect((await receive(scene, 'not mine', receiving({ applicant: { subject: STRANGER.id, kind: 'natural_person' } }, APPLICANT))).status).toBe(404);
    expect((await scene.send(receiving(), { as: null, headers: { 'idempotency-key': idOf('nobody') } })).body).toMatchObject({ status: 403, code: 'not-delegated' });
  });

  it('cannot tell a case that is not theirs from one that there is not', async () => {
    await receive(scene, 'there', receiving());
    const [there, nowhere] = await Promise.all(['there', 'nowhere'].map(key => act(scene, onCase(key, 'WithdrawApplication', { data: { reason: '不办了' }, by: STRANGER }))));
    expect(there?.status).toBe(404);
    expect({ ...there?.body, traceId: '' }).toEqual({ ...nowhere?.body, traceId: '' });
  });

  it('is told what is wrong with a form that nobody can read', async () => {
    for (const by of [APPLICANT, CLERK]) expect((await receive(scene, `unread ${by.id}`, receiving({ item: '不知道', applicant: 'me' }, by))).body).toMatchObject({ status: 422, code: 'validation-failed' });
  });

  it('is represented by whoever holds a mandate, on that item and for as long as it stands', async () => {
    const withAgent = { agent: { subject: HELPER.id, mandate: MANDATES.good }, answers: { situations: { filedBy: 'agent' }, form: POOR }, papers: [...without(), seen('letter')] };
    expect((await receive(scene, 'by agent', receiving(withAgent, HELPER))).status).toBe(201);
    expect((await eventsOf(scene, 'by agent'))[0]?.metadata.authority).toEqual({ kind: 'applicant', mandate: `agency-${MANDATES.good}` });
    expect((await act(scene, onCase('by agent', 'WithdrawApplication', { data: { reason: '不办了' }, by: HELPER }))).status).toBe(200);
    expect((await receive(scene, 'by agent of another item', receiving({ ...withAgent, ...licence }, HELPER))).body).toMatchObject({ code: 'not-delegated' });
    expect((await receive(scene, 'by agent too late', receiving({ ...withAgent, agent: { subject: HELPER.id, mandate: MANDATES.narrow } }, HELPER))).body).toMatchObject({ code: 'mandate-scope' });
    await receive(scene, 'by agent no more', receiving(withAgent, HELPER));
    const stream = `agency-${MANDATES.good}`;
    await scene.app.store.append(stream, 1, newEvents(stream, 2, [{ type: 'AgencyMandateRevoked', data: { from: MONDAY, reason: '改为自己办' }, metadata: { recordedAt: scene.clock.now(), occurredAt: scene.clock.now() } }]));
    expect((await act(scene, onCase('by agent no more', 'WithdrawApplication', { data: { reason: '不办了' }, by: HELPER }))).body).toMatchObject({ status: 403, code: 'not-delegated', missing: expect.stringContaining('mandate-revoked（授权已经撤回）') });
  });

  it('is not asked for a paper that the store of licences holds', async () => {
    const lines = `${APPLICANT.id}\t居民身份证\nnot a line\n`;
    await receive(scene, 'held', receiving({ papers: without('idCard') }));
    const retrieve = onCase('held', 'RetrieveLicence', { data: { material: 'idCard' } });
    expect((await act(scene, retrieve)).body).toMatchObject({ status: 409, code: 'licence-not-held' });
    writeFileSync(join(scene.app.dataDir, LICENCE_FILE), lines);
    expect((await act(scene, retrieve)).text).toContain('recorded');
    expect((await act(scene, onCase('held', 'AcceptApplication', accept))).status).toBe(200);
  });

  it('may bring a file of their own, and of nobody else', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const [own, foreign] = [await scene.app.attachments.put(APPLICANT.id, png, '收入证明.png'), await scene.app.attachments.put(STRANGER.id, png, '收入证明.png')];
    const papers = (digest: string) => ({ papers: [...without('income'), { material: 'income', source: 'electronic', files: [{ digest, name: '收入证明.png' }] }] });
    expect((await receive(scene, 'foreign file', receiving(papers(foreign.digest), APPLICANT))).body).toMatchObject({ status: 422, code: 'unknown-file' });
    expect((await receive(scene, 'own file', receiving(papers(own.digest), APPLICANT))).status).toBe(201);
    expect((await eventsOf(scene, 'own file'))[0]?.data.papers.at(-1)).toMatchObject({ material: 'income', attachments: [{ digest: own.digest, type: 'image/png', name: { $sealed: 1 } }] });
  });
});
