import { same } from '../../kernel/canonical.ts';
import { Rejection, require } from '../../kernel/rejection.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { ItemManifest } from '../../rulebook/manifest/index.ts';
import type { CaseCommandData } from '../commands.ts';
import type { Assessment, CaseContext, CaseRules } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { isCreditCode, isIdNumber } from '../numbers.ts';
import { powerPaperOf } from '../power.ts';
import type { CaseState } from '../state.ts';
import { choicesIn } from './choices.ts';
import { requireNoticeKnown } from './guards.ts';
import { papersIn, rulesOf } from './papers.ts';
import { powerIn } from './power.ts';

type Receive = CaseCommandData<'ReceiveApplication'>;
type Item = NonNullable<CaseContext['item']>;

const MANDATES: Readonly<Record<Exclude<ReturnType<CaseContext['mandate']>, 'good'>, RejectionCode>> = { unknown: 'agent-without-mandate', expired: 'mandate-expired', revoked: 'mandate-revoked', out_of_scope: 'mandate-scope' };
/** Words of the catalogue for who may apply. A word that is not known bars nobody. */
const APPLICANTS: Readonly<Record<Receive['applicant']['kind'], RegExp>> = { natural_person: /自然人|个人|公民/, legal_person: /法人|企业|单位/, organisation: /组织|法人|企业|单位/ };
const ANY_APPLICANT = /自然人|个人|公民|法人|企业|单位|组织/;

/** @throws {Rejection} `unknown-item`, `not-usable-there` */
function usableItem({ item, town }: Receive, context: CaseContext): Item {
  require(context.item, 'unknown-item', { code: item });
  require(context.item.usable && context.bodies !== null, 'not-usable-there', { code: item, town });
  return context.item;
}

type Keyed = readonly { readonly key: string }[];
const newIn = (now: Keyed, then: Keyed): readonly string[] => now.filter(one => !same(one, then.find(({ key }) => key === one.key))).map(({ key }) => key);

/** The form was made from the manifest that is in force. @throws {Rejection} `questions-changed` naming what is new or otherwise asked */
function requireSameQuestions(manifest: string, { release, manifest: now }: CaseRules, { manifestOf }: CaseContext): void {
  if (manifest === release.manifest) return;
  const then: Pick<ItemManifest, 'situations' | 'form' | 'materials'> = manifestOf(manifest) ?? { situations: [], form: [], materials: [] };
  throw new Rejection('questions-changed', { manifest: release.manifest, version: release.version, questions: [...newIn(now.situations, then.situations), ...newIn(now.form, then.form)], papers: newIn(now.materials, then.materials) });
}

/** @throws {Rejection} `unknown-person`, `applicant-kind` */
function requireApplicant({ applicant: { subject, kind } }: Receive, item: Item, { person }: CaseContext): void {
  const known = person(subject);
  require(known, 'unknown-person');
  require((known.kind === 'legal_person') === (kind !== 'natural_person'), 'applicant-kind', { kind });
  require(APPLICANTS[kind].test(item.applicant) || !ANY_APPLICANT.test(item.applicant), 'applicant-kind', { kind, may: item.applicant });
}

/** A written power among the papers stands for a mandate on record. */
function hasWrittenPower({ papers }: Receive, { manifest }: CaseRules): boolean {
  const power = powerPaperOf(manifest);
  return power !== undefined && papers.some(({ material }) => material === power.key);
}

/** @throws {Rejection} `unknown-person`, `in-person-only`, `agent-without-mandate`, `mandate-expired`, `mandate-revoked`, `mandate-scope` */
function requireAgent(data: Receive, rules: CaseRules, context: CaseContext): void {
  const { agent, applicant, item } = data;
  if (agent === null) return;
  require(!rules.manifest.inPerson, 'in-person-only', { code: item });
  require(context.person(agent.subject), 'unknown-person');
  const verdict = context.mandate({ id: agent.mandate, agent: agent.subject, applicant: applicant.subject, item });
  if (verdict === 'good' || (agent.mandate === null && hasWrittenPower(data, rules))) return;
  throw new Rejection(MANDATES[verdict]);
}

const CHECKS = { id_number: [isIdNumber, 'bad-id-number'], credit_code: [isCreditCode, 'bad-credit-code'] } as const satisfies Record<string, readonly [(text: string) => boolean, RejectionCode]>;

/** Numbers with a check digit are not taken in when it is wrong. @throws {Rejection} `bad-id-number`, `bad-credit-code` naming the field */
export function requireNumbers(form: Receive['answers']['form'], { manifest }: CaseRules): void {
  for (const { key, type } of manifest.form) {
    const answer = form[key];
    if ((type !== 'id_number' && type !== 'credit_code') || typeof answer !== 'string' || answer === '') continue;
    const [isGood, code] = CHECKS[type];
    require(isGood(answer), code, { field: key });
  }
}

/** An answer that cannot be one is not recorded; a missing one is what a notice is for. @throws {Rejection} `answers-invalid` naming the places */
export function requireAnswers({ faults }: Assessment): void {
  const bad = faults.filter(({ code }) => code === 'answer-invalid' || code === 'answer-too-long').map(({ at }) => at);
  require(bad.length === 0, 'answers-invalid', { at: bad });
}

/** A renewal is of a licence that still runs. @throws {Rejection} `bad-effective-date` */
function requireRenewal({ renewsUntil }: Receive, item: Item, { today }: CaseContext): void {
  if (renewsUntil !== null) require(item.kind === 'licence' && renewsUntil >= today, 'bad-effective-date', { renewsUntil, kind: item.kind });
}

/** 收件: takes an application in, bound to the release and the lists of the day. */
export function receive(data: Receive, state: Readonly<CaseState>, context: CaseContext): readonly CaseFact[] {
  require(state.status === 'none', 'already-exists');
  const item = usableItem(data, context);
  // What people send in themselves is never turned away for an omission of the town: that keeps the town from accepting, not them from applying.
  if (context.actor.unit === data.town) requireNoticeKnown(context);
  const rules = rulesOf(context);
  requireSameQuestions(data.manifest, rules, context);
  requireApplicant(data, item, context);
  requireAgent(data, rules, context);
  requireRenewal(data, item, context);
  requireNumbers(data.answers.form, rules);
  const power = powerIn(data, context);
  const { subject, kind } = data.applicant;
  const papers = papersIn(data.papers, subject, context);
  const states = Object.fromEntries(papers.map(({ material, source }) => [material, source === 'retrieved' ? 'retrieved' : 'provided']));
  const assessment = rules.assess({ answers: { plain: data.answers }, papers: states, applicant: { kind, byAgent: data.agent !== null, badCredit: context.badCredit }, today: context.today });
  requireAnswers(assessment);
  return [{ type: 'ApplicationReceived', data: {
    number: context.number(context.today.slice(0, 4)), item: item.code, kind: item.kind, department: item.department, town: data.town, applicant: data.applicant, agent: data.agent, priority: data.priority, receivedOn: context.today,
    release: rules.release, versions: context.versions, limits: rules.limits, contact: toSeal(subject, data.contact), answers: toSeal(subject, data.answers), papers, visit: data.visit, appointment: data.appointment,
    agency: data.agency, contactRecord: data.contactRecord, renewsUntil: data.renewsUntil, illustrative: context.illustrative,
  } }, ...power, ...choicesIn(data, assessment, context)];
}
