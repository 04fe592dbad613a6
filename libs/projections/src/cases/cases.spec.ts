import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEPARTMENT, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { accepted, APPLICANT, CALENDAR, CASE, CLERK, corrected, delivered, forwarded, granted, GROUND, HEAD, issued, noticed, onCase, onLicence, OTHER_CASE, paper, received } from '../testing/case-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { RULED } from '../testing/rulebook-log.ts';
import { caseIdOf, casePlace, cases, caseView, withoutPersons } from './query.ts';
import { isWithin, type CaseScope } from './list.ts';
import type { CaseView } from './view.ts';

describe('a case', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...GROUND);
  });
  afterEach(() => log.close());
  const view = (on = '2022-03-10', number?: number): CaseView | null => log.read(['cases'], read => caseView(read, CASE, { on, number }));

  it('is told whole: what was asked, handed in and decided, and by whom', async () => {
    await log.happened(onCase(CASE, received({ papers: [paper('form', 2)] }), { metadata: { channel: 'window' } }), onCase(CASE, accepted()), onCase(CASE, forwarded()), onCase(CASE, granted()), onCase(CASE, issued()), onCase(CASE, delivered()));
    expect(view()).toMatchObject({
      id: CASE, number: 'HT2022-000001', item: RULED, itemName: { zh: `事项${RULED}` }, department: { code: DEPARTMENT, zh: '民政局' }, town: { code: TOWN_A, zh: '甲镇' }, status: 'delivered', channel: 'window', receivedOn: '2022-03-01',
      acceptedOn: '2022-03-02', decidedOn: '2022-03-07', visits: 2, breached: false, applicant: { subject: APPLICANT }, next: { step: 'archive', body: 'department' }, revision: 5, light: 'none', due: null,
      decision: { outcome: 'granted', on: '2022-03-07', inNameOf: { code: DEPARTMENT }, rule: 'R-DECIDE-01', amount: '780.00', reason: '符合《社会救助暂行办法》规定的条件', basis: [{ document: '社会救助暂行办法' }] },
      result: { document: '汉民批〔2022〕1号', issuedOn: '2022-03-08', deliveredOn: '2022-03-09' },
      papers: [{ material: 'form', name: { zh: '申请表' }, required: true, core: true, state: 'provided', checked: false, files: [{ bytes: 1000 }, { bytes: 1000 }] }],
    });
    expect(view()?.timeline.map(({ type, revision }) => [type, revision])).toEqual([['ApplicationReceived', 0], ['ApplicationAccepted', 1], ['CaseForwardedToDepartment', 2], ['CaseGranted', 3], ['ResultIssued', 4], ['ResultDelivered', 5]]);
  });

  it('has nothing sealed, and no capsule, in any row', async () => {
    await log.happened(onCase(CASE, received({ papers: [paper('form')] })), onCase(CASE, accepted()), onCase(CASE, granted()), onCase(CASE, { type: 'CaseNoted', data: { note: { $sealed: 1, k: 'k', s: APPLICANT, c: 'A', n: 'A', x: 'A' }, at: '2022-03-08T01:00:00.000Z', officer: HEAD } }));
    const told = JSON.stringify(view());
    expect(told).not.toContain('$sealed');
    expect(told).not.toContain('inputs');
    expect(view()?.timeline.at(-2)?.details).toMatchObject({ capsule: { outcome: 'grant', rule: 'R-DECIDE-01' }, amount: '780.00' });
  });

  it('ends its limits by the calendar of the moment, and says which holidays were on the way', async () => {
    await log.happened(onCase(CASE, received()));
    const before = await log.happened(onCase(CASE, accepted('2022-03-29')));
    const promised = (number?: number) => view('2022-03-30', number)?.clocks.find(({ clock }) => clock === 'promised');
    expect(promised()).toMatchObject({ from: '2022-03-29', due: '2022-04-06', state: 'running', remainingDays: 4, daysOff: ['2022-04-04', '2022-04-05'], makeUpDays: ['2022-04-02'] });
    const { event } = CALENDAR;
    if (event.type === 'CalendarYearPublished') await log.happened({ stream: 'calendar-cn', event: { type: 'CalendarYearAmended', data: { ...event.data, offDays: [], makeUpDays: [] } } });
    expect(promised()?.due).toBe('2022-04-05');
    expect(promised(before)?.due).toBe('2022-04-06');
  });

  it.each([['2022-03-03', 'green', 4], ['2022-03-08', 'yellow', 1], ['2022-03-09', 'yellow', 0], ['2022-03-10', 'red', 0]] as const)('on %s shines %s', async (on, light, remainingDays) => {
    await log.happened(onCase(CASE, received()), onCase(CASE, accepted()));
    expect(view(on)).toMatchObject({ light, due: '2022-03-09', remainingDays });
  });

  it('tells a notice with all that it named, and whether it was answered', async () => {
    const gaps = [{ kind: 'missing' as const, key: 'form', reason: '未提交' }, { kind: 'field' as const, key: 'income', reason: '前后不一致' }];
    await log.happened(onCase(CASE, received()), onCase(CASE, noticed(gaps)));
    expect(view()).toMatchObject({ status: 'correcting', next: { step: 'correct', body: 'applicant' }, notices: [{ issuedOn: '2022-03-02', due: '2022-03-16', answered: false, gaps: [{ kind: 'missing', key: 'form', reason: '未提交', name: { zh: '申请表' } }, { kind: 'field', key: 'income' }] }] });
    await log.happened(onCase(CASE, corrected([paper('form')])));
    expect(view()).toMatchObject({ status: 'received', next: { step: 'accept', body: 'town' }, notices: [{ answered: true }], papers: [{ material: 'form', state: 'provided', files: [{}] }] });
  });

  it('keeps its rows small, however long a notice and however many files', async () => {
    const keys = Array.from({ length: 40 }, (_, at) => `paper${at}`);
    const gaps = keys.map(key => ({ kind: 'invalid' as const, key, reason: '看不清'.repeat(150) }));
    const handed = keys.map(key => onCase(CASE, { type: 'MaterialSubmitted', data: { paper: paper(key, 20), submittedOn: '2022-03-01', visit: false } }));
    await log.happened(onCase(CASE, received()), ...handed, onCase(CASE, noticed(gaps)), ...keys.map(material => onCase(CASE, { type: 'MaterialChecked', data: { material, good: false, reason: '看不清'.repeat(160), officer: CLERK } })));
    const sizes = log.read(['cases'], read => ['case', 'case-paper', 'case-gap', 'case-act', 'case-basis', 'case-receipt'].flatMap(name => read.list({ name, version: 1, initial: () => ({}) }, {}).map(({ doc }) => Buffer.byteLength(JSON.stringify(doc)))));
    expect(Math.max(...sizes)).toBeLessThan(16 * 1024);
    expect(view()?.notices[0]?.gaps).toHaveLength(40);
  });

  it('is folded again from the log to the same rows', async () => {
    await log.happened(onCase(CASE, received({ papers: [paper('form')] })), onCase(CASE, noticed([{ kind: 'missing', key: 'form', reason: '' }])), onCase(CASE, corrected([paper('form')])), onCase(CASE, accepted()), onCase(CASE, forwarded()), onCase(CASE, granted()), onCase(CASE, issued()), onCase(CASE, delivered()));
    for (const name of ['case', 'case-receipt', 'case-paper', 'case-gap', 'case-act', 'case-basis', 'adoption', 'calendar-year']) expect(await log.runner.verify(name), name).toMatchObject({ identical: true, firstDifference: null });
    expect((await log.runner.verify('case-act')).rows).toBe(8);
  });

  it('stands as it stood at every earlier moment', async () => {
    const first = await log.happened(onCase(CASE, received()));
    await log.happened(onCase(CASE, accepted()), onCase(CASE, forwarded()));
    expect([view('2022-03-10', first - 1), view('2022-03-10', first)?.status, view()?.status]).toEqual([null, 'received', 'forwarded']);
    expect(view('2022-03-10', first)?.timeline).toHaveLength(1);
  });

  it('is answered for by whoever took the first step, until it is handed on', async () => {
    await log.happened(onCase(CASE, received(), { metadata: { channel: 'web', authority: { kind: 'applicant' } } }));
    expect(view()?.owner).toBeNull();
    await log.happened(onCase(CASE, accepted(), { metadata: { actor: { id: CLERK, unit: TOWN_A, post: '受理岗' }, authority: { kind: 'step', chain: ['list'] } } }));
    expect(view()?.owner).toBe(CLERK);
    await log.happened(onCase(CASE, { type: 'PostTransferred', data: { from: { person: CLERK, post: '受理岗' }, to: { person: HEAD, post: '决定岗' }, unit: TOWN_A, reason: 'A岗请假', at: '2022-03-03T01:00:00.000Z' } }));
    expect(view()?.owner).toBe(HEAD);
  });

  it('shows nobody in what anybody may see who knows its number', async () => {
    await log.happened(onCase(CASE, received({ papers: [paper('form')], agent: { subject: 's-fedcba9876543210', mandate: null } }), { metadata: { actor: { id: CLERK, unit: TOWN_A, post: '受理岗' }, authority: { kind: 'step', chain: ['list'] } } }), onCase(CASE, accepted()), onCase(CASE, granted()));
    const found = view();
    const told = JSON.stringify(found && withoutPersons(found));
    for (const secret of [APPLICANT, CLERK, HEAD, 's-fedcba9876543210', '受理岗', '780.00', '符合《社会救助暂行办法》规定的条件']) expect(told).not.toContain(secret);
    expect(told).toContain(TOWN_A);
    expect(found && withoutPersons(found).timeline[1]?.details).toEqual({ acceptedOn: '2022-03-02' });
  });
});

describe('lists of cases', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...GROUND, onCase(CASE, received()), onCase(OTHER_CASE, received({ ...onLicence, number: 'HT2022-000002', town: TOWN_B, applicant: { subject: 's-other-0123456789', kind: 'legal_person' }, agent: { subject: APPLICANT, mandate: null } })), onCase(CASE, accepted()));
  });
  afterEach(() => log.close());
  const list = (scope: CaseScope, filter = {}, page: { after?: string; limit?: number } = {}) => log.read(['cases'], read => cases(read, { scope, filter, limit: 10, ...page }, { on: '2022-03-03' }));
  const numbers = (...asked: Parameters<typeof list>) => list(...asked).rows.map(({ number }) => number);

  it('hold what is within one’s scope and nothing else, the newest first', () => {
    expect(numbers({ kind: 'all' })).toEqual(['HT2022-000002', 'HT2022-000001']);
    expect(numbers({ kind: 'town', unit: TOWN_A })).toEqual(['HT2022-000001']);
    expect(numbers({ kind: 'town', unit: TOWN_B })).toEqual(['HT2022-000002']);
    expect(numbers({ kind: 'department', unit: DEPARTMENT })).toEqual(['HT2022-000002', 'HT2022-000001']);
    expect(numbers({ kind: 'department', unit: 'D-SPJ' })).toEqual([]);
    expect(numbers({ kind: 'person', subject: APPLICANT })).toEqual(['HT2022-000002', 'HT2022-000001']);
    expect(numbers({ kind: 'person', subject: 's-other-0123456789' })).toEqual(['HT2022-000002']);
    expect(numbers({ kind: 'person', subject: CLERK })).toEqual([]);
  });

  it('never reach out of the scope by a filter', () => {
    const town: CaseScope = { kind: 'town', unit: TOWN_A };
    expect([numbers(town, { town: TOWN_B }), numbers(town, { number: 'HT2022-000002' }), numbers(town, { status: 'received' }), numbers(town, { department: 'D-SPJ' })]).toEqual([[], [], [], []]);
    expect([numbers(town, { number: 'HT2022-000001' }), numbers(town, { status: 'accepted', item: RULED })]).toEqual([['HT2022-000001'], ['HT2022-000001']]);
  });

  it('go on where the page ended', () => {
    const first = list({ kind: 'all' }, {}, { limit: 1 });
    expect(first.rows.map(({ number }) => number)).toEqual(['HT2022-000002']);
    expect(numbers({ kind: 'all' }, {}, { limit: 1, after: first.next ?? '' })).toEqual(['HT2022-000001']);
  });

  it('say whose a case is, for the question whether it may be seen', () => {
    const place = log.read(['cases'], read => casePlace(read, OTHER_CASE, {}));
    expect(place).toEqual({ town: TOWN_B, department: DEPARTMENT, applicant: 's-other-0123456789', agent: APPLICANT });
    const within = (scope: CaseScope) => place !== null && isWithin(place, scope);
    expect([within({ kind: 'all' }), within({ kind: 'town', unit: TOWN_B }), within({ kind: 'person', subject: APPLICANT })]).toEqual([true, true, true]);
    expect([within({ kind: 'town', unit: TOWN_A }), within({ kind: 'department', unit: 'D-SPJ' }), within({ kind: 'person', subject: CLERK })]).toEqual([false, false, false]);
    expect(log.read(['cases'], read => [caseIdOf(read, 'HT2022-000002', {}), caseIdOf(read, 'HT2022-999999', {})])).toEqual([OTHER_CASE, null]);
  });
});
