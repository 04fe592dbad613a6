import { START } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../../testing/sample-commands.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { APPLICANT, CLERK, caseIdOf, DEPARTMENT, DEPT_DECIDER, DEPT_REVIEWER, HELPER, onCase, openCases, OTHER_TOWN, PAPERS, PAYMENT, receive, receiving, REVIEWER, seen, STRANGER, through, TOWN } from '../testing/ground.ts';
import { POOR } from '../testing/rules.ts';
import { COMMANDS } from '../../application/registry.ts';
import { OFFERED } from './links.ts';
import { maskedName } from './masked.ts';

const ACCEPT = { defer: [], signed: false, opinion: '', acceptedOn: null };
const ONE = caseIdOf('one');
const at = (path: string): string => `/api/v1${path}`;
const AUDITOR = actor('auditor');
const ELSEWHERE = { id: 'officer-other-town', unit: OTHER_TOWN, post: 'centre_manager' };

// @req #5 #34 #45
describe('reading cases', () => {
  let scene: Scene;
  let number: string;
  beforeAll(async () => {
    scene = await openCases();
    await through(scene, 'one', [onCase('one', 'AcceptApplication', { data: ACCEPT }), onCase('one', 'CompleteTownReview', { data: { opinion: 'agree', reason: '符合条件' }, by: REVIEWER }), onCase('one', 'ForwardCase')]);
    await receive(scene, 'two', receiving({ applicant: { subject: STRANGER.id, kind: 'natural_person' }, contact: { name: '欧阳丽', phone: '13911112222', address: null } }));
    const answer = await scene.when(at(`/cases/${ONE}`), { as: CLERK });
    number = String(answer.body.number);
  }, 60_000);
  afterAll(() => scene.close());
  const numbers = async (who: typeof CLERK | null, query = ''): Promise<unknown> => {
    const { status, body } = await scene.when(at(`/cases${query}`), { as: who });
    return status === 200 ? (body.data as { id: string }[]).map(({ id }) => id) : status;
  };
  const status = async (path: string, as: typeof CLERK | null): Promise<number> => (await scene.when(at(path), { as })).status;

  it('shows the whole of one to those who handle it, with what they may do now and the name masked', async () => {
    const { body, headers } = await scene.when(at(`/cases/${ONE}`), { as: DEPT_REVIEWER });
    expect(body).toMatchObject({ id: ONE, item: PAYMENT.code, status: 'forwarded', town: { code: TOWN }, department: { code: DEPARTMENT }, next: { step: 'review', body: 'department' }, applicantName: '王*某', light: 'green', visits: 1 });
    const links = body.links as { rel: string; allowed: boolean; revision: number }[];
    expect(links.find(({ rel }) => rel === 'department-review')).toMatchObject({ allowed: true, revision: body.revision });
    expect(links.find(({ rel }) => rel === 'accept')).toBeUndefined();
    expect(headers.get('x-as-of-position')).toMatch(/^p:\d+$/);
    const mine = (await scene.when(at(`/cases/${ONE}`), { as: CLERK })).body.links as { rel: string; allowed: boolean }[];
    expect(mine.find(({ rel }) => rel === 'grant')).toMatchObject({ allowed: false });
  });

  it('answers outside one’s own as if there were nothing', async () => {
    expect(await status(`/cases/${ONE}`, ELSEWHERE)).toBe(404);
    expect(await status(`/cases/${ONE}`, STRANGER)).toBe(404);
    expect(await status(`/cases/${ONE}`, null)).toBe(401);
    expect([await status(`/cases/${ONE}`, APPLICANT), await status(`/cases/${ONE}`, AUDITOR)]).toEqual([200, 200]);
    expect(await status(`/cases/${caseIdOf('none')}`, CLERK)).toBe(404);
  });

  it('lists what is one’s own: the unit’s, the department’s, the applicant’s, or all', async () => {
    const both = [caseIdOf('two'), ONE];
    expect([await numbers(CLERK), await numbers(DEPT_REVIEWER), await numbers(AUDITOR), await numbers(APPLICANT), await numbers(STRANGER)]).toEqual([both, both, both, [ONE], [caseIdOf('two')]]);
    expect([await numbers(ELSEWHERE), await numbers(null), await numbers(actor('legality_reviewer', 'D-SFJ'))]).toEqual([[], 401, 403]);
    expect([await numbers(CLERK, '?status=received'), await numbers(CLERK, `?town=${OTHER_TOWN}`), await numbers(ELSEWHERE, `?number=${number}`)]).toEqual([[caseIdOf('two')], [], []]);
  });

  it('goes on with a list at the moment of its first page', async () => {
    const first = await scene.when(at('/cases?limit=1'), { as: CLERK });
    expect((first.body.data as { id: string }[]).map(({ id }) => id)).toEqual([caseIdOf('two')]);
    expect(await numbers(CLERK, `?limit=1&cursor=${String(first.body.nextCursor)}`)).toEqual([ONE]);
    expect((await scene.when(at(`/cases?limit=1&cursor=${String(first.body.nextCursor)}`), { as: DEPT_REVIEWER })).body.code).toBe('cursor-invalid');
  });

  it('answers of earlier moments, and says when nothing has changed', async () => {
    const { body, headers } = await scene.when(at(`/cases/${ONE}`), { as: CLERK });
    const [first] = body.timeline as { number: number }[];
    expect((await scene.when(at(`/cases/${ONE}?asOf=p:${first?.number}`), { as: CLERK })).body).toMatchObject({ status: 'received', next: { step: 'accept', body: 'town' } });
    expect((await scene.when(at(`/cases/${ONE}?on=2022-01-25`), { as: CLERK })).body.light).toBe('red');
    expect((await scene.when(at(`/cases/${ONE}`), { as: CLERK, headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(304);
  });

  it('gives each unit its list of work', async () => {
    const town = await scene.when(at('/worklist'), { as: CLERK });
    expect(town.body).toMatchObject({ unit: TOWN, queue: 'accept', counts: { accept: 1, review: 0, mine: 1 }, rows: [{ id: caseIdOf('two'), applicantName: '欧*丽' }] });
    expect((await scene.when(at('/worklist?queue=review'), { as: DEPT_REVIEWER })).body).toMatchObject({ unit: DEPARTMENT, counts: { review: 1 }, rows: [{ id: ONE }] });
    expect((await scene.when(at(`/worklist?unit=${DEPARTMENT}&queue=review`), { as: AUDITOR })).body).toMatchObject({ rows: [{ id: ONE }] });
    expect([await status(`/worklist?unit=${DEPARTMENT}`, CLERK), await status('/worklist', APPLICANT), await status('/worklist', null)]).toEqual([404, 403, 401]);
  });

  it('explains an acceptance by its rules, and keeps what they were given sealed', async () => {
    const { body } = await scene.when(at(`/cases/${ONE}`), { as: DEPT_DECIDER });
    const event = (body.timeline as { number: number; type: string }[]).find(({ type }) => type === 'ApplicationAccepted')?.number;
    const explained = await scene.when(at(`/cases/${ONE}/explanations/${event}`), { as: DEPT_DECIDER });
    expect(explained.body).toMatchObject({ event, type: 'ApplicationAccepted', said: { phase: 'accept', outcome: 'accept', rule: 'R-ACCEPT-04' }, inputs: { sealed: true, reveal: `/api/v1/cases/${ONE}/reveal` } });
    expect((explained.body.said as { rules: { id: string; matched: boolean; because: { zh: string } }[] }).rules.at(-1)).toMatchObject({ id: 'R-ACCEPT-04', matched: true, because: { zh: '材料齐全' } });
    expect(explained.text).not.toContain('$sealed');
    expect([await status(`/cases/${ONE}/explanations/0`, DEPT_DECIDER), await status(`/cases/${ONE}/explanations/${event}`, STRANGER)]).toEqual([404, 404]);
    const shown = await scene.when(at(`/cases/${ONE}/reveal`), { as: DEPT_DECIDER, body: { purpose: '核对受理依据', fields: ['inputs'], event } });
    expect(shown.body.fields).toMatchObject({ inputs: { form: { income: '300.00' }, papers: { idCard: 'provided' } } });
  });

  it('shows a name only after the log says who sees it and why', async () => {
    await scene.newEvents();
    const ask = (body: object, as: typeof CLERK | null = CLERK) => scene.when(at(`/cases/${ONE}/reveal`), { as, body });
    const shown = await ask({ purpose: '电话通知补正', fields: ['name', 'phone'] });
    expect(shown.body).toEqual({ case: ONE, fields: { name: '王某某', phone: '13800000000' } });
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    const last: Record<string, unknown>[] = [];
    for await (const batch of scene.app.store.readAll({ after: START, types: ['PersonalDataRevealed'] })) last.push(...batch.events.map(event => ({ ...(JSON.parse(event.data) as object), stream: event.stream })));
    expect(last.at(-1)).toMatchObject({ subject: APPLICANT.id, purpose: '电话通知补正', unit: TOWN, fields: [`case-${ONE}/name`, `case-${ONE}/phone`], stream: `access-${APPLICANT.id}` });
    const refused = await Promise.all([ask({ fields: ['name'] }), ask({ purpose: '看', fields: ['name'] }), ask({ purpose: '电话通知', fields: [] }), ask({ purpose: '电话通知', fields: ['secret'] })]);
    expect(refused.map(answer => answer.status)).toEqual([422, 422, 422, 422]);
    expect([(await ask({ purpose: '好奇看看', fields: ['name'] }, ELSEWHERE)).status, (await ask({ purpose: '好奇看看', fields: ['name'] }, STRANGER)).status, (await ask({ purpose: '好奇看看', fields: ['name'] }, null)).status, (await ask({ purpose: '核对身份', fields: ['inputs'], event: 0 })).status]).toEqual([404, 404, 401, 404]);
    expect(await scene.newEvents()).toEqual([]);
  });

  it('lets an agent follow the case, and shows nothing of the applicant by it', async () => {
    const filed = await receive(scene, 'three', receiving({ agent: { subject: HELPER.id, mandate: null }, answers: { situations: { filedBy: 'agent' }, form: POOR }, papers: [...PAPERS, seen('letter')] }));
    expect(filed.status).toBe(201);
    const three = caseIdOf('three');
    expect([await numbers(HELPER), await status(`/cases/${three}`, HELPER)]).toEqual([[three], 200]);
    expect((await scene.when(at(`/cases/${three}/reveal`), { as: HELPER, body: { purpose: '看看身份证号', fields: ['name', 'answers'] } })).status).toBe(404);
    expect((await scene.when(at(`/cases/${three}/reveal`), { as: APPLICANT, body: { purpose: '查看本人信息', fields: ['name', 'answers'] } })).body.fields).toMatchObject({ name: '王某某', answers: { form: POOR } });
  });

  it('lets applicants see their own, without officers by name', async () => {
    const { body, text } = await scene.when(at(`/cases/${ONE}`), { as: APPLICANT });
    expect(body).toMatchObject({ applicant: { subject: APPLICANT.id }, owner: null, status: 'forwarded' });
    expect(text).not.toContain(CLERK.id);
  });

  it('tells anybody with number and telephone how far it is, and nobody else anything', async () => {
    const track = (of: string, phone: string) => scene.when(at(`/track?number=${of}&phone=${phone}`));
    const found = await track(number, '0000');
    expect(found.body).toMatchObject({ id: ONE, number, status: 'forwarded', town: { code: TOWN } });
    for (const secret of [APPLICANT.id, CLERK.id, '王', '13800000000']) expect(found.text).not.toContain(secret);
    const wrong = await Promise.all([track(number, '0001'), track('HT2022-999999', '0000'), track(number, '00000000'), track('x', 'y')]);
    const [first] = wrong;
    for (const { status: code, body } of wrong) expect({ ...body, traceId: '', code }).toEqual({ ...first?.body, traceId: '', code: 404 });
  });

  it('stops whoever guesses at one case', async () => {
    const guesses: number[] = [];
    for (let digits = 0; digits < 20; digits += 1) guesses.push((await scene.when(at(`/track?number=HT2022-000777&phone=${String(digits).padStart(4, '0')}`))).status);
    expect(guesses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(guesses).toContain(429);
  });

  it('counts how the service is taken up', async () => {
    expect((await scene.when(at('/adoption?by=town'), { as: CLERK })).body).toMatchObject({ by: 'town', from: '2022-01-01', rows: [{ key: TOWN, cases: 3, decided: 0, visits: 3 }] });
    expect((await scene.when(at('/adoption?by=week'), { as: CLERK })).status).toBe(400);
    expect(await status('/adoption', null)).toBe(401);
  });
});

describe('acts that are offered', () => {
  const relOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  it('are acts that there are, and every act is offered somewhere', () => {
    const known = COMMANDS.filter(({ category, path }) => category === 'case' && path !== null).map(({ path }) => relOf(path ?? '')).filter(rel => rel !== 'cases');
    expect([...OFFERED].sort()).toEqual([...new Set(known)].sort());
  });
});

describe('a masked name', () => {
  it.each([['王某某', '王*某'], ['张三', '张*'], ['欧阳娜娜', '欧**娜'], ['李', '*'], ['Anna Lee', 'A*** L***'], ['王某某（虚构）', '王*某（虚构）']])('%s is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
