import { describe, expect, it } from 'vitest';
import { fold } from '../../kernel/decider.ts';
import { evolve } from '../evolve.ts';
import { type CaseEvent, type CaseLimits, type CaseState, clocksOf, explainClock, initialCase } from '../index.ts';
import { CALENDAR, CITIZEN, sealedText, TOWN } from '../testing/fixtures.ts';
import { ITEM, RELEASE } from '../testing/rules.ts';
import { type Golden, GOLDEN, type Moved } from '../testing/golden.ts';

const officer = 'p-clerk';
const capsule = { release: RELEASE, phase: 'accept' as const, today: '2023-01-01', inputs: sealedText({}), outcome: 'accept' as const, rule: null, rules: [], missing: [], required: [], faults: [], suspended: false };

function received(on: string, { limit: [amount, unit, start], kind = 'licence' }: Golden): CaseEvent {
  const limit = { amount, unit: unit === 'wd' ? 'working_day' as const : 'calendar_day' as const, start, basis: null };
  const limits: CaseLimits = { statutory: limit, promised: limit };
  return { type: 'ApplicationReceived', data: {
    number: 'HT2023-000001', item: ITEM, kind, department: 'D-MZJ', town: TOWN, applicant: { subject: CITIZEN, kind: 'natural_person' }, agent: null, priority: false, receivedOn: on, release: RELEASE,
    versions: { catalogue: '2023', responsibilityList: '2023', calendarYears: [] }, limits, contact: sealedText({}), answers: sealedText({}), papers: [], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true,
  } };
}

const acceptance = (on: string): CaseEvent => ({ type: 'ApplicationAccepted', data: { acceptedOn: on, capsule, opinion: '', officer } });
const silent = (row: Golden, on: string): CaseEvent => {
  const notice = clocksOf(fold({ evolve }, initialCase(), [received(on, row)]), CALENDAR, on).find(({ clock }) => clock === 'notice');
  return { type: 'ApplicationDeemedAccepted', data: { acceptedOn: on, silentSince: on, due: notice!.due! } };
};
const ACTS: Readonly<Record<Moved[0], (row: Golden, on: string, days: number) => readonly CaseEvent[]>> = {
  received: (row, on) => [received(on, row)],
  notified: (_row, on) => [{ type: 'CorrectionNoticeIssued', data: { notice: 1, gaps: [{ kind: 'missing', key: 'form', reason: '' }], issuedOn: on, due: '2027-01-01', release: RELEASE, officer } }],
  corrected: (_row, on) => [{ type: 'CorrectionSubmitted', data: { notice: 1, papers: [], answers: null, submittedOn: on, visit: false } }],
  accepted: (row, on) => row.moves[0]?.[0] === 'accepted' ? [received(on, row), acceptance(on)] : [acceptance(on)],
  deemed: (row, on) => [received(on, row), silent(row, on)],
  suspended: (_row, on) => [{ type: 'ClockSuspended', data: { procedure: 'expert_review', estimateDays: 10, from: on, told: true, officer } }],
  resumed: (_row, on) => [{ type: 'ClockResumed', data: { procedure: 'expert_review', on, officer } }],
  extended: (_row, on, days) => [{ type: 'ExtensionApproved', data: { on, days, reason: '情况复杂', told: true, officer } }],
  inspected: (_row, on) => [{ type: 'OnSiteCheckCompleted', data: { inspectors: ['p-1', 'p-2'], on, passed: true, findings: '合格' } }],
  granted: (_row, on) => [{ type: 'CaseGranted', data: { inNameOf: 'D-MZJ', respondent: 'D-MZJ', on, capsule: null, reason: '符合', basis: [], officer, amount: null } }],
};
const stateOf = (row: Golden): CaseState => fold({ evolve }, initialCase(), row.moves.flatMap(([act, on, days = 0]) => ACTS[act](row, on, days)));
const saying = ({ clock, limit, moves }: Golden) => `${clock} ${limit.join(' ')} ${moves.map(each => each.join(' ')).join(', ')}`;

// @req #34 #45 #46
describe('the table of deadlines, counted by hand from the holiday notices', () => {
  it.each(GOLDEN.map(row => [saying(row), row] as const))('%s', (_name, row) => {
    const today = row.today ?? row.moves.at(-1)![1];
    const state = stateOf(row);
    const explained = explainClock(state, row.clock, { calendar: CALENDAR, today })!;
    expect([explained.clock.due, explained.clock.provisional], row.counted).toEqual([row.due, row.provisional ?? false]);
    expect(row.by === 'basis' ? explained.clock.basis : explained.entries.find(({ cause }) => cause === row.by)?.article).toBe(row.article);
    if (row.state) expect(explained.clock.state).toBe(row.state);
  });

  it('has enough of every kind, each once', () => {
    expect(GOLDEN.length).toBeGreaterThanOrEqual(60);
    expect(new Set(GOLDEN.map(saying)).size).toBe(GOLDEN.length);
    expect(new Set(GOLDEN.map(({ limit: [, , start] }) => start)).size).toBe(5);
    for (const year of ['2023', '2024', '2025', '2026']) expect(GOLDEN.filter(({ due }) => due.startsWith(year)).length, year).toBeGreaterThan(8);
  });

  it('would notice a calendar that lost its make-up days, or one that lost its holidays', () => {
    const without = (part: 'makeUpDays' | 'offDays') => ({ years: Object.fromEntries(Object.entries(CALENDAR.years).map(([year, days]) => [year, { ...days, [part]: [] }])) });
    const wrong = (calendar: typeof CALENDAR) => GOLDEN.filter(row => clocksOf(stateOf(row), calendar, row.today ?? row.moves.at(-1)![1]).find(({ clock }) => clock === row.clock)?.due !== row.due).length;
    expect(wrong(CALENDAR)).toBe(0);
    expect(wrong(without('makeUpDays'))).toBeGreaterThan(20);
    expect(wrong(without('offDays'))).toBeGreaterThan(30);
  });
});

describe('an explanation', () => {
  it('says what each entry did to the last day, and which days the notices changed', () => {
    const row = GOLDEN.find(({ moves }) => moves.some(([act, on]) => act === 'suspended' && on === '2023-01-19'))!;
    const { entries, daysOff, makeUpDays } = explainClock(stateOf(row), 'statutory', { calendar: CALENDAR, today: '2023-01-30' })!;
    expect(entries.map(({ cause, dueAfter, days }) => [cause, dueAfter, days])).toEqual([
      ['received', null, 0], ['accepted', null, 0], ['all_documents_received', null, 0], ['suspended', '2023-02-07', 3], ['resumed', '2023-02-07', 0],
    ]);
    expect([daysOff, makeUpDays]).toEqual([['2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-01-27'], ['2023-01-28', '2023-01-29']]);
  });
});
