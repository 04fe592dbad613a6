import { commentOf } from './words.ts';
import { commitmentText } from '@yichuang/domain';
import { sha256 } from '@yichuang/plugin-kit/node';
import { type Application, assess, paper } from './application.ts';
import type { Days } from './days.ts';
import { bodiesOf, departmentReviewer, inspectorsOf, onDuty, type Place } from './offices.ts';
import type { Random } from './random.ts';
import { CLOCK, type By, type Script } from './script.ts';

/** Everything that a case is told with. */
export interface Telling {
  readonly script: Script;
  readonly place: Place;
  readonly application: Application;
  readonly days: Days;
  readonly random: Random;
  /** The applicant, or whoever acts at the counter for one who stands there. */
  readonly applicant: By;
  readonly atCounter: boolean;
}

const notify = ({ place }: Telling): By => onDuty(place, 'notify');
const counter = ({ place, applicant, atCounter }: Telling): By => (atCounter ? onDuty(place, 'receive') : applicant);

/** 补正: a paper is missing, the notice says so once, the applicant brings it. False: it never comes. */
export function correction(telling: Telling, missing: string, { comes, within }: { readonly comes: boolean; readonly within: number }): void {
  const { script, application, days, random, atCounter } = telling;
  script.on(days.after(script.day, random.below(within))).act(notify(telling), { type: 'IssueCorrectionNotice', data: { also: [] } });
  if (!comes) {
    // Fifteen working days are given; nobody comes.
    script.on(days.after(script.day, 16)).act(CLOCK, { type: 'WakeCase', data: {} });
    return;
  }
  application.papers[missing] = 'provided';
  script.on(days.after(script.day, 1 + random.below(5))).act(counter(telling), { type: 'SubmitCorrection', data: { papers: [paper(missing)], answers: null, visit: atCounter } });
}

/** 告知承诺 for a proof: offered, signed on paper before the clerk. */
export function commitment({ script, place, application }: Telling, material: string): void {
  const words = application.rules.manifest.commitments.find(each => each.material === material);
  if (!words) throw new Error(`no commitment for ${material}`);
  const clerk = onDuty(place, 'accept');
  script.act(clerk, { type: 'OfferCommitment', data: { material } });
  script.act(clerk, { type: 'SignCommitment', data: { material, text: sha256(commitmentText(place.row.code, words)), signature: 'handwritten' } });
  application.papers[material] = 'committed';
}

/** 容缺受理: taken in with one paper to come within two working days. False: it does not come, and the clock ends the case. */
export function deferral({ script, place, application, days, atCounter, applicant }: Telling, material: string, comes: boolean): boolean {
  const due = days.after(script.day, 2);
  script.act(onDuty(place, 'accept'), { type: 'AcceptApplication', data: { defer: [{ material, due }], signed: true, opinion: '', acceptedOn: null } });
  if (!comes) {
    script.on(days.after(due, 1)).act(CLOCK, { type: 'WakeCase', data: {} });
    return false;
  }
  application.papers[material] = 'provided';
  script.on(days.after(script.day, 1)).act(atCounter ? onDuty(place, 'receive') : applicant, { type: 'SupplyDeferredPaper', data: { paper: paper(material), visit: atCounter } });
  return true;
}

/** What goes on between acceptance and the decision, beyond what is usual. */
export type Incident = 'returned' | 'suspended' | 'extended' | 'checked' | 'notified' | 'transferred' | null;

/** 审查 by the town, where the list says so, and the way up to the department. */
export function reviewAndForward({ script, place, days, random }: Telling, incident: Incident, pace: number): void {
  const { review, decide } = bodiesOf(place.row);
  const reviewer = onDuty(place, 'review');
  if (review === 'town') script.on(days.after(script.day, random.below(pace + 1))).act(reviewer, { type: 'CompleteTownReview', data: { opinion: 'agree', reason: commentOf('review', random) } });
  if (decide === 'town') return;
  const sender = review === 'town' ? reviewer : onDuty(place, 'accept');
  script.act(sender, { type: 'ForwardCase', data: {} });
  if (incident === 'returned') {
    script.on(days.after(script.day, 1)).act(departmentReviewer(place), { type: 'ReturnCaseToTown', data: { gap: commentOf('return', random) } });
    if (review === 'town') script.on(days.after(script.day, 1)).act(reviewer, { type: 'CompleteTownReview', data: { opinion: 'agree', reason: commentOf('again', random) } });
    script.act(sender, { type: 'ForwardCase', data: {} });
  }
  script.on(days.after(script.day, random.below(pace + 1))).act(departmentReviewer(place), { type: 'CompleteDepartmentReview', data: { opinion: 'agree', reason: commentOf('review', random) } });
}

/** Time that is not counted, more time, a look on the spot, a notice to the public. */
export function incidentOf({ script, place, days, random }: Telling, incident: Incident): void {
  const decider = onDuty(place, 'decide');
  if (incident === 'suspended') {
    script.act(decider, { type: 'SuspendClock', data: { procedure: 'expert_review', estimateDays: 10, told: true } });
    script.on(days.after(script.day, 3 + random.below(7))).act(decider, { type: 'ResumeClock', data: { procedure: 'expert_review' } });
  }
  if (incident === 'extended') script.act(decider, { type: 'ApproveExtension', data: { days: 5, reason: commentOf('extension', random), told: true } });
  if (incident === 'checked') {
    const inspectors = inspectorsOf(place);
    const on = days.after(script.day, 1);
    script.act(onDuty(place, 'on_site_check'), { type: 'ScheduleOnSiteCheck', data: { inspectors, on } });
    script.on(on).act(onDuty(place, 'on_site_check'), { type: 'CompleteOnSiteCheck', data: { inspectors, on, passed: true, findings: commentOf('check', random) } });
  }
  if (incident === 'notified') {
    const until = days.after(script.day, 3);
    script.act(onDuty(place, 'public_notice'), { type: 'StartPublicNotice', data: { until } });
    script.on(days.after(until, 1)).act(onDuty(place, 'public_notice'), { type: 'EndPublicNotice', data: {} });
  }
}

/** The decision that the rules lead to on the day; by hand where they leave it to a person. Answers whether it was granted. */
export function decision({ script, place, application, random }: Telling): boolean {
  const { outcome } = assess(application, script.day).outcome.decide;
  const granted = outcome === 'grant' || (outcome === 'manual' && random.chance(0.93));
  const decider = onDuty(place, 'decide');
  if (granted) script.act(decider, { type: 'GrantCase', data: { reason: commentOf('grant', random) } });
  else script.act(decider, { type: 'RefuseCase', data: { reason: commentOf('refuse', random) } });
  return granted;
}

/** 出证、送达、办结、归档. */
export function ending({ script, place, application, days, random, atCounter }: Telling, number: string): void {
  const counterAt = onDuty(place, 'deliver');
  script.on(days.after(script.day, random.below(3))).act(onDuty(place, 'issue'), { type: 'IssueResult', data: { document: number, validUntil: null } });
  const how = random.pick(atCounter ? (['counter', 'counter', 'post'] as const) : (['electronic', 'electronic', 'post'] as const));
  script.on(days.after(script.day, random.below(3))).act(counterAt, { type: 'DeliverResult', data: { how, visit: how === 'counter' } });
  script.act(counterAt, { type: 'CloseCase', data: {} });
  const promised = Object.entries(application.papers).filter(([, state]) => state === 'committed').map(([key]) => key);
  for (const material of promised) script.on(days.after(script.day, 2)).act(onDuty(place, 'decide'), { type: 'VerifyCommitment', data: { material, how: commentOf('verify', random) } });
  script.on(days.after(script.day, 5 + random.below(15))).act(onDuty(place, 'archive'), { type: 'ArchiveCase', data: { retainYears: 10 } });
}
