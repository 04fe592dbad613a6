import type { JointCommand } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { absentFromHalls } from '../plan/halls.ts';
import { FAULTY, townsOf } from '../plan/units.ts';
import { receive } from './application.ts';
import type { Days } from './days.ts';
import { type Ground, type Leg, legsFor, papersOf, type Wanted } from './joint-legs.ts';
import { onDuty, type Place } from './offices.ts';
import { applicantOf, registration } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { sampleRules } from './rules.ts';
import { type By, type CaseStep, CLOCK, Script } from './script.ts';
import { decision, reviewAndForward, type Telling } from './ways.ts';

/** Residents of joint cases have numbers that no other applicant has. */
const FIRST = 9100;
const PROGRAM: By = { actor: { id: 'system', unit: 'system', post: 'timer' } };
/** Joint cases of the sample: one of each matter, every fourth working day of the autumn. */
const [SPAN_FROM, SPAN_TO, EVERY] = ['2023-09-04', '2023-12-29', 4] as const;
/** Taken in at another town than the applicant's own. */
const AWAY = '99J06';
/** Routed to the fictional town, where nobody looks at it. */
const ASLEEP = { matter: '99J08', day: '2023-09-11' } as const;

const UNDER_WAY = { matter: '99J03', day: '2024-01-10', name: 'joint/under-way', town: '610702100' } as const;

/** Choices that are always the first, so that acts follow one another within the day; what is left to a person is granted. */
const quiet = (random: Random): Random => ({ ...random, below: () => 0, chance: () => true });

/** Several cases told by one script: each act says whose stream it is in. */
class JointScript extends Script {
  target: string;
  constructor(name: string, day: string, random: Random) {
    super(name, day, quiet(random));
    this.target = `joint-${sampleId(name)}`;
  }
  override get stream(): string {
    return this.target;
  }
  get joint(): string {
    return `joint-${this.id}`;
  }
}

function application({ row, at, town, applicant }: Wanted, legs: readonly Leg[]): JointCommand {
  const { subject, kind, name, phone } = applicant;
  return { type: 'ReceiveJointApplication', data: {
    matter: row.code, items: legs.map(leg => leg.row.code), at, town, applicant: { subject, kind }, related: [], priority: false, papers: papersOf(legs),
    answers: { contact: { name, phone, address: null }, shared: { situations: {}, form: {} }, own: Object.fromEntries(legs.map(leg => [leg.row.code, leg.application.answers])) },
  } };
}

const caseOf = (name: string, { row }: Leg): string => sampleId(`${name}/${row.code}`);

/** What is told of one joint case. */
interface Story extends Wanted {
  readonly name: string;
  readonly script: JointScript;
  readonly legs: readonly Leg[];
  readonly ground: Ground;
}

/** The case of a leg, opened in the clerk's name as the product does it, and noted in the joint one. */
function openLeg({ name, script, at, town, legs }: Story, leg: Leg): void {
  const id = caseOf(name, leg);
  const clerk = onDuty({ row: leg.row, town: at }, 'receive');
  script.act(clerk, receive(leg.application, town, { agent: null, priority: false, visit: leg === legs[0], agency: null }), { stream: `case-${id}`, channel: at === town ? 'window' : 'system' });
  script.act(PROGRAM, { type: 'OpenSubcase', data: { item: leg.row.code, case: id } }, { stream: script.joint });
}

/** From acceptance to the decision, and what the joint case makes of it. True: it was granted. */
function decideLeg({ name, script, town, ground: { days, random } }: Story, leg: Leg): boolean {
  const id = caseOf(name, leg);
  const place: Place = { row: leg.row, town };
  const clerk = onDuty(place, 'accept');
  const telling: Telling = { script, place, application: leg.application, days, random: quiet(random), applicant: clerk, atCounter: true };
  script.target = `case-${id}`;
  script.act(clerk, { type: 'AcceptApplication', data: { defer: [], signed: false, opinion: '', acceptedOn: null } });
  reviewAndForward(telling, null, 0);
  const granted = decision(telling);
  script.act(PROGRAM, { type: 'NoteSubcaseDecision', data: { case: id } }, { stream: script.joint });
  return granted;
}

/** Papers of all legs are made out, and everything is handed over at once. */
function handOver({ name, script, town, at, row, legs }: Story, told: readonly Leg[]): void {
  const counter = (leg: Leg | undefined, of: string): By => onDuty({ row: (leg ?? legs[0])?.row as ItemRow, town: of }, 'deliver');
  script.act(counter(told[0], town), { type: 'ConsolidateJointCase', data: {} }, { stream: script.joint });
  for (const [index, leg] of told.entries()) script.act(onDuty({ row: leg.row, town }, 'issue'), { type: 'IssueResult', data: { document: `汉区联〔${script.day.slice(0, 4)}〕${row.code.slice(3)}-${index + 1}号（示例）`, validUntil: null } }, { stream: `case-${caseOf(name, leg)}` });
  script.act(counter(told[0], at), { type: 'DeliverJointResult', data: { how: 'counter' } }, { stream: script.joint });
  for (const leg of told) {
    script.act(counter(leg, town), { type: 'DeliverResult', data: { how: 'counter', visit: leg === told[0] } }, { stream: `case-${caseOf(name, leg)}` });
    script.act(counter(leg, town), { type: 'CloseCase', data: {} }, { stream: `case-${caseOf(name, leg)}` });
  }
}

/** Taken in, split, and its first legs opened. Null where too little of the matter can be told. */
function begin(name: string, wanted: Wanted, ground: Ground): Story | null {
  const legs = legsFor(wanted, ground);
  const [first] = legs ?? [];
  if (!legs || !first) return null;
  const { applicant, day, at } = wanted;
  const script = new JointScript(name, day, ground.random);
  const story = { ...wanted, name, script, legs, ground };
  const clerk = onDuty({ row: first.row, town: at }, 'receive');
  script.act(clerk, registration(applicant), { stream: `subject-${applicant.subject}` });
  script.act(clerk, application(wanted, legs));
  for (const leg of legs.filter(({ after }) => after.length === 0)) openLeg(story, leg);
  return story;
}

/** A joint case from the counter to its one answer. */
function whole(name: string, wanted: Wanted, ground: Ground): readonly CaseStep[] {
  const story = begin(name, wanted, ground);
  if (!story) return [];
  const { script, legs, at, town } = story;
  if (at !== town) script.act(onDuty({ row: legs[0]?.row as ItemRow, town }, 'receive'), { type: 'ConfirmOutOfArea', data: {} }, { stream: script.joint });
  const granted = new Set<string>();
  const told: Leg[] = [];
  for (const leg of legs) {
    if (!leg.after.every(one => granted.has(one))) continue;
    if (leg.after.length > 0) openLeg(story, leg);
    if (decideLeg(story, leg)) granted.add(leg.row.code);
    told.push(leg);
  }
  handOver(story, told);
  return script.steps;
}

/** Under way on the sample day: what has begun is accepted on the day it came in, the rest waits for it. */
function underWay(wanted: Wanted, ground: Ground): readonly CaseStep[] {
  const name = UNDER_WAY.name;
  const story = begin(name, wanted, ground);
  if (!story) return [];
  for (const leg of story.legs.filter(({ after }) => after.length === 0)) {
    story.script.act(onDuty({ row: leg.row, town: wanted.town }, 'accept'), { type: 'AcceptApplication', data: { defer: [], signed: false, opinion: '', acceptedOn: null } }, { stream: `case-${caseOf(name, leg)}` });
  }
  return story.script.steps;
}

/** Nobody confirms it and nobody says a word: the clock says so, in every leg and for the whole. */
function asleep(name: string, wanted: Wanted, ground: Ground): Plant | null {
  const story = begin(name, wanted, ground);
  if (!story) return null;
  const { script, legs } = story;
  for (const after of [6, 45]) {
    script.on(ground.days.after(wanted.day, after));
    for (const leg of legs) script.act(CLOCK, { type: 'WakeCase', data: {} }, { stream: `case-${caseOf(name, leg)}` });
    script.act(CLOCK, { type: 'WakeJoint', data: {} }, { stream: script.joint });
  }
  return { steps: script.steps, cases: legs.map(leg => caseOf(name, leg)) };
}

interface Plant {
  readonly steps: readonly CaseStep[];
  /** Legs that sleep past their limit. */
  readonly cases: readonly string[];
}
const groundOf = (data: SampleData, days: Days): Ground => ({ data, days, rulesOn: sampleRules(days.between), absent: absentFromHalls(data), random: randomOf('joint') });

/** The joint case that sleeps, in the fictional town. @throws Error where it cannot be told */
export function sleepingJoint(data: SampleData, days: Days): Plant {
  const row = data.jointMatters.find(({ code }) => code === ASLEEP.matter);
  const [at = ''] = townsOf(data);
  const plant = row && asleep('joint/planted-asleep', { row, day: ASLEEP.day, town: FAULTY.town, at, applicant: applicantOf('natural_person', FIRST + 99) }, groundOf(data, days));
  if (!plant) throw new Error('no joint case to plant a fault in');
  return plant;
}

/** One joint case of each matter, one of them at another town than the applicant's own, one with a leg that is refused; one under way; and the planted one. @req #32 #39 */
export function jointCases(data: SampleData, days: Days): readonly CaseStep[] {
  const ground = groundOf(data, days);
  const [towns, calendar] = [townsOf(data), days.all(SPAN_FROM, SPAN_TO)];
  const told = data.jointMatters.flatMap((row, index) => {
    const town = towns[(index * 2) % towns.length] ?? '';
    const at = row.code === AWAY ? towns[(index * 2 + 1) % towns.length] ?? town : town;
    return whole(`joint/${row.code}`, { row, day: calendar[index * EVERY] ?? SPAN_FROM, town, at, applicant: applicantOf('natural_person', FIRST + index) }, ground);
  });
  const open = data.jointMatters.filter(({ code }) => code === UNDER_WAY.matter).flatMap(row => underWay({ row, day: UNDER_WAY.day, town: UNDER_WAY.town, at: UNDER_WAY.town, applicant: applicantOf('natural_person', FIRST + 98) }, ground));
  return [...told, ...open, ...sleepingJoint(data, days).steps];
}
