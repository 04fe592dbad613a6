import { commitmentText, type Actor, type ItemManifest } from '@yichuang/domain';
import { newEvents } from '@yichuang/event-store/testing';
import { sha256 } from '../../rulebook/testing/rules.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf, type Given } from '../../testing/sample-commands.ts';
import { act, ALLROUND, APPLICANT, caseIdOf, CLERK, DECIDER, DEPT_DECIDER, DEPT_REVIEWER, HELPER, LICENCE, manifestOf, onCase, openCases, OTHER_CLERK, PAPERS, PAYMENT, receiving, REVIEWER, seen, STRANGER, through } from './ground.ts';
import { RULES } from './rules.ts';

/** An act on a case: the command, its data, and who sends it. */
export type Act = readonly [type: string, data?: object, by?: Actor];
export interface Stage {
  readonly given?: object;
  readonly by?: Actor;
  readonly acts?: readonly Act[];
}

const reason = '经审查符合规定';
export const ACCEPT = { defer: [], signed: false, opinion: '', acceptedOn: null } as const;
export const without = (...keys: readonly string[]) => PAPERS.filter(({ material }) => !keys.includes(material));
export const licence = { item: LICENCE.code, manifest: manifestOf(LICENCE.code) } as const;
const paymentRules = RULES.manifests.find(({ item }) => item === PAYMENT.code) as ItemManifest;
/** The digest of the words that are signed instead of the proof of income. */
export const SIGNED = ((): string => {
  const [commitment] = paymentRules.commitments;
  if (!commitment) throw new Error('no commitment');
  return sha256(commitmentText(PAYMENT.code, commitment));
})();

const accept: Act = ['AcceptApplication', ACCEPT];
const review: Act = ['CompleteTownReview', { opinion: 'agree', reason }, REVIEWER];
const forward: Act = ['ForwardCase', {}, REVIEWER];
const reviewAbove: Act = ['CompleteDepartmentReview', { opinion: 'agree', reason }, DEPT_REVIEWER];
const grant: Act = ['GrantCase', { reason }, DEPT_DECIDER];
const issue: Act = ['IssueResult', { document: '试〔2022〕1号', validUntil: null }, DEPT_DECIDER];
const deliver: Act = ['DeliverResult', { how: 'counter', visit: true }];
const offer: Act = ['OfferCommitment', { material: 'income' }];
const sign: Act = ['SignCommitment', { material: 'income', text: SIGNED, signature: 'handwritten' }];
const upTo = (...acts: readonly Act[]): readonly Act[] => acts;
export const DECIDED = upTo(accept, review, forward, reviewAbove, grant);
const agent = { agent: { subject: HELPER.id, mandate: null }, answers: { situations: { filedBy: 'agent' }, form: { birthDate: '1950-03-01', income: '300.00' } }, papers: [...PAPERS, seen('letter')] };

/** What a written power covers, as whoever acts says it. */
export const POWER = { material: 'letter', capacity: 'attorney', scope: ['submit'], until: null } as const;

/** A case at every step; each is taken in and brought there over HTTP. */
export const STAGES: Readonly<Record<string, Stage>> = {
  received: {}, incomplete: { given: { papers: without('income', 'account') } }, noCore: { given: { papers: without('form') } }, own: { given: { applicant: { subject: CLERK.id, kind: 'natural_person' } }, by: OTHER_CLERK },
  correcting: { given: { papers: without('form') }, acts: [['IssueCorrectionNotice', { also: [] }]] },
  noted: { given: { papers: without('form') }, acts: [['IssueCorrectionNotice', { also: [] }], ['SubmitCorrection', { papers: [seen('idCard')], answers: null, visit: true }]] },
  recused: { acts: [['RecuseOfficer', { reason: '与申请人是亲属' }]] }, badCredit: { given: { applicant: { subject: STRANGER.id, kind: 'natural_person' }, papers: without('income') } }, withAgent: { given: agent }, powered: { given: { ...agent, power: POWER } },
  offered: { given: { papers: without('income') }, acts: [offer] },
  accepted: { acts: [accept] }, deferred: { given: { papers: without('income') }, acts: [['AcceptApplication', { ...ACCEPT, defer: [{ material: 'income', due: '2022-01-19' }], signed: true }]] },
  promised: { given: { papers: without('income') }, acts: [['AcceptApplication', { ...ACCEPT, defer: [{ material: 'income', due: '2022-01-20' }], signed: true }], review, forward, reviewAbove] },
  found: { acts: [accept, ['CheckMaterial', { material: 'account', good: false, reason: '看不清' }, REVIEWER], review] },
  reviewed: { acts: [accept, review] }, forwarded: { acts: [accept, review, forward] }, reviewedAbove: { acts: [accept, review, forward, reviewAbove] },
  stopped: { acts: [accept, review, forward, ['SuspendClock', { procedure: 'expert_review', estimateDays: 10, told: true }, DEPT_REVIEWER]] },
  extended: { acts: [accept, review, forward, ['ApproveExtension', { days: 10, reason, told: true }, DEPT_DECIDER]] },
  checking: { acts: [accept, ['ScheduleOnSiteCheck', { inspectors: [REVIEWER.id, CLERK.id], on: '2022-01-19' }, REVIEWER]] },
  announced: { acts: [accept, ['StartPublicNotice', { until: '2022-01-25' }, REVIEWER]] },
  granted: { acts: DECIDED }, delivered: { acts: [...DECIDED, issue, deliver] }, withdrawn: { acts: [['WithdrawApplication', { reason: '不办了' }]] },
  committed: { given: { papers: without('income') }, acts: [offer, sign, ...DECIDED, issue, deliver, ['CloseCase']] },
  licensed: { given: licence, acts: [accept] }, alone: { given: licence, by: ALLROUND, acts: [['AcceptApplication', ACCEPT, ALLROUND]] },
  aloneReviewed: { given: licence, by: ALLROUND, acts: [['AcceptApplication', ACCEPT, ALLROUND], review] }, licenceGranted: { given: licence, acts: [accept, review, ['GrantCase', { reason }, DECIDER]] },
};

/** An act of a stage as a command. */
const commandOf = (key: string, [type, data = {}, by = CLERK]: Act): Given => onCase(key, type, { data, by });
export const TUESDAY = '2022-01-18T01:00:00.000Z';
export const MANDATES = { expired: idOf('mandate expired'), revoked: idOf('mandate revoked'), narrow: idOf('mandate narrow'), good: idOf('mandate good') } as const;

/** What a resident has given a helper; parts replace its own. */
async function putMandate(scene: Scene, id: string, more: { readonly scope?: readonly string[]; readonly until?: string; readonly revoked?: boolean }): Promise<void> {
  const sealed = { $sealed: 1, k: 'k', s: APPLICANT.id, c: 'c', n: 'n', x: 'x' };
  const stream = `agency-${id}`;
  const events = [
    { type: 'AgencyRequested', data: { village: '610702101001', town: '610702101', villageItem: 'V-001', item: PAYMENT.code, resident: APPLICANT.id, helper: HELPER.id, priority: false, atHome: false, requestedOn: '2022-01-05', handoverDays: 1, contact: sealed } },
    { type: 'AgencyAuthorised', data: { scope: more.scope ?? ['submit', 'correct', 'withdraw', 'collect'], from: '2022-01-05', until: more.until ?? '2022-12-31', form: 'paper', evidence: null, freeOfCharge: true, helper: HELPER.id } },
    ...(more.revoked ? [{ type: 'AgencyMandateRevoked', data: { from: '2022-01-06T01:00:00.000Z', reason: '不需要了' } }] : []),
  ];
  await scene.app.store.append(stream, 'no-stream', newEvents(stream, 0, events.map(event => ({ ...event, metadata: { recordedAt: '2022-01-05T02:00:00.000Z', occurredAt: '2022-01-05T02:00:00.000Z' } }))));
}

/** A district with a case at every step, on the Tuesday after the Monday on which all were taken in. */
export async function openStages(names: readonly string[] = Object.keys(STAGES)): Promise<Scene> {
  const scene = await openCases();
  await putMandate(scene, MANDATES.expired, { until: '2022-01-10' });
  await putMandate(scene, MANDATES.revoked, { revoked: true });
  await putMandate(scene, MANDATES.narrow, { scope: ['collect'] });
  await putMandate(scene, MANDATES.good, {});
  const record = { subject: STRANGER.id, case: caseIdOf('old'), cause: 'deferred_paper_lapsed', on: '2022-01-05', reason: '容缺材料没有补交', unit: 'D-MZJ' };
  await scene.app.execute({ type: 'RecordCredit', stream: `credit-${STRANGER.id}`, data: record }, { commandId: idOf('credit'), actor: { id: 'system', unit: 'system', post: 'timer' }, channel: 'system' });
  for (const name of names) await through(scene, name, [], receiving(STAGES[name]?.given ?? {}, STAGES[name]?.by ?? CLERK));
  scene.clock.set(TUESDAY);
  for (const name of names) {
    for (const one of STAGES[name]?.acts ?? []) {
      const answer = await act(scene, commandOf(name, one));
      if (answer.status !== 200) throw new Error(`${name} ${one[0]}: ${answer.text}`);
    }
  }
  await scene.newEvents();
  return scene;
}
