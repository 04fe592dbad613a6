import type { ItemRow, SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { personOf } from '../plan/posts.ts';
import { FAULTY } from '../plan/units.ts';
import { type Application, applicationFrom, assess, paper, receive } from './application.ts';
import { minute, type Days } from './days.ts';
import { bodiesOf, onDuty, type Place } from './offices.ts';
import { type Applicant, applicantOf, registration } from './people.ts';
import type { Random } from './random.ts';
import type { RulesOn } from './rules.ts';
import { type CaseStep, CLOCK, Script } from './script.ts';

/** A planted fault of a case: what it is, and in which stream. */
export interface Anomaly {
  readonly kind: 'deemed_accepted_and_overdue' | 'one_time_notice_breached';
  readonly case: string;
  readonly unit: string;
}
interface Plant {
  readonly day: string;
  readonly steps: readonly CaseStep[];
  readonly anomaly: Anomaly;
}

/** Residents of the planted cases have numbers that no other applicant has. */
const FIRST = 9000;
/** After the only clerk has left: nobody says a word. */
const SILENT = ['2023-03-06', '2023-04-10', '2023-06-12'] as const;
const BREACHED = '2023-02-06';
/** Somebody of the town, who had no part in them, looks at who applied. */
const CURIOUS = 8;
const SELF = (subject: string) => ({ actor: { id: subject, unit: 'citizen', post: 'applicant' } });

interface Ground {
  readonly rulesOn: RulesOn;
  readonly days: Days;
  readonly random: Random;
  readonly rows: readonly ItemRow[];
}

interface For {
  readonly day: string;
  readonly applicant: Applicant;
}

/** An example of the rules of an item that they take in at once. */
function acceptable(row: ItemRow, { rulesOn }: Ground, { day, applicant }: For): Application | null {
  const rules = rulesOn(row.code, minute(day, 0));
  const made = rules?.manifest.examples.map(({ given }) => applicationFrom(given, { applicant, rules, today: day })) ?? [];
  return made.find(one => one !== null && !one.byAgent && assess(one, day).outcome.accept.outcome === 'accept') ?? null;
}

/** What is planted in one item: the whole application, the same without its first paper, what the rules then miss, and a paper that they do not. */
function planting(row: ItemRow, at: Ground, of: For) {
  const application = acceptable(row, at, of);
  const [first, ...others] = Object.keys(application?.papers ?? {});
  if (!application || first === undefined) return null;
  const lacking = { ...application, papers: { ...application.papers, [first]: 'missing' as const } };
  const missing = assess(lacking, of.day).missing.map(({ key }) => key);
  const later = others.find(key => !missing.includes(key));
  return missing.length > 0 && later !== undefined ? { row, application, applicant: of.applicant, lacking, missing, later } : null;
}

function ground(at: Ground, day: string, index: number) {
  const applicant = applicantOf('natural_person', FIRST + index);
  for (const row of at.rows) {
    const found = planting(row, at, { day, applicant });
    if (found) return found;
  }
  throw new Error('no item to plant a fault in');
}

/** Data of all who waited in vain, opened on one day by somebody who handles none of their cases: what a rule of integrity is to find. @req #55 */
function lookAround(script: Script, town: string): void {
  for (const index of SILENT.keys()) {
    const { subject } = applicantOf('natural_person', FIRST + index + 1);
    const data = { subject, fields: [`case-${sampleId(`case/planted-silent-${index + 1}`)}/phone`], purpose: '了解情况（示例）', unit: town };
    script.act({ actor: { id: personOf(town, 4), unit: town, post: 'C1' } }, { type: 'RecordReveal', data }, { channel: 'system', stream: `access-${subject}` });
  }
}

/** 无人理睬: nothing is said within five days, and nothing is decided either. */
function silence(at: Ground, day: string, index: number): Plant {
  const { application, applicant, row } = ground(at, day, index);
  const place: Place = { row, town: FAULTY.town };
  const script = new Script(`case/planted-silent-${index}`, day, at.random);
  script.act({ actor: { id: 'system', unit: 'system', post: 'sign-in' } }, registration(applicant), { stream: `subject-${applicant.subject}` });
  script.act(SELF(applicant.subject), receive(application, place.town, { agent: null, priority: false, visit: false, agency: null }), { channel: 'web' });
  const wake = (after: number): unknown => script.on(at.days.after(day, after)).act(CLOCK, { type: 'WakeCase', data: {} });
  wake(6);
  if (index === SILENT.length) lookAround(script.on(at.days.after(day, CURIOUS)), place.town);
  wake(45);
  return { day, steps: script.steps, anomaly: { kind: 'deemed_accepted_and_overdue', case: script.id, unit: FAULTY.town } };
}

/** 未一次性告知: what the rules could have said at once is asked for later. */
function breach(at: Ground, day: string, index: number): Plant {
  const { applicant, row, lacking, missing, later } = ground(at, day, index);
  const place: Place = { row, town: FAULTY.town };
  const script = new Script(`case/planted-breach-${index}`, day, at.random);
  script.act(onDuty(place, 'receive'), registration(applicant), { stream: `subject-${applicant.subject}` });
  script.act(onDuty(place, 'receive'), receive(lacking, place.town, { agent: null, priority: false, visit: true, agency: null }));
  script.on(at.days.after(day, 1)).act(onDuty(place, 'notify'), { type: 'IssueCorrectionNotice', data: { also: [] } });
  script.on(at.days.after(day, 3)).act(onDuty(place, 'receive'), { type: 'SubmitCorrection', data: { papers: missing.map(paper), answers: null, visit: true } });
  script.on(at.days.after(day, 4)).act(onDuty(place, 'notify'), { type: 'AskForFurtherPapers', data: { materials: [later], reason: '复印件不清晰，需再次提交（示例）', newFact: null } });
  script.act(SELF(applicant.subject), { type: 'ComplainOfNotice', data: { text: '第一次没有告诉我，又让我多跑一趟（示例）' } }, { channel: 'web' });
  // The clerk leaves at the end of the month; nothing may lie open then.
  script.on(at.days.after(day, 6)).act(SELF(applicant.subject), { type: 'WithdrawApplication', data: { reason: '改到区政务服务中心办理（示例）' } }, { channel: 'web' });
  return { day, steps: script.steps, anomaly: { kind: 'one_time_notice_breached', case: script.id, unit: FAULTY.town } };
}

/** Faults planted in the fictional town alone, each listed. @req #45 #46 */
export function plantedFaults(data: SampleData, at: Omit<Ground, 'rows'>): readonly Plant[] {
  const rows = data.items.filter(row => !row.withdrawn && row.kind !== '行政许可' && row.basis_in_force_from === null && /自然人/.test(row.applicant) && bodiesOf(row).decide === 'department');
  const ground = { ...at, rows };
  return [breach(ground, BREACHED, 0), ...SILENT.map((day, index) => silence(ground, day, index + 1))];
}
