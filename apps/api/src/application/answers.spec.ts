import { authorityFor, deputyFor, type Act, type Officer } from '@yichuang/domain';
import { decodeEvent, START, type DecodedEvent } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENT, LETTER, LICENCE, PEOPLE, SERVICE, TOWN } from '../authority/testing/ground.ts';
import { openStage } from '../authority/testing/stage.ts';
import { createAnswers, type Answers } from './answers.ts';
import { registry } from './codec.ts';
import { authorityFold, type AuthorityFold } from './world/authority.ts';

const [A, B] = PEOPLE;
const POST = 'P1';
const HOUR = 3_600_000;
const BEGIN = Date.parse('2022-03-01T01:00:00.000Z');
const STAFF = `staff-${TOWN}`;
const LETTERS = `delegation-${DEPARTMENT}-${TOWN}`;
const at = (hours: number): string => new Date(BEGIN + hours * HOUR).toISOString();

let ground: readonly DecodedEvent[] = [];
beforeAll(async () => {
  const { store } = await openStage(createMemoryStore());
  const events: DecodedEvent[] = [];
  for await (const batch of store.readAll({ after: START })) events.push(...batch.events.map(event => decodeEvent(registry, event)));
  ground = events;
});

/** A record of authority that grows by hand, with answers kept over it. */
class Grown {
  readonly fold: AuthorityFold = authorityFold();
  readonly answers: Answers;
  #number = ground.length;

  constructor(answersOf: (fold: AuthorityFold) => Answers = fold => createAnswers({ authority: () => fold.model, authorityUntil: fold.until })) {
    for (const event of ground) this.#take(event);
    this.answers = answersOf(this.fold);
    this.add(0, STAFF, 'PostCreated', { office: 'town_decider', title: { zh: '窗口', en: 'Window' }, duties: ['accept', 'decide'], sendingUnit: null, from: at(0) });
    this.add(0, STAFF, 'ClerkAssigned', { person: A, from: at(0) });
    this.add(0, STAFF, 'BackupAssigned', { person: B, from: at(0) });
  }

  add(hours: number, stream: string, type: string, data: object): void {
    const [base] = ground;
    if (!base) throw new Error('no ground');
    const whole = stream === STAFF ? { unit: TOWN, post: POST, ...data } : { letter: LETTER, ...data };
    this.#take({ ...base, stream, type, data: whole, number: this.#number, metadata: { ...base.metadata, recordedAt: at(hours) } });
    this.#number += 1;
  }

  #take(event: DecodedEvent): void {
    for (const { category, take } of this.fold.folds) if (event.stream.startsWith(`${category}-`)) take(event);
  }
}

const ACTS: readonly Act[] = [
  { kind: 'step', step: 'decide', item: LICENCE.code, town: TOWN }, { kind: 'step', step: 'accept', item: SERVICE.code, town: TOWN }, { kind: 'office', offices: ['town_decider'] },
];
const OFFICERS: readonly Officer[] = [A, B].map(person => ({ person, unit: TOWN, post: POST }));
const QUESTIONS = ACTS.flatMap(act => OFFICERS.map(officer => ({ act, officer })));

/** Whether what is kept is what would be answered now. */
function keeps({ fold: { model }, answers }: Grown, hours: number): boolean {
  const now = at(hours);
  return QUESTIONS.every(({ act, officer }) => {
    const [kept, anew] = [answers(act, officer, now), { answer: authorityFor(model, { act, officer, at: now }), deputyFor: deputyFor(model, officer, now) }];
    return JSON.stringify(kept) === JSON.stringify(anew);
  });
}
const shape = ({ answers }: Grown, hours: number): string => JSON.stringify(QUESTIONS.map(({ act, officer }) => answers(act, officer, at(hours)).answer.allowed));

const happening = fc.record({ wait: fc.constantFrom(0, 0, 1, 3, 8, 24), what: fc.nat(8), later: fc.constantFrom(0, 1, 2, 5, 30), long: fc.constantFrom(null, 1, 4, 26) });
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function happen(record: Grown, hours: number, { what, later, long }: Happening): void {
  const from = at(hours + later);
  const until = long === null ? null : at(hours + later + long);
  const events: readonly (readonly [string, string, object])[] = [
    [STAFF, 'AbsenceStarted', { person: A, from, until, cause: 'leave' }], [STAFF, 'DeputyActivated', { deputy: B, forPerson: A, at: from }], [STAFF, 'AbsenceEnded', { person: A, at: from }],
    [STAFF, 'ClerkRelieved', { person: A, seat: 'A', from, reason: '轮岗' }], [STAFF, 'ClerkAssigned', { person: A, from }], [STAFF, 'PostClosed', { from, reason: '撤销' }],
    [LETTERS, 'DelegationSuspended', { from, reason: '核查' }], [LETTERS, 'DelegationResumed', { from, reason: '核查完毕' }],
  ];
  const event = events[what];
  if (event) record.add(hours, ...event);
}

describe('answers that are kept', () => {
  it('are those that would be given anew, whatever is recorded and however time goes on', () => {
    let changes = 0;
    fc.assert(fc.property(fc.array(happening, { maxLength: 14 }), story => {
      const record = new Grown();
      let hours = 0;
      let before = shape(record, hours);
      for (const each of story) {
        hours += each.wait;
        if (!keeps(record, hours)) return false;
        happen(record, hours, each);
        if (!keeps(record, hours)) return false;
        const now = shape(record, hours);
        changes += now === before ? 0 : 1;
        before = now;
      }
      return true;
    }), { numRuns: 400, seed: 20_220_301 });
    // A property over nothing proves nothing.
    expect(changes).toBeGreaterThan(300);
  });

  it('end at the very instant that was announced, with no event and within a day', () => {
    const record = new Grown();
    record.add(1, STAFF, 'AbsenceStarted', { person: A, from: at(2), until: at(4), cause: 'leave' });
    const allowed = (hours: number): boolean => record.answers(ACTS[0]!, OFFICERS[0]!, at(hours)).answer.allowed;
    expect([1, 1.9999, 2, 3, 4, 3, 1].map(allowed)).toEqual([true, true, false, false, true, false, true]);
  });

  it('are worked out once between two turns, and for each sender apart', () => {
    const record = new Grown();
    const ask = (officer: Officer, hours: number) => record.answers(ACTS[0]!, officer, at(hours));
    const first = ask(OFFICERS[0]!, 1);
    expect(ask(OFFICERS[0]!, 2)).toBe(first);
    expect(ask({ person: A, unit: `${TOWN}","x`, post: POST }, 1).answer.allowed).toBe(false);
    expect(ask(OFFICERS[1]!, 1).answer.allowed).toBe(false);
  });

  it('planted: a keeper that knows of no turn is caught by the comparison', () => {
    const record = new Grown(fold => createAnswers({ authority: () => fold.model, authorityUntil: () => '9999' }));
    record.add(1, STAFF, 'AbsenceStarted', { person: A, from: at(2), until: null, cause: 'leave' });
    expect([keeps(record, 1), keeps(record, 3)]).toEqual([true, false]);
  });
});
