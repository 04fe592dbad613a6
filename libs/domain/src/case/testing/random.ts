import fc from 'fast-check';
import { addDays } from '../../kernel/dates.ts';
import { step } from '../../kernel/decider.ts';
import { deepFreeze, rejectionOf } from '../../kernel/testing/specification.ts';
import { type CaseCommand, type CaseContext, caseDecider, type CaseEvent, type CaseState, dueCaseFacts, type PaperChoice } from '../index.ts';
import { acceptAll, ALL, CALENDAR, CLERK, EXAMINER, handed, HEAD, on, received, REVIEWER, say, SELF, stored, textOf } from './fixtures.ts';
import { ITEM, type Sayings, rules } from './rules.ts';

/** Something done some days after what was done before. */
export interface Act {
  readonly after: number;
  readonly command: CaseCommand;
  readonly who: CaseContext['actor'];
  readonly sayings: Sayings;
  readonly badCredit: boolean;
}

const REASON = { reason: '情况说明' };
const papers = fc.subarray([...ALL], { minLength: 0 });
const material = fc.constantFrom('form', 'income', 'photo', 'permit', 'lease');
const answers = fc.constantFrom(null, { situations: { premises: 'rented' }, form: { purpose: '住房' } }, { situations: { premises: 'own' }, form: { purpose: '' } });
const soon = fc.constantFrom('2023-03-08', '2023-03-10', '2023-03-14', '2023-03-20');
const by = (command: fc.Arbitrary<CaseCommand>, who: CaseContext['actor'], weight = 2) => ({ weight, arbitrary: command.map(each => ({ command: each, who })) });
const one = (command: CaseCommand, who: CaseContext['actor'], weight = 2) => by(fc.constant(command), who, weight);

/** Everything that can be said to a case; what may not be said in its place is refused. */
const said = fc.oneof(
  by(fc.tuple(papers, fc.constantFrom(null, '2023-04-20')).map(([keys, renewsUntil]) => received(keys, { renewsUntil })), CLERK, 3),
  by(fc.tuple(papers, fc.constantFrom<PaperChoice['way']>('later', 'commit')).map(([keys, way]) => received(keys, { choices: [{ material: 'income', way, text: textOf('income'), signed: true }, { material: 'photo', way: 'later', text: null, signed: true }] })), SELF, 3),
  by(papers.map(keys => say('SubmitCorrection', { papers: keys.map(key => handed(key)), answers: null, visit: true })), SELF, 3),
  by(answers.map(each => say('SubmitCorrection', { papers: [handed('income'), handed('photo')], answers: each, visit: false })), SELF),
  by(material.map(key => say('SubmitMaterial', { paper: handed(key), visit: true })), SELF),
  by(material.map(key => say('SupplyDeferredPaper', { paper: handed(key), visit: true })), SELF),
  by(fc.tuple(material, fc.boolean()).map(([key, good]) => say('CheckMaterial', { material: key, good, reason: '看不清' })), CLERK),
  by(answers.map(each => say('CorrectOnTheSpot', { papers: [handed('photo')], answers: each })), CLERK, 1),
  one(say('IssueCorrectionNotice', { also: [] }), CLERK, 4),
  by(material.map(key => say('IssueCorrectionNotice', { also: [{ key, reason: '没有盖章' }] })), CLERK, 1),
  by(fc.tuple(material, fc.constantFrom(null, '出现新情况')).map(([key, newFact]) => say('AskForFurtherPapers', { materials: [key], ...REASON, newFact })), HEAD),
  one(acceptAll({ opinion: '同意' }), CLERK, 4),
  by(fc.tuple(fc.constantFrom('income', 'photo'), soon).map(([key, due]) => acceptAll({ defer: [{ material: key, due }], signed: true })), CLERK, 4),
  by(fc.tuple(soon, soon).map(([a, b]) => acceptAll({ defer: [{ material: 'income', due: a }, { material: 'photo', due: b }], signed: true })), CLERK, 3),
  by(fc.constantFrom('not_corrected' as const, 'not_our_power' as const).map(cause => say('DeclineApplication', { cause, ...REASON, goTo: '区民政局' })), CLERK, 1),
  one(say('RetrieveLicence', { material: 'permit' }), CLERK, 1), one(say('OfferCommitment', { material: 'income' }), CLERK),
  one(say('SignCommitment', { material: 'income', text: textOf('income'), signature: 'electronic' }), SELF), one(say('WithdrawCommitment', { material: 'income' }), SELF, 1),
  one(say('VerifyCommitment', { material: 'income', how: '抽查' }), HEAD, 1),
  by(fc.constantFrom('rectify' as const, 'revoke' as const, 'terminate' as const).map(consequence => say('FindCommitmentFalse', { material: 'income', found: '不实', consequence, rectifyBy: '2023-06-30' })), HEAD, 1),
  one(say('ScheduleOnSiteCheck', { inspectors: ['p-1', 'p-2'], on: '2023-04-28' }), REVIEWER, 1), by(fc.boolean().map(passed => say('CompleteOnSiteCheck', { inspectors: ['p-1', 'p-2'], on: '2023-03-07', passed, findings: '已核查' })), REVIEWER),
  one(say('CompleteTownReview', { opinion: 'agree', ...REASON }), REVIEWER, 4), one(say('ForwardCase', {}), REVIEWER, 4), one(say('CompleteDepartmentReview', { opinion: 'agree', ...REASON }), EXAMINER, 4), one(say('ReturnCaseToTown', { gap: '缺核查表' }), EXAMINER, 1),
  one(say('SuspendClock', { procedure: 'expert_review', estimateDays: 5, told: true }), HEAD), one(say('ResumeClock', { procedure: 'expert_review' }), HEAD), one(say('ApproveExtension', { days: 5, ...REASON, told: true }), HEAD),
  one(say('GrantCase', REASON), HEAD, 5), one(say('RefuseCase', REASON), HEAD), one(say('IssueResult', { document: '1', validUntil: null }), HEAD), one(say('DeliverResult', { how: 'counter', visit: true }), CLERK),
  one(say('WithdrawApplication', { reason: '' }), SELF, 1), one(say('CloseCase', {}), HEAD, 1), one(say('ArchiveCase', { retainYears: 10 }), HEAD, 1), one(say('WakeCase', {}), HEAD, 1),
);
const sayings: fc.Arbitrary<Sayings> = fc.record({ decide: fc.constantFrom('grant' as const, 'grant' as const, 'manual' as const, 'refuse' as const), lenient: fc.boolean(), suspended: fc.constantFrom(false, false, false, true) });
export const ACT: fc.Arbitrary<Act> = fc.tuple(fc.integer({ min: 0, max: 4 }), said, sayings, fc.constantFrom(false, false, false, true)).map(([after, { command, who }, each, badCredit]) => ({ after, command, who, sayings: each, badCredit }));

/** What was recorded by whom: facts of the clock, and what was decided. */
export interface Told {
  readonly event: CaseEvent;
  /** Before the event. */
  readonly state: CaseState;
}

/** The facts that are due on a state, one after another, as the handler records them. */
export function factsOn(start: CaseState, now: string): readonly CaseEvent[] {
  const found: CaseEvent[] = [];
  let state = start;
  for (let next = dueCaseFacts(state, now, CALENDAR)[0]; next; next = dueCaseFacts(state, now, CALENDAR)[0]) {
    state = step(caseDecider, state, next.event);
    found.push(next.event);
  }
  return found;
}

/** A history as the handler would have it: what the clock made true first, then the command; what is refused leaves nothing. */
export function tell(acts: readonly Act[], decide: typeof caseDecider.decide = caseDecider.decide): { readonly log: readonly CaseEvent[]; readonly told: readonly Told[]; readonly state: CaseState; readonly today: string } {
  const told: Told[] = [];
  let state = deepFreeze(caseDecider.initialState());
  let today = '2023-03-06';
  const add = (events: readonly CaseEvent[]) => {
    for (const event of deepFreeze(events)) {
      told.push({ event, state });
      state = step(caseDecider, state, event);
    }
  };
  for (const { after, command, who, sayings: each, badCredit } of acts) {
    today = addDays(today, after);
    add(factsOn(state, `${today}T02:00:00.000Z`));
    const context = on(today, who, { rules: rules(each), badCredit, item: { code: ITEM, kind: 'licence', department: 'D-MZJ', applicant: '自然人', usable: true } });
    rejectionOf(() => add(stored(decide(command, state, context))));
  }
  return { log: told.map(({ event }) => event), told, state, today };
}
