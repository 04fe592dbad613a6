import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import type { JointCommandData } from './commands.ts';
import type { JointContext, JointMatterVersion } from './context.ts';
import { daysOf } from './order.ts';
import type { JointFact, JointState } from './state.ts';

type Receive = JointCommandData<'ReceiveJointApplication'>;
type Legs = JointMatterVersion['legs'];

/** Legs that are asked for, of the matter as published: what a leg waits for counts as far as it is asked for too. @throws {Rejection} `joint-too-few`, `duplicate-code`, `unknown-item` */
function legsAsked({ items }: Receive, matter: JointMatterVersion): Legs {
  require(items.length >= 2, 'joint-too-few', { items: items.length });
  require(new Set(items).size === items.length, 'duplicate-code');
  for (const code of items) require(matter.legs.some(({ item }) => item === code), 'unknown-item', { code });
  return matter.legs.filter(({ item }) => items.includes(item)).map(leg => ({ ...leg, after: leg.after.filter(one => items.includes(one)) }));
}

/** @throws {Rejection} `unknown-person`, `applicants-unrelated`, `unknown-item`, `duplicate-code` */
function requirePeople({ applicant, related, items }: Receive, { person }: JointContext): void {
  for (const { subject } of [applicant, ...related]) require(person(subject), 'unknown-person');
  for (const { relation } of related) require(relation !== null, 'applicants-unrelated');
  // Nobody belongs to themselves.
  require(new Set([applicant, ...related].map(({ subject }) => subject)).size === related.length + 1, 'applicants-unrelated');
  const codes = related.flatMap(one => one.items);
  for (const code of codes) require(items.includes(code), 'unknown-item', { code });
  require(new Set(codes).size === codes.length, 'duplicate-code');
}

/** @throws {Rejection} `unknown-item`, `not-usable-there` */
function splitOf(legs: Legs, { town }: Receive, { catalogue, isUsable }: JointContext): { item: string; department: string; days: number; after: string[] }[] {
  return legs.map(({ item, days, after }) => {
    const record = catalogue.get(item);
    require(record, 'unknown-item', { code: item });
    require(isUsable({ item, town }), 'not-usable-there', { code: item, town });
    return { item, department: record.department, days, after };
  });
}

/** Each paper is for a leg that is asked for, and lies on the counter: files go to the cases of legs. @throws {Rejection} `unknown-item`, `paper-without-file` */
function requirePapers({ items, papers }: Receive): void {
  for (const { source, serves } of papers) {
    require(source !== 'electronic', 'paper-without-file');
    for (const { item } of serves) require(items.includes(item), 'unknown-item', { code: item });
  }
}

/** Days of the whole: those published, or those that the legs asked for take together. */
const daysFor = (legs: Legs, { days }: JointMatterVersion): number => days ?? daysOf(legs);

/** 一表受理: one application, split at once into its legs; dated here, also when another town goes on with it. @req #32 #39 */
export function receive(data: Receive, state: Readonly<JointState>, context: JointContext): readonly JointFact[] {
  require(state.status === 'none', 'already-exists');
  const { now, today, actor, units } = context;
  const { at, town, applicant, related, priority, answers, papers } = data;
  require(actor.unit === at, 'wrong-body', { unit: at });
  require(units.get(town)?.active, 'unknown-unit', { unit: town });
  const matter = context.matter(data.matter);
  require(matter, 'joint-not-published', { code: data.matter });
  const legs = legsAsked(data, matter);
  requirePeople(data, context);
  const split = splitOf(legs, data, context);
  requirePapers(data);
  const number = context.number(today.slice(0, 4));
  const received: JointFact = { type: 'JointApplicationReceived', data: {
    number, matter: matter.code, version: matter.version, at, town, applicant, related: related.flatMap(one => (one.relation === null ? [] : [{ ...one, relation: one.relation }])), priority, receivedOn: today, days: daysFor(legs, matter),
    answers: toSeal(applicant.subject, answers), papers, illustrative: context.illustrative,
  } };
  const routed: JointFact[] = at === town ? [] : [{ type: 'OutOfAreaCaseRouted', data: { from: at, to: town, receivedOn: today, receipt: number, at: now } }];
  return [received, ...routed, { type: 'JointCaseSplit', data: { legs: split, on: today } }];
}
