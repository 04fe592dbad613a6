import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { toSeal } from '../kernel/sealed.ts';
import { clocksOf } from './index.ts';
import { ACCEPTED, CALENDAR, CITIZEN, CLERK, CLOCK, DEPARTMENT, EXAMINER, FORWARDED, given, givenOnce, HEAD, LEADER, limitsOf, on, OTHER, REVIEWED, REVIEWER, say, stateAfterAll, stored, STRANGER } from './testing/fixtures.ts';
import { NOTICED, SCHEDULED, SUSPENDED } from './testing/refusals/handling.ts';

// @req #34
describe('a check on the spot', () => {
  it('is ordered for two named persons, and done by two', () => {
    givenOnce(ACCEPTED).when(say('ScheduleOnSiteCheck', { inspectors: ['p-1', 'p-2'], on: '2023-03-10' }), on('2023-03-07', REVIEWER)).records({ type: 'OnSiteCheckScheduled', data: { inspectors: ['p-1', 'p-2'], on: '2023-03-10', assignedOn: '2023-03-07', officer: REVIEWER.id } });
    givenOnce(SCHEDULED).when(say('CompleteOnSiteCheck', { inspectors: ['p-1', 'p-3'], on: '2023-03-10', passed: true, findings: '符合条件' }), on('2023-03-10', REVIEWER)).recordsTypes('OnSiteCheckCompleted');
  });

  it('that was failed may be ordered again', () => {
    const failed = [...SCHEDULED, { type: 'OnSiteCheckCompleted' as const, data: { inspectors: ['p-1', 'p-2'], on: '2023-03-10', passed: false, findings: '场所不符' } }];
    expect(stateAfterAll(failed).onSite).toEqual({ scheduled: null, passed: false });
    givenOnce(failed).when(say('ScheduleOnSiteCheck', { inspectors: ['p-1', 'p-2'], on: '2023-03-20' }), on('2023-03-13', REVIEWER)).recordsTypes('OnSiteCheckScheduled');
  });
});

describe('a public notice', () => {
  it('stands for its days, hears anyone, and is then ended with what was said', () => {
    givenOnce(ACCEPTED).when(say('StartPublicNotice', { until: '2023-03-14' }), on('2023-03-07', REVIEWER)).records({ type: 'PublicNoticeStarted', data: { from: '2023-03-07', until: '2023-03-14', officer: REVIEWER.id } });
    const [objection] = givenOnce(NOTICED).when(say('RaiseObjection', { text: '家里有车' }), on('2023-03-10', STRANGER)).recordsTypes('ObjectionRaised');
    expect(objection?.data).toEqual({ text: toSeal(OTHER, '家里有车'), by: OTHER });
    const [byOfficer] = givenOnce(NOTICED).when(say('RaiseObjection', { text: '来电反映' }), on('2023-03-10', CLERK)).recordsTypes('ObjectionRaised');
    expect(byOfficer?.data).toMatchObject({ text: toSeal(CITIZEN, '来电反映') });
    const heard = [...NOTICED, { type: 'ObjectionRaised' as const, data: { text: { $sealed: 1 as const, k: '', s: '', c: '', n: '', x: '' }, by: OTHER } }];
    given(heard).when(say('EndPublicNotice', {}), on('2023-03-15', REVIEWER)).records({ type: 'PublicNoticeEnded', data: { on: '2023-03-15', objections: 1 } });
  });
});

// @req #32
describe('review', () => {
  const words = { opinion: 'agree' as const, reason: '材料属实' };
  it('goes from the town to the department with the full file, and back for a gap of the town', () => {
    given(ACCEPTED).when(say('CompleteTownReview', words), on('2023-03-08', REVIEWER)).recordsTypes('TownReviewCompleted');
    const [sent] = given(REVIEWED).when(say('ForwardCase', {}), on('2023-03-08', REVIEWER)).recordsTypes('CaseForwardedToDepartment');
    expect(sent?.data).toEqual({ department: DEPARTMENT, papers: ['form', 'identity', 'income', 'photo', 'permit'], on: '2023-03-08', officer: REVIEWER.id });
    const [back] = given(FORWARDED).when(say('ReturnCaseToTown', { gap: '缺入户核查表' }), on('2023-03-09', EXAMINER)).recordsTypes('CaseReturnedToTown');
    given([...FORWARDED, ...stored([back!])]).when(say('CompleteTownReview', words), on('2023-03-10', REVIEWER)).recordsTypes('TownReviewCompleted');
    given(FORWARDED).when(say('CompleteDepartmentReview', { ...words, opinion: 'disagree' }), on('2023-03-10', EXAMINER)).recordsTypes('DepartmentReviewCompleted');
  });

  it('is the department\'s where the list says so, or where the town has lost the item', () => {
    given(ACCEPTED).when(say('ForwardCase', {}), on('2023-03-08', CLERK, { bodies: { review: 'department', decide: 'department' } })).recordsTypes('CaseForwardedToDepartment');
    given(ACCEPTED).when(say('ForwardCase', {}), on('2023-03-08', CLERK, { bodies: null })).recordsTypes('CaseForwardedToDepartment');
  });

  it('on the spot may be by whoever accepted', () => {
    const spot = ACCEPTED.map(event => event.type === 'ApplicationReceived' ? { ...event, data: { ...event.data, limits: limitsOf({ promised: { amount: 0, unit: 'working_day', start: 'accepted', basis: null } }) } } : event);
    given(spot).when(say('CompleteTownReview', words), on('2023-03-06', CLERK)).recordsTypes('TownReviewCompleted');
  });
});

// @req #34 #46
describe('the clock', () => {
  const suspend = (procedure: 'expert_review' | 'hearing') => say('SuspendClock', { procedure, estimateDays: 5, told: true });
  it('stands still for a listed procedure, with the needed time told; a hearing needs no list', () => {
    const unlisted = on('2023-03-07', HEAD);
    givenOnce(ACCEPTED).when(suspend('expert_review'), on('2023-03-07', HEAD)).records({ type: 'ClockSuspended', data: { procedure: 'expert_review', estimateDays: 5, from: '2023-03-07', told: true, officer: HEAD.id } });
    givenOnce(ACCEPTED).when(suspend('hearing'), { ...unlisted, rules: { ...unlisted.rules!, manifest: { ...unlisted.rules!.manifest, limits: { ...unlisted.rules!.manifest.limits, specialProcedures: [] } } } }).recordsTypes('ClockSuspended');
    givenOnce(SUSPENDED).when(say('ResumeClock', { procedure: 'expert_review' }), on('2023-03-09', HEAD)).records({ type: 'ClockResumed', data: { procedure: 'expert_review', on: '2023-03-09', officer: HEAD.id } });
  });

  it('is extended once, by the head of the organ that decides, up to the last day', () => {
    const extend = say('ApproveExtension', { days: 10, reason: '案情复杂', told: true });
    givenOnce(ACCEPTED).when(extend, on('2023-04-03', HEAD)).records({ type: 'ExtensionApproved', data: { on: '2023-04-03', days: 10, reason: '案情复杂', told: true, officer: HEAD.id } });
    givenOnce(ACCEPTED).when(extend, on('2023-03-07', LEADER, { bodies: { review: 'town', decide: 'town' } })).recordsTypes('ExtensionApproved');
    givenOnce(ACCEPTED).when(extend, on('2023-04-04', HEAD)).refuses('extension-after-expiry', { due: '2023-04-03' });
    givenOnce(ACCEPTED).when(extend, on('2023-03-07', actor(DEPARTMENT, 'p-x', 'town_decider'))).refuses('not-the-head');
  });

  it('of a promise that is over may still be extended by statute, and the promise stays broken', () => {
    const extended = [...ACCEPTED, { type: 'ExtensionApproved' as const, data: { on: '2023-03-28', days: 5, reason: '案情复杂', told: true, officer: HEAD.id } }];
    givenOnce(ACCEPTED).when(say('ApproveExtension', { days: 5, reason: '案情复杂', told: true }), on('2023-03-28', HEAD)).recordsTypes('ExtensionApproved');
    expect(clocksOf(stateAfterAll(extended), CALENDAR, '2023-03-29').map(({ clock, due, state }) => [clock, due, state])).toEqual([['notice', '2023-03-13', 'stopped'], ['promised', '2023-03-20', 'passed'], ['statutory', '2023-04-11', 'running']]);
  });
});

// @req #34 #46
describe('a notice of holidays that comes late', () => {
  const recompute = say('RecomputeDeadline', { year: '2023' });
  const before = { years: Object.fromEntries(Object.entries(CALENDAR.years).filter(([year]) => year !== '2023')) };
  const PROPERLY = ACCEPTED.map(event => event.type === 'ApplicationAccepted' ? { ...event, data: { ...event.data, acceptedOn: '2023-03-29' } } : event);

  it('moves an open limit, and people are told both days', () => {
    // 只扣周末:20个工作日到4月26日;清明放假一天、4月23日补班一天,还是26日。10个工作日原到4月12日,清明后为13日。
    given(PROPERLY).when(recompute, on('2023-03-30', CLOCK)).records({ type: 'DeadlineRecomputed', data: { clock: 'promised', before: '2023-04-12', after: '2023-04-13', year: '2023' } });
    given(PROPERLY).when(recompute, on('2023-03-30', CLOCK, { calendarBefore: before })).recordsTypes('DeadlineRecomputed');
  });

  it('moves nothing that it does not touch, nothing that is decided, and nothing twice', () => {
    given(ACCEPTED).when(recompute, on('2023-03-07', CLOCK, { calendarBefore: CALENDAR })).changesNothing();
    given([...PROPERLY, { type: 'CaseWithdrawn', data: { reason: '', on: '2023-03-30' } }]).when(recompute, on('2023-03-30', CLOCK)).changesNothing();
    given([...PROPERLY, { type: 'DeadlineRecomputed', data: { clock: 'promised', before: '2023-04-12', after: '2023-04-13', year: '2023' } }]).when(recompute, on('2023-03-30', CLOCK)).changesNothing();
  });

  it('is measured against what was told last when it is amended', () => {
    const told = [...PROPERLY, { type: 'DeadlineRecomputed' as const, data: { clock: 'promised' as const, before: '2023-04-12', after: '2023-04-14', year: '2023' } }];
    given(told).when(recompute, on('2023-03-30', CLOCK, { calendarBefore: CALENDAR })).records({ type: 'DeadlineRecomputed', data: { clock: 'promised', before: '2023-04-14', after: '2023-04-13', year: '2023' } });
  });
});

// @req #44 #50
describe('who handles a case', () => {
  it('changes by transfer, and the clock runs on', () => {
    given(ACCEPTED).when(say('TransferPost', { to: { person: 'p-b', post: 'post-1' }, reason: '请假' }), on('2023-03-07')).records({ type: 'PostTransferred', data: { from: { person: CLERK.id, post: '' }, to: { person: 'p-b', post: 'post-1' }, unit: CLERK.unit, reason: '请假', at: '2023-03-07T02:00:00.000Z' } });
    const moved = [...ACCEPTED, { type: 'PostTransferred' as const, data: { from: { person: CLERK.id, post: '' }, to: { person: 'p-b', post: 'post-1' }, unit: CLERK.unit, reason: '请假', at: '2023-03-07T02:00:00.000Z' } }];
    const [again] = given(moved).when(say('TransferPost', { to: { person: 'p-c', post: 'post-1' }, reason: '轮岗' }), on('2023-03-08')).recordsTypes('PostTransferred');
    expect(again?.data).toMatchObject({ from: { person: 'p-b', post: 'post-1' } });
    expect(clocksOf(stateAfterAll(moved), CALENDAR, '2023-03-08')).toEqual(clocksOf(stateAfterAll(ACCEPTED), CALENDAR, '2023-03-08'));
  });

  it('steps back for good where there is a part in the matter', () => {
    given(ACCEPTED).when(say('RecuseOfficer', { reason: '申请人是亲属' }), on('2023-03-07', HEAD)).records({ type: 'OfficerRecused', data: { person: HEAD.id, reason: '申请人是亲属' } });
  });

  it('leaves notes that are sealed, and is woken without a trace', () => {
    givenOnce(ACCEPTED).when(say('NoteCase', { note: '已电话联系' }), on('2023-03-07')).records({ type: 'CaseNoted', data: { note: toSeal(CITIZEN, '已电话联系'), at: '2023-03-07T02:00:00.000Z', officer: CLERK.id } });
    given(ACCEPTED).when(say('WakeCase', {}), on('2023-03-07', CLOCK)).changesNothing();
  });
});
