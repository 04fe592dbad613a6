import type { Actor, Channel } from '@yichuang/domain';
import { type Application, applicationFrom, assess, receive, type Extra } from './application.ts';
import type { Days } from './days.ts';
import { afterDelivery, agentOf, beforeFiling, type Errand, link } from './errand.ts';
import { onDuty, type Place } from './offices.ts';
import { type Applicant, registration } from './people.ts';
import type { Random } from './random.ts';
import type { ItemRules } from './rules.ts';
import { type By, type CaseStep, Script } from './script.ts';
import { commentOf } from './words.ts';
import { commitment, correction, deferral, decision, ending, type Incident, incidentOf, reviewAndForward, type Telling } from './ways.ts';

/** What a case begins with. */
export interface Opening {
  readonly name: string;
  readonly day: string;
  readonly place: Place;
  readonly applicant: Applicant;
  readonly isNew: boolean;
  readonly rules: ItemRules;
  readonly channel: Channel;
  readonly priority: boolean;
  readonly number: number;
  /** What a village does for the applicant; null: nothing. */
  readonly errand: Errand | null;
}
export interface Making {
  readonly days: Days;
  readonly random: Random;
}

const AT_COUNTER: ReadonlySet<Channel> = new Set(['window', 'paper']);
const self = ({ subject }: Applicant): Actor => ({ id: subject, unit: 'citizen', post: 'applicant' });

/** Working days that the promise leaves, at least. */
function budgetOf({ manifest }: ItemRules): number {
  const { amount, unit } = manifest.limits.promised;
  return unit === 'working_day' ? amount : Math.floor((amount * 5) / 7) - 1;
}

/** Days that a counter may take over a word to the applicant: none where the promise is short. */
const daysToSpare = ({ rules }: Pick<Opening, 'rules'>): number => (budgetOf(rules) > 6 ? 3 : 1);

/** Days for each of review, department and decision, so that all of them fit. */
const paceOf = (rules: ItemRules): number => Math.max(0, Math.min(3, Math.floor((budgetOf(rules) - 4) / 3)));

const NEEDS: Readonly<Record<NonNullable<Incident>, number>> = { returned: 12, suspended: 5, extended: 5, checked: 9, notified: 14, transferred: 99 };
/** Something out of the ordinary for about one case in five, where the limit leaves room for it. */
function pickIncident({ rules, place }: Opening, random: Random): Incident {
  const roll: Incident = random.chance(0.22) ? random.pick(['returned', 'suspended', 'extended', 'checked', 'notified'] as const) : null;
  if (roll === null || budgetOf(rules) < NEEDS[roll]) return null;
  if (roll === 'suspended' && rules.manifest.limits.specialProcedures.length === 0) return null;
  return roll === 'returned' && place.row.delegated_steps.includes('decide') ? null : roll;
}

const TRIES = 8;
/** Complete, and taken in or turned away by the rules, or left to a person. */
function canBeTold(made: Application, day: string): boolean {
  const { outcome: { accept: { outcome } }, missing, faults } = assess(made, day);
  const good = outcome === 'accept' || outcome === 'not_accept' || (outcome === 'manual' && missing.length === 0);
  return good && !faults.some(({ code }) => code === 'answer-invalid');
}

/** An example of the rules that can be told with this applicant. */
function chooseApplication({ applicant, rules, day, errand }: Opening, random: Random): Application | null {
  const examples = rules.manifest.examples.map(({ given }) => given).filter(({ applicant: { byAgent } }) => !byAgent);
  for (let tries = 0; tries < TRIES && examples.length > 0; tries += 1) {
    const [given] = examples.splice(random.below(examples.length), 1);
    const made = given ? applicationFrom({ ...given, applicant: { ...given.applicant, byAgent: errand !== null } }, { applicant, rules, today: day }) : null;
    if (made && canBeTold(made, day)) return made;
  }
  return null;
}

/** A paper that may be left out at first: one that the rules then ask for. */
function forgettable(application: Application, day: string): string | null {
  const keys = Object.keys(application.papers);
  return keys.find(key => {
    const without = { ...application, papers: { ...application.papers, [key]: 'missing' as const } };
    const { missing, outcome } = assess(without, day);
    return missing.length === 1 && outcome.accept.outcome !== 'accept';
  }) ?? null;
}

/** A proof for which a commitment may stand. */
function committable({ rules, papers }: Application): string | null {
  return rules.manifest.materials.find(({ key, core, commitment: may, kind }) => !core && may && kind !== 'identity' && papers[key] === 'provided' && rules.manifest.commitments.some(each => each.material === key))?.key ?? null;
}

/** A paper that may come later (容缺), with which the rules take the application in. */
function deferrable(application: Application, day: string): string | null {
  const { rules: { manifest }, papers } = application;
  const may = manifest.materials.filter(({ key, core, deferrableDays }) => !core && deferrableDays !== null && deferrableDays >= 3 && papers[key] === 'provided');
  return may.find(({ key }) => ['accept', 'accept_deferred'].includes(assess({ ...application, papers: { ...papers, [key]: 'deferred' } }, day).outcome.accept.outcome))?.key ?? null;
}

function enter(script: Script, { applicant, isNew, place, channel }: Opening): void {
  if (!isNew) return;
  const by: By = AT_COUNTER.has(channel) ? onDuty(place, 'receive') : { actor: { id: 'system', unit: 'system', post: 'sign-in' } };
  script.act(by, registration(applicant), { stream: `subject-${applicant.subject}` });
}

/** Before acceptance. False: it ends there. */
function intoAcceptance(telling: Telling, opening: Opening, beginning: Beginning): boolean {
  const { script, place, application, days, random } = telling;
  if (beginning.missing !== null) {
    correction(telling, beginning.missing, { comes: beginning.comes, within: daysToSpare(opening) });
    if (!beginning.comes) return false;
  }
  script.on(days.after(script.day, random.below(daysToSpare(opening))));
  if (beginning.committed !== null) commitment(telling, beginning.committed);
  if (beginning.deferred !== null) return deferral(telling, beginning.deferred, beginning.comes);
  const { outcome } = assess(application, script.day).outcome.accept;
  if (outcome === 'not_accept') {
    script.act(onDuty(place, 'accept'), { type: 'DeclineApplication', data: { cause: 'not_eligible', reason: commentOf('decline', random), goTo: null } });
    script.act(onDuty(place, 'deliver'), { type: 'CloseCase', data: {} });
    return false;
  }
  script.act(onDuty(place, 'accept'), { type: 'AcceptApplication', data: { defer: [], signed: false, opinion: outcome === 'manual' ? '经核对材料齐全，予以受理（示例）' : '', acceptedOn: null } });
  return true;
}

interface Beginning {
  readonly missing: string | null;
  readonly comes: boolean;
  readonly committed: string | null;
  readonly deferred: string | null;
}
function beginningOf(application: Application, opening: Opening, random: Random): Beginning {
  const missing = random.chance(0.16) ? forgettable(application, opening.day) : null;
  const committed = missing === null && random.chance(0.3) ? committable(application) : null;
  const deferred = missing === null && committed === null && budgetOf(opening.rules) >= 8 && random.chance(0.2) ? deferrable(application, opening.day) : null;
  return { missing, comes: random.chance(0.85), committed, deferred };
}

/** The application is handed in: at the counter, over the web, or by the village. */
function file(telling: Telling, { place, errand, priority, applicant, channel }: Opening): void {
  const { script, application, atCounter } = telling;
  if (errand) {
    beforeFiling(telling, errand, { applicant, priority });
    script.act({ actor: errand.helper }, receive(application, place.town, { priority, visit: false, ...agentOf(errand) }), { channel: 'agent' });
    link(telling, errand);
    return;
  }
  const extra: Extra = { agent: null, priority, visit: atCounter, agency: null };
  script.act(atCounter ? onDuty(place, 'receive') : telling.applicant, receive(application, place.town, extra), { channel });
}

/** Some take their application back before it is decided. */
function thinksBetter({ script, applicant, days, random }: Telling, { rules }: Opening): boolean {
  if (budgetOf(rules) <= 2 || !random.chance(0.03)) return false;
  script.on(days.after(script.day, 1)).act(applicant, { type: 'WithdrawApplication', data: { reason: commentOf('withdraw', random) } }, { channel: 'web' });
  return true;
}

/** The whole life of a case, as far as people make it; what the clock makes of it is the product's. Null: the rules have no example to tell. */
export function tell(opening: Opening, { days, random }: Making): readonly CaseStep[] | null {
  const application = chooseApplication(opening, random);
  if (!application) return null;
  const { place, applicant, channel, day, number, errand } = opening;
  const script = new Script(opening.name, day, random);
  const atCounter = AT_COUNTER.has(channel);
  const telling: Telling = { script, place, application, days, random, applicant: { actor: self(applicant) }, atCounter };
  const beginning = beginningOf(application, opening, random);
  enter(script, opening);
  const absent = beginning.missing ?? beginning.committed ?? beginning.deferred;
  if (absent !== null) application.papers[absent] = 'missing';
  file(telling, opening);
  if (!intoAcceptance(telling, opening, beginning) || thinksBetter(telling, opening)) return script.steps;
  const incident = pickIncident(opening, random);
  const pace = paceOf(opening.rules);
  incidentOf(telling, incident);
  reviewAndForward(telling, incident, pace);
  script.on(days.after(script.day, random.below(pace + 1)));
  decision(telling);
  ending(telling, `汉区证〔${day.slice(0, 4)}〕${String(number).padStart(5, '0')}号（示例）`);
  if (errand) afterDelivery(telling, script, { errand, applicant });
  return script.steps;
}
