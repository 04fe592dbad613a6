import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { clocksOf, latestDeferral } from './index.ts';
import { acceptAll, ANSWERS, CALENDAR, CITIZEN, CLERK, DAY, DEFERRED, done, given, history, INCOMPLETE, limitsOf, on, RECEIVED, received, SELF, stateAfterAll } from './testing/fixtures.ts';
import { RELEASE, rules } from './testing/rules.ts';

const capsule = (parts: object = {}) => ({
  release: RELEASE, phase: 'accept', today: DAY, outcome: 'accept', rule: 'R-ACCEPT-01', rules: [{ id: 'R-ACCEPT-01', matched: true }], missing: [], required: ['form', 'identity', 'income', 'photo', 'permit'], faults: [], suspended: false,
  inputs: toSeal(CITIZEN, { answers: ANSWERS, papers: { form: 'provided', identity: 'provided', income: 'provided', photo: 'provided', permit: 'provided' }, applicant: { kind: 'natural_person', byAgent: false, badCredit: false }, today: DAY }), ...parts,
});

// @req #34
describe('acceptance', () => {
  it('is by the pinned rules; the capsule holds what they saw, sealed, and what they said', () => {
    const [event] = given(RECEIVED).when(acceptAll(), on(DAY)).recordsTypes('ApplicationAccepted');
    expect(event?.data).toEqual({ acceptedOn: DAY, capsule: capsule(), opinion: '', officer: CLERK.id });
    given(RECEIVED).when(acceptAll({ acceptedOn: DAY }), on(DAY)).recordsTypes('ApplicationAccepted');
  });

  it('is by hand, with a reason, where the release is suspended or a rule fails', () => {
    const [suspended] = given(RECEIVED).when(acceptAll({ opinion: '材料齐全' }), on(DAY, CLERK, { rules: rules({ suspended: true }) })).recordsTypes('ApplicationAccepted');
    expect(suspended?.data).toMatchObject({ opinion: '材料齐全', capsule: { outcome: 'manual', rule: null, rules: [], suspended: true } });
    const [failed] = given(RECEIVED).when(acceptAll({ opinion: '材料齐全' }), on(DAY, CLERK, { rules: rules({ faults: [{ code: 'unanswered', at: 'R-ACCEPT-02' }] }) })).recordsTypes('ApplicationAccepted');
    expect(failed?.data).toMatchObject({ capsule: { outcome: 'manual', rule: null, faults: ['unanswered@R-ACCEPT-02'] } });
  });

  it('follows a rule that accepts although something is wanting', () => {
    given(INCOMPLETE).when(acceptAll(), on(DAY, CLERK, { rules: rules({ accept: 'accept' }) })).recordsTypes('ApplicationAccepted');
  });

  // @req #25
  it('waits until the town knows what the department has changed; whoever applies is not kept waiting', () => {
    given([]).when(received(), on(DAY, SELF, { unacknowledgedNotice: 'n-1' })).recordsTypes('ApplicationReceived');
    given(RECEIVED).when(acceptAll(), on(DAY, CLERK, { unacknowledgedNotice: 'n-1' })).refuses('notice-unacknowledged', { notice: 'n-1' });
    given(RECEIVED).when(acceptAll(), on(DAY)).recordsTypes('ApplicationAccepted');
  });

  it('names what is wanting when it is refused', () => {
    given(INCOMPLETE).when(acceptAll(), on(DAY)).refuses('still-incomplete', { missing: ['income', 'photo'] });
    given(INCOMPLETE).when(acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), on(DAY)).refuses('still-incomplete', { missing: ['photo'] });
  });
});

// @req #53
describe('acceptance with a paper to follow', () => {
  it('says which, by when and what happens else, before anything is accepted', () => {
    const past = history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)));
    const [promised, accepted] = given(past).when(acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), on(DAY)).recordsTypes('DeferredPaperPromised', 'ApplicationAccepted');
    expect(promised?.data).toMatchObject({ material: 'income', on: DAY, due: '2023-03-13', signed: true, consequence: expect.stringContaining('终止办理') });
    expect(accepted?.data).toMatchObject({ capsule: { outcome: 'accept', missing: [] } });
    expect(stateAfterAll(DEFERRED).papers['income']).toMatchObject({ state: 'deferred', deferredUntil: '2023-03-13', deferredOn: DAY });
  });

  it('lets a paper come as late as the list says, and two working days before the decision at the latest', () => {
    const state = stateAfterAll(INCOMPLETE);
    // 收入证明可后补5个工作日:3月7–10 13;照片可后补10个,但承诺时限3月20日之前2个工作日是16日。
    expect(['income', 'photo', 'form', 'permit'].map(key => latestDeferral(state, key, on(DAY)))).toEqual(['2023-03-13', '2023-03-16', null, null]);
    const defer = [{ material: 'income', due: '2023-03-13' }, { material: 'photo', due: '2023-03-16' }];
    given(INCOMPLETE).when(acceptAll({ defer, signed: true }), on(DAY)).recordsTypes('DeferredPaperPromised', 'DeferredPaperPromised', 'ApplicationAccepted');
    given(INCOMPLETE).when(acceptAll({ defer: [{ material: 'photo', due: '2023-03-17' }], signed: true }), on(DAY)).refuses('due-too-late', { latest: '2023-03-16' });
  });

  it('lets it come by the last day of a limit that is shorter than that, and later than no limit that has not begun', () => {
    const short = (amount: number, start: 'accepted' | 'inspection_passed' = 'accepted') => ({ ...stateAfterAll(INCOMPLETE), limits: limitsOf({ statutory: null, promised: { amount, unit: 'working_day', start, basis: null } }) });
    expect(latestDeferral(short(1), 'photo', on(DAY))).toBe('2023-03-07');
    expect(latestDeferral(short(5, 'inspection_passed'), 'photo', on(DAY))).toBe('2023-03-20');
  });

  it('does not keep the clock waiting: a limit from the receipt of all documents runs from acceptance', () => {
    const limits = limitsOf({ statutory: null, promised: { amount: 5, unit: 'working_day', start: 'all_documents_received', basis: null } });
    const start = (past: typeof DEFERRED) => clocksOf({ ...stateAfterAll(past), limits }, CALENDAR, '2023-03-10').find(({ clock }) => clock === 'promised')?.from;
    const later = history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), on('2023-03-08')));
    expect([start(later), start(history(done(received(), on(DAY)), done(acceptAll(), on('2023-03-08'))))]).toEqual(['2023-03-08', DAY]);
  });
});
