import { NOTICES } from '../../calendar/testing/notices.ts';
import { calendarDecider } from '../../calendar/index.ts';
import { actor, sha256 } from '../../catalog/testing/fixtures.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import { fold } from '../../kernel/decider.ts';
import { specification } from '../../kernel/testing/specification.ts';
import { CaseCommand, type CaseCommandData, type CaseContext, caseDecider, type CaseEvent, type CaseFact, type CaseLimits, type CaseState, commitmentText } from '../index.ts';
import { ITEM, LIMITS, MANIFEST, RELEASE, rules } from './rules.ts';

export const CALENDAR = fold(calendarDecider, calendarDecider.initialState(), NOTICES.map(data => ({ type: 'CalendarYearPublished' as const, data })));
export const [TOWN, DEPARTMENT] = ['610702100', 'D-MZJ'] as const;
export const [CITIZEN, AGENT, OTHER, COMPANY] = ['citizen-0000000001', 'citizen-0000000002', 'citizen-0000000003', 'company-0000000001'] as const;
export const CLERK = actor(TOWN, 'p-clerk', 'town_acceptor');
export const REVIEWER = actor(TOWN, 'p-reviewer', 'town_reviewer');
export const LEADER = actor(TOWN, 'p-leader', 'town_decider');
export const EXAMINER = actor(DEPARTMENT, 'p-examiner', 'dept_reviewer');
export const HEAD = actor(DEPARTMENT, 'p-head', 'dept_decider');
export const SELF = actor('public', CITIZEN, 'applicant');
export const STRANGER = actor('public', OTHER, 'applicant');
export const CLOCK = actor('system', 'system');
export const FILE = 'f'.repeat(64);

const PEOPLE: Readonly<Record<string, NonNullable<ReturnType<CaseContext['person']>>>> = { [CITIZEN]: { kind: 'citizen' }, [AGENT]: { kind: 'citizen' }, [OTHER]: { kind: 'citizen' }, [COMPANY]: { kind: 'legal_person' } };
/** Monday. */
export const DAY = '2023-03-06';

/** A context on a day: everything is in order, the town reviews and the department decides. */
export function on(today: string, who: CaseContext['actor'] = CLERK, parts: Partial<CaseContext> = {}): CaseContext {
  return {
    now: `${today}T02:00:00.000Z`, today, actor: who, id: 'c', calendar: CALENDAR, calendarBefore: null, number: year => `HT${year}-000001`,
    item: { code: ITEM, kind: 'public_service', department: DEPARTMENT, applicant: '自然人', usable: true }, versions: { catalogue: '2023', responsibilityList: '2023', calendarYears: ['2023'] }, bodies: { review: 'town', decide: 'department' },
    rules: rules(), manifestOf: digest => digest === RELEASE.manifest ? MANIFEST : null, remediesAt: 'D-QZF', badCredit: false, mandate: () => 'good', person: subject => PEOPLE[subject] ?? null,
    file: digest => digest === FILE ? { bytes: 1000, type: 'application/pdf' } : null, licenceHeld: ({ licence }) => licence === 'L-PERMIT', onPost: ({ post }) => post === 'post-1', unacknowledgedNotice: null, illustrative: true, sha256, ...parts,
  };
}

export const sealedText = (value: unknown) => ({ $sealed: 1 as const, k: 'k', s: CITIZEN, c: '', n: '', x: canonicalText(value) });
const isToSeal = (value: object): value is { readonly $seal: { readonly value: unknown } } => '$seal' in value;

/** What the handler makes of values on their way to be sealed; the envelopes of tests can be read. */
export function seal<T>(value: T): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(part => seal(part));
  return isToSeal(value) ? sealedText(value.$seal.value) : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, seal(part)]));
}
/** Facts as they are stored. */
export const stored = (facts: readonly CaseFact[]): readonly CaseEvent[] => facts.map(fact => seal(fact) as CaseEvent);
export const stateAfterAll = (events: readonly CaseEvent[]): CaseState => fold(caseDecider, caseDecider.initialState(), events);

export const handed = (material: string, parts: Partial<CaseCommandData<'SubmitMaterial'>['paper']> = {}): CaseCommandData<'SubmitMaterial'>['paper'] => ({ material, source: 'original_seen', files: [], ...parts });
export const ANSWERS: CaseCommandData<'ReceiveApplication'>['answers'] = { situations: { premises: 'own' }, form: { purpose: '生活困难' } };
export const ALL = ['form', 'identity', 'income', 'photo', 'permit'] as const;
type Receive = CaseCommandData<'ReceiveApplication'>;
export function received(papers: readonly string[] = ALL, parts: Partial<Receive> = {}): { type: 'ReceiveApplication'; data: Receive } {
  return { type: 'ReceiveApplication', data: {
    item: ITEM, town: TOWN, applicant: { subject: CITIZEN, kind: 'natural_person' }, agent: null, priority: false, contact: { name: '张三', phone: '13800000000', address: null }, answers: ANSWERS, papers: papers.map(key => handed(key)),
    visit: true, appointment: null, agency: null, contactRecord: null, manifest: RELEASE.manifest, renewsUntil: null, ...parts,
  } };
}
/** Any command but the first, said shortly. */
export const say = <T extends CaseCommand['type']>(type: T, data: CaseCommandData<T>) => ({ type, data }) as Extract<CaseCommand, { type: T }>;
export const acceptAll = (parts: Partial<CaseCommandData<'AcceptApplication'>> = {}) => say('AcceptApplication', { defer: [], signed: false, opinion: '', acceptedOn: null, ...parts });
export const textOf = (material: string) => sha256(commitmentText(ITEM, MANIFEST.commitments.find(each => each.material === material)!));

export interface Done {
  readonly command: CaseCommand;
  readonly context: CaseContext;
}
/** A history from commands, each decided on what the ones before left; none may be refused. */
export function history(...acts: readonly Done[]): readonly CaseEvent[] {
  const log: CaseEvent[] = [];
  for (const { command, context } of acts) log.push(...stored(caseDecider.decide(command, stateAfterAll(log), context)));
  return log;
}
export const done = (command: CaseCommand, context: CaseContext): Done => ({ command, context });

const REASON = { reason: '符合规定' };
/** The straight way, from the counter to the archive, with its days. */
export const WAY: readonly Done[] = [
  done(received(), on(DAY)),
  done(acceptAll(), on(DAY)),
  done(say('CompleteTownReview', { opinion: 'agree', ...REASON }), on('2023-03-08', REVIEWER)),
  done(say('ForwardCase', {}), on('2023-03-08', REVIEWER)),
  done(say('CompleteDepartmentReview', { opinion: 'agree', ...REASON }), on('2023-03-10', EXAMINER)),
  done(say('GrantCase', REASON), on('2023-03-13', HEAD)),
  done(say('IssueResult', { document: '汉民〔2023〕1号', validUntil: null }), on('2023-03-14', HEAD)),
  done(say('DeliverResult', { how: 'counter', visit: true }), on('2023-03-15')),
  done(say('CloseCase', {}), on('2023-03-15')),
  done(say('ArchiveCase', { retainYears: 10 }), on('2023-03-16', HEAD)),
];
const upTo = (type: CaseCommand['type'], acts: readonly Done[] = WAY) => history(...acts.slice(0, acts.findIndex(({ command }) => command.type === type) + 1));
export const RECEIVED = upTo('ReceiveApplication');
export const ACCEPTED = upTo('AcceptApplication');
export const REVIEWED = upTo('CompleteTownReview');
export const FORWARDED = upTo('ForwardCase');
export const EXAMINED = upTo('CompleteDepartmentReview');
export const GRANTED = upTo('GrantCase');
export const ISSUED = upTo('IssueResult');
export const DELIVERED = upTo('DeliverResult');
export const CLOSED = upTo('CloseCase');
export const ARCHIVED = upTo('ArchiveCase');
/** Without the income proof and the photo. */
export const INCOMPLETE = history(done(received(['form', 'identity', 'permit']), on(DAY)));
export const NOTIFIED = history(done(received(['form', 'identity', 'permit']), on(DAY)), done(say('IssueCorrectionNotice', { also: [] }), on('2023-03-07')));
export const DEFERRED = history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), on(DAY)));
export const COMMITTED = history(
  done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(say('OfferCommitment', { material: 'income' }), on(DAY)),
  done(say('SignCommitment', { material: 'income', text: textOf('income'), signature: 'handwritten' }), on(DAY)), done(acceptAll(), on(DAY)),
);
export const limitsOf = (parts: Partial<CaseLimits>): CaseLimits => ({ ...LIMITS, ...parts });

const spec = specification(caseDecider, { commands: CaseCommand });
const each = specification(caseDecider, { commands: CaseCommand, occurrences: true });
/** A case with a past: the same command again is told that it is done. */
export const given = (past: readonly CaseEvent[]) => spec.given(...past);
/** The same, for acts of which a second one counts again, or is refused otherwise than with "done". */
export const givenOnce = (past: readonly CaseEvent[]) => each.given(...past);
