import { describe, expect, it } from 'vitest';
import { type CaseEvent, clocksOf, dueCaseFacts, dueOf, lightOf } from './index.ts';
import { ACCEPTED, CALENDAR, DAY, DEFERRED, done, EXAMINED, GRANTED, HEAD, history, limitsOf, NOTIFIED, on, RECEIVED, received, stateAfterAll } from './testing/fixtures.ts';
import { ITEM } from './testing/rules.ts';

/** The facts due at an instant, recorded one after another as the handler does it, until there is nothing new. */
function recorded(past: readonly CaseEvent[], now: string): readonly (readonly [fact: string, due: string])[] {
  const log = [...past];
  const facts: (readonly [string, string])[] = [];
  for (let next = dueCaseFacts(stateAfterAll(log), now, CALENDAR)[0]; next; next = dueCaseFacts(stateAfterAll(log), now, CALENDAR)[0]) {
    log.push(next.event);
    facts.push([next.fact, next.due]);
  }
  return facts;
}
const allAt = (past: readonly CaseEvent[], now: string) => recorded(past, now).map(([fact]) => fact);
const noonOf = (day: string) => `${day}T04:00:00.000Z`;

// @req #34
describe('silence of the office', () => {
  it('accepts on the day of receipt when five working days are over, and not an instant earlier', () => {
    expect(allAt(RECEIVED, '2023-03-13T15:59:59.999Z')).toEqual(['DeadlineWarned:notice:2023-03-13']);
    expect(allAt(RECEIVED, '2023-03-13T16:00:00.000Z').slice(0, 3)).toEqual(['DeadlineWarned:notice:2023-03-13', 'DeadlinePassed:notice:2023-03-13', 'ApplicationDeemedAccepted']);
    const state = stateAfterAll([...RECEIVED, { type: 'ApplicationDeemedAccepted', data: { acceptedOn: DAY, silentSince: DAY, due: '2023-03-13' } }]);
    expect(dueCaseFacts(stateAfterAll(RECEIVED), noonOf('2023-03-14'), CALENDAR).find(({ fact }) => fact === 'ApplicationDeemedAccepted')).toEqual({ fact: 'ApplicationDeemedAccepted', due: '2023-03-13T16:00:00.000Z', event: { type: 'ApplicationDeemedAccepted', data: { acceptedOn: DAY, silentSince: DAY, due: '2023-03-13' } } });
    expect(state).toMatchObject({ status: 'accepted', acceptedOn: DAY, deemed: true });
    expect(clocksOf(state, CALENDAR, '2023-03-14').map(({ clock, from, due, state: now }) => [clock, from, due, now])).toEqual([['notice', DAY, '2023-03-13', 'stopped'], ['promised', DAY, '2023-03-20', 'running'], ['statutory', DAY, '2023-04-03', 'running']]);
  });

  it('after corrections accepts on the day on which these came', () => {
    const corrected = [...NOTIFIED, { type: 'CorrectionSubmitted' as const, data: { notice: 1, papers: [], answers: null, submittedOn: '2023-03-09', visit: true } }];
    const fact = dueCaseFacts(stateAfterAll(corrected), noonOf('2023-03-17'), CALENDAR).find(each => each.fact === 'ApplicationDeemedAccepted');
    expect(fact?.event.data).toEqual({ acceptedOn: '2023-03-09', silentSince: '2023-03-09', due: '2023-03-16' });
  });

  it('says nothing where the applicant is to act', () => {
    expect(allAt(NOTIFIED, noonOf('2023-03-28'))).toEqual([]);
    expect(recorded(NOTIFIED, '2023-03-28T16:00:00.000Z')).toEqual([['ApplicationAbandoned:1', '2023-03-28T16:00:00.000Z']]);
  });

  // @req #46
  it('of months is told in the order in which it came', () => {
    expect(recorded(RECEIVED, noonOf('2023-06-01'))).toEqual([
      ['DeadlineWarned:notice:2023-03-13', '2023-03-09T16:00:00.000Z'], ['DeadlinePassed:notice:2023-03-13', '2023-03-13T16:00:00.000Z'], ['ApplicationDeemedAccepted', '2023-03-13T16:00:00.000Z'],
      ['DeadlineWarned:promised:2023-03-20', '2023-03-15T16:00:00.000Z'], ['DeadlinePassed:promised:2023-03-20', '2023-03-20T16:00:00.000Z'],
      ['DeadlineWarned:statutory:2023-04-03', '2023-03-27T16:00:00.000Z'], ['DeadlinePassed:statutory:2023-04-03', '2023-04-03T16:00:00.000Z'],
    ]);
  });
});

// @req #46
describe('cards', () => {
  it('are yellow when a fifth is left, red when the day is over, each once', () => {
    const warned = dueCaseFacts(stateAfterAll(ACCEPTED), noonOf('2023-03-16'), CALENDAR);
    expect(warned).toEqual([{ fact: 'DeadlineWarned:promised:2023-03-20', due: '2023-03-15T16:00:00.000Z', event: { type: 'DeadlineWarned', data: { clock: 'promised', due: '2023-03-20', rule: 'left<=20%|1wd', remainingDays: 2 } } }]);
    expect(dueCaseFacts(stateAfterAll([...ACCEPTED, warned[0]!.event]), noonOf('2023-03-20'), CALENDAR)).toEqual([]);
    expect(allAt([...ACCEPTED, warned[0]!.event], noonOf('2023-03-21'))).toEqual(['DeadlinePassed:promised:2023-03-20']);
  });

  it('are not given while the clock is paused, and are given anew for a later day', () => {
    const paused = [...ACCEPTED, { type: 'ClockSuspended' as const, data: { procedure: 'expert_review' as const, estimateDays: 10, from: '2023-03-15', told: true, officer: HEAD.id } }];
    expect(allAt(paused, noonOf('2023-05-01'))).toEqual([]);
    const resumed = [...paused, { type: 'ClockResumed' as const, data: { procedure: 'expert_review' as const, on: '2023-03-22', officer: HEAD.id } }];
    expect(allAt(resumed, noonOf('2023-03-28'))).toEqual(['DeadlineWarned:promised:2023-03-27', 'DeadlinePassed:promised:2023-03-27']);
  });

  it('stop with the decision; a late delivery is red', () => {
    expect(allAt(EXAMINED, noonOf('2023-03-14'))).toEqual([]);
    expect(allAt(GRANTED, noonOf('2023-03-27'))).toEqual([]);
    expect(recorded(GRANTED, noonOf('2023-04-01'))).toEqual([['DeadlinePassed:delivery:2023-03-27', '2023-03-27T16:00:00.000Z']]);
  });

  it('have the colours that lists show', () => {
    const colours = (past: readonly CaseEvent[], ...days: readonly string[]) => days.map(today => lightOf(dueOf(stateAfterAll(past), CALENDAR, today)!, { calendar: CALENDAR, today }));
    expect(colours(ACCEPTED, '2023-03-15', '2023-03-16', '2023-03-20', '2023-03-21')).toEqual(['green', 'yellow', 'yellow', 'red']);
    const paused = [...ACCEPTED, { type: 'ClockSuspended' as const, data: { procedure: 'expert_review' as const, estimateDays: 10, from: '2023-03-15', told: true, officer: HEAD.id } }];
    expect(colours(paused, '2023-05-01')).toEqual(['none']);
    expect(dueOf(stateAfterAll(NOTIFIED), CALENDAR, '2023-03-08')).toBeNull();
    expect(dueOf(stateAfterAll([]), CALENDAR, '2023-03-08')).toBeNull();
  });

  it('come a day early at least for a short limit, and never for what is done on the spot', () => {
    const within = (amount: number, unit: 'working_day' | 'calendar_day') => ({ ...stateAfterAll(ACCEPTED), limits: limitsOf({ statutory: null, promised: { amount, unit, start: 'accepted', basis: null } }) });
    const warned = (amount: number, unit: 'working_day' | 'calendar_day') => dueCaseFacts(within(amount, unit), noonOf('2023-06-01'), CALENDAR).filter(({ fact }) => fact.startsWith('DeadlineWarned')).map(({ due }) => due);
    expect(warned(0, 'working_day')).toEqual([]);
    expect(warned(1, 'working_day')).toEqual(['2023-03-06T16:00:00.000Z']);
    expect(warned(3, 'working_day')).toEqual(['2023-03-07T16:00:00.000Z']);
    // 60日到5月5日(星期五);五分之一是12日。
    expect(warned(60, 'calendar_day')).toEqual(['2023-04-22T16:00:00.000Z']);
    // 3日到3月9日;提前一个工作日。
    expect(warned(3, 'calendar_day')).toEqual(['2023-03-07T16:00:00.000Z']);
  });
});

// @req #53
describe('a promised paper', () => {
  it('is reminded of two working days before its day', () => {
    expect(recorded(DEFERRED, noonOf('2023-03-09'))).toEqual([['DeferredPaperReminderSent:income', '2023-03-08T16:00:00.000Z']]);
    expect(allAt([...DEFERRED, { type: 'DeferredPaperReminderSent', data: { material: 'income', due: '2023-03-13' } }], noonOf('2023-03-13'))).toEqual([]);
  });

  it('that did not come ends the case, with reasons, and stops its clocks', () => {
    expect(recorded(DEFERRED, '2023-03-13T16:00:00.000Z').map(([fact]) => fact)).toEqual(['DeferredPaperReminderSent:income', 'DeferredPaperLapsed:income', 'CaseTerminated:income']);
    const lapsed = [...DEFERRED, { type: 'DeferredPaperLapsed' as const, data: { material: 'income', due: '2023-03-13' } }];
    expect(dueCaseFacts(stateAfterAll(lapsed), '2023-03-13T16:00:00.000Z', CALENDAR)[0]?.event).toMatchObject({ type: 'CaseTerminated', data: { cause: 'deferred_paper_lapsed', on: '2023-03-14', officer: null } });
  });

  it('that came is forgotten about', () => {
    expect(allAt([...DEFERRED, { type: 'DeferredPaperSubmitted', data: { paper: { material: 'income', source: 'copy', attachments: [] }, submittedOn: '2023-03-08', visit: true } }], noonOf('2023-03-14'))).toEqual([]);
  });
});

describe('a renewal', () => {
  const licence = (renewsUntil: string) => history(done(received(undefined, { renewsUntil }), on(DAY, undefined, { item: { code: ITEM, kind: 'licence', department: 'D-MZJ', applicant: '自然人', usable: true } })));
  it('applied for thirty days before the end is granted by silence at the end', () => {
    const past = [...licence('2023-04-05'), ...ACCEPTED.slice(1)];
    expect(recorded(past, '2023-04-05T16:00:00.000Z').at(-1)).toEqual(['RenewalDeemedGranted', '2023-04-05T16:00:00.000Z']);
    expect(stateAfterAll([...past, { type: 'RenewalDeemedGranted', data: { expired: '2023-04-05' } }])).toMatchObject({ status: 'granted', granted: true, decidedOn: '2023-04-05' });
  });

  it('applied for late, or waiting for the applicant, is not', () => {
    expect(allAt([...licence('2023-04-04'), ...ACCEPTED.slice(1)], noonOf('2023-04-06'))).not.toContain('RenewalDeemedGranted');
    const deferred = [...licence('2023-04-05'), ...DEFERRED.slice(1)];
    expect(dueCaseFacts(stateAfterAll(deferred), noonOf('2023-04-06'), CALENDAR).map(({ fact }) => fact)).not.toContain('RenewalDeemedGranted');
  });
});
