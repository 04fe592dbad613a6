import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../calendar/index.ts';
import { addDays } from '../kernel/dates.ts';
import { fold, step } from '../kernel/decider.ts';
import { type CaseCommand, caseDecider, type CaseEvent, caseEvents, type CaseState, clocksOf, dueCaseFacts } from './index.ts';
import { acceptAll, ACCEPTED, CALENDAR, CLERK, EXAMINER, handed, HEAD, limitsOf, received, REVIEWER, say, SELF, stateAfterAll } from './testing/fixtures.ts';
import { ACT, type Act, factsOn, tell, type Told } from './testing/random.ts';

const act = (after: number, command: CaseCommand, who: Act['who']): Act => ({ after, command, who, sayings: { decide: 'grant', lenient: true }, badCredit: false });
const REASON = { reason: '情况说明' };
/** Three straight ways: complete at once, with a notice, and with a promised paper. Random acts come after a part of one. */
const BEGIN: readonly (readonly Act[])[] = [
  [act(0, received(), CLERK), act(0, acceptAll(), CLERK), act(1, say('CompleteTownReview', { opinion: 'agree', ...REASON }), REVIEWER), act(0, say('ForwardCase', {}), REVIEWER), act(1, say('CompleteDepartmentReview', { opinion: 'agree', ...REASON }), EXAMINER), act(0, say('GrantCase', REASON), HEAD)],
  [act(0, received(['form', 'identity', 'permit']), CLERK), act(1, say('IssueCorrectionNotice', { also: [] }), CLERK), act(2, say('SubmitCorrection', { papers: [handed('income')], answers: null, visit: true }), SELF), act(1, say('IssueCorrectionNotice', { also: [{ key: 'income', reason: '没有盖章' }] }), CLERK)],
  [act(0, received(['form', 'identity', 'photo', 'permit'], { renewsUntil: '2023-04-20' }), CLERK), act(0, acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), CLERK), act(1, say('CompleteTownReview', { opinion: 'agree', ...REASON }), REVIEWER), act(0, say('ForwardCase', {}), REVIEWER), act(1, say('CompleteDepartmentReview', { opinion: 'agree', ...REASON }), EXAMINER)],
];
/** Ways that chance seldom takes to their end. */
const EXAMPLES: [readonly Act[]][] = [
  [[...BEGIN[2]!.slice(0, 2), act(2, say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), SELF)]],
  [[...BEGIN[2]!.slice(0, 2), act(20, say('WakeCase', {}), HEAD)]],
  [[...BEGIN[0]!.slice(0, 1), act(40, say('WakeCase', {}), HEAD)]],
  [[...BEGIN[0]!.slice(0, 2), act(1, say('SuspendClock', { procedure: 'expert_review', estimateDays: 5, told: true }), HEAD), act(2, say('ResumeClock', { procedure: 'expert_review' }), HEAD), act(0, say('ApproveExtension', { days: 5, ...REASON, told: true }), HEAD)]],
  [BEGIN[0]!], [BEGIN[1]!],
];
const history = fc.tuple(fc.constantFrom(...BEGIN), fc.oneof(fc.constant(6), fc.integer({ min: 0, max: 6 })), fc.array(ACT, { maxLength: 16 })).map(([begin, far, more]) => [...begin.slice(0, far), ...more]);
const count = (log: readonly CaseEvent[], ...types: readonly CaseEvent['type'][]) => log.filter(({ type }) => types.includes(type)).length;
const after = (state: CaseState, events: readonly CaseEvent[]) => events.reduce((before, event) => step(caseDecider, before, event), state);
const awaited = ({ papers }: CaseState) => Object.values(papers).filter(({ state }) => state === 'deferred').length;

/** Grants while a promised paper was still to come. */
const rashGrants = (told: readonly Told[]) => told.filter(({ event, state }) => (event.type === 'CaseGranted' || event.type === 'RenewalDeemedGranted') && awaited(state) > 0);
/** Notices that name again what an earlier one named, although nothing new came for it. */
const repeated = (told: readonly Told[]) => told.filter(({ event, state: { notices } }) => {
  const last = notices.at(-1);
  if (event.type !== 'CorrectionNoticeIssued' || !last) return false;
  const old = new Set(notices.flatMap(({ gaps }) => gaps.map(({ key }) => key)));
  return event.data.gaps.some(({ key, kind }) => !last.resubmitted.includes(key) && !(last.answersAnew && (kind === 'field' || !old.has(key))));
});

// @req #34 #45 #53
describe('any history of a case', () => {
  it('fits its schemas, and folds plainly and through immer to one state', () => {
    const reached = new Set<string>();
    fc.assert(fc.property(history, acts => {
      const { log, state } = tell(acts);
      for (const { type, data } of log) caseEvents.find(each => each.type === type)!.schema.parse(data);
      for (const { type } of log) reached.add(type);
      expect(fold(caseDecider, caseDecider.initialState(), log)).toEqual(state);
    }), { numRuns: 200, examples: EXAMPLES });
    expect([...reached]).toEqual(expect.arrayContaining(['CorrectionNoticeIssued', 'CorrectionSubmitted', 'ApplicationAccepted', 'ApplicationDeemedAccepted', 'DeferredPaperPromised', 'DeferredPaperSubmitted', 'DeferredPaperLapsed', 'CaseTerminated', 'CaseGranted', 'DeadlineWarned', 'DeadlinePassed', 'ClockSuspended', 'ExtensionApproved']));
  });

  it('grants nothing while a promised paper is still to come, whatever the rules say', () => {
    let tried = 0;
    let granted = 0;
    fc.assert(fc.property(history, acts => {
      const { told } = tell(acts);
      tried += told.filter(({ state }) => awaited(state) > 0).length;
      granted += told.filter(({ event }) => event.type === 'CaseGranted').length;
      expect(rashGrants(told)).toEqual([]);
    }), { numRuns: 250 });
    expect([tried > 50, granted > 20]).toEqual([true, true]);
  });

  it('has one notice per receipt of papers, and a second one names nothing old', () => {
    let second = 0;
    fc.assert(fc.property(history, acts => {
      const { told, log } = tell(acts);
      expect(count(log, 'CorrectionNoticeIssued')).toBeLessThanOrEqual(count(log, 'ApplicationReceived', 'CorrectionSubmitted'));
      second += told.filter(({ event, state }) => event.type === 'CorrectionNoticeIssued' && state.notices.length > 0).length;
      expect(repeated(told)).toEqual([]);
    }), { numRuns: 250 });
    expect(second).toBeGreaterThan(5);
  });

  it('is received, accepted, extended and decided at most once, and pinned to one release for good', () => {
    fc.assert(fc.property(history, acts => {
      const { told, log } = tell(acts);
      for (const types of [['ApplicationReceived'], ['ApplicationAccepted', 'ApplicationDeemedAccepted'], ['ExtensionApproved'], ['CaseGranted', 'CaseRefused', 'RenewalDeemedGranted']] as const) expect(count(log, ...types), types.join()).toBeLessThanOrEqual(1);
      const further = log.flatMap(event => event.type === 'OneTimeNoticeBreached' || event.type === 'FurtherPapersAsked' ? event.data.gaps.map(({ key }) => key) : []);
      expect(new Set(further).size, 'asked for twice').toBe(further.length);
      expect(new Set(told.filter(({ state }) => state.release).map(({ state }) => JSON.stringify(state.release))).size).toBeLessThanOrEqual(1);
    }), { numRuns: 200 });
  });

  it('has its facts told once: recorded, they are due no more, and waking every day tells the same as waking once', () => {
    let due = 0;
    fc.assert(fc.property(history, fc.integer({ min: 1, max: 60 }), (acts, days) => {
      const { state, today } = tell(acts);
      const end = `${addDays(today, days)}T02:00:00.000Z`;
      const once = factsOn(state, end);
      due += once.length;
      expect(dueCaseFacts(after(state, once), end, CALENDAR)).toEqual([]);
      let daily = state;
      const told: CaseEvent[] = [];
      for (let day = 1; day <= days; day += 1) {
        const found = factsOn(daily, `${addDays(today, day)}T02:00:00.000Z`);
        daily = after(daily, found);
        told.push(...found);
      }
      expect(told).toEqual(once);
    }), { numRuns: 120 });
    expect(due).toBeGreaterThan(50);
  });
});

// @req #34 #46
describe('a limit', () => {
  const officer = HEAD.id;
  const day = fc.integer({ min: 0, max: 60 }).map(after => addDays('2023-03-06', after));
  const limit = fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('working_day' as const, 'calendar_day' as const), start: fc.constantFrom('received' as const, 'accepted' as const, 'day_after_received' as const, 'all_documents_received' as const), basis: fc.constant(null) });
  const pause = fc.tuple(day, fc.integer({ min: 0, max: 30 })).map(([from, days]): readonly CaseEvent[] => [
    { type: 'ClockSuspended', data: { procedure: 'appraisal', estimateDays: 5, from, told: true, officer } }, { type: 'ClockResumed', data: { procedure: 'appraisal', on: addDays(from, days), officer } },
  ]);
  const extension = fc.tuple(day, fc.integer({ min: 1, max: 10 })).map(([on, days]): readonly CaseEvent[] => [{ type: 'ExtensionApproved', data: { on, days, reason: '复杂', told: true, officer } }]);
  const dues = (promised: Parameters<typeof limitsOf>[0]['promised'], events: readonly CaseEvent[]) => {
    const state = { ...stateAfterAll([...ACCEPTED, ...events]), limits: limitsOf({ promised: promised!, statutory: null }) };
    return clocksOf(state, CALENDAR, '2023-06-30').find(({ clock }) => clock === 'promised')!;
  };

  it('never ends earlier for a pause or an extension, wherever they fall', () => {
    let moved = 0;
    fc.assert(fc.property(limit, fc.array(fc.oneof(pause, extension), { maxLength: 2 }), fc.oneof(pause, extension), (of, before, one) => {
      const [without, with_] = [dues(of, before.flat()), dues(of, [...before.flat(), ...one])];
      moved += with_.due! > without.due! ? 1 : 0;
      expect(with_.due! >= without.due!).toBe(true);
      expect(with_.pausedDays).toBeGreaterThanOrEqual(without.pausedDays);
    }), { numRuns: 400 });
    expect(moved).toBeGreaterThan(30);
  });

  it('ends on a working day, unless it is done on the spot, and not before a shorter one', () => {
    fc.assert(fc.property(limit, pause, (of, one) => {
      const { due } = dues(of, one);
      if (of.amount > 0) expect([isWorkingDay(CALENDAR, due!), dues({ ...of, amount: of.amount + 1 }, one).due! >= due!]).toEqual([true, true]);
    }), { numRuns: 200 });
  });
});

describe('the properties would notice', () => {
  const planted = (decide: typeof caseDecider.decide, finds: (told: readonly Told[]) => readonly Told[]) => fc.check(fc.property(history, acts => finds(tell(acts, decide).told).length === 0), { numRuns: 200 }).failed;

  it('a decision that forgets the promised papers', () => {
    const heedless: typeof caseDecider.decide = (command, state, context) => {
      const papers = Object.fromEntries(Object.entries(state.papers).map(([key, paper]) => [key, { ...paper, state: paper.state === 'deferred' ? 'provided' as const : paper.state }]));
      return caseDecider.decide(command, command.type === 'GrantCase' ? { ...state, papers } : state, context);
    };
    expect([planted(heedless, rashGrants), planted(caseDecider.decide, rashGrants)]).toEqual([true, false]);
  });

  it('a notice that forgets the one before it', () => {
    const forgetful: typeof caseDecider.decide = (command, state, context) => caseDecider.decide(command, command.type === 'IssueCorrectionNotice' && state.status === 'received' ? { ...state, notices: [] } : state, context);
    expect([planted(forgetful, repeated), planted(caseDecider.decide, repeated)]).toEqual([true, false]);
  });
});
