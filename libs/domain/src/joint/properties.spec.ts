import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, step } from '../kernel/decider.ts';
import { Rejection } from '../kernel/rejection.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { hasEnded, type JointCommand, type JointContext, jointDecider, type JointFact, jointMatterDecider, jointMatterEvents, jointEvents } from './index.ts';
import { inOrder, waitingFor } from './order.ts';
import { clerk, decided, extend, government, ITEMS, list, officer, ONE, open, publish, receive, scan, THREE, TWO } from './testing/fixtures.ts';

const items = fc.constantFrom(ONE, TWO, THREE);
const outcome = fc.constantFrom('granted', 'refused', 'withdrawn', 'terminated');
const together: JointCommand = { type: 'ConsolidateJointCase', data: {} };
const give: JointCommand = { type: 'DeliverJointResult', data: { how: 'electronic' } };
const [failed, again]: readonly JointCommand[] = [{ type: 'NoteSubcaseRefusal', data: { item: ONE, refusal: 'rules-missing' } }, { type: 'RetrySubcase', data: { item: ONE } }];
const granted = clerk({ [ONE]: 'granted', [TWO]: 'granted', [THREE]: 'granted' });
const plain = (...commands: readonly JointCommand[]) => commands.map(command => ({ command, context: granted }));
const way = [...plain(receive(), scan(0, 'a'), failed!, again!, open(ONE), open(THREE)), { command: extend(), context: government() }, ...plain(decided(ONE), open(TWO), decided(TWO), decided(THREE), together, give)];
const command = fc.oneof(items.map(open), items.map(decided), items.map((item): JointCommand => ({ type: 'NoteSubcaseRefusal', data: { item, refusal: 'rules-missing' } })), items.map((item): JointCommand => ({ type: 'RetrySubcase', data: { item } })), fc.constantFrom(together, give));
const others = fc.oneof(fc.constant({ command: extend(), context: government() }), fc.constantFrom('a', 'b').map(digest => ({ command: scan(0, digest), context: granted })));
const handling = fc.record({ command, context: fc.tuple(outcome, outcome, outcome).map(([a, b, c]): JointContext => clerk({ [ONE]: a, [TWO]: b, [THREE]: c })) });
const acts = fc.oneof({ weight: 9, arbitrary: handling }, { weight: 1, arbitrary: others });

// @req #37 #38
describe('any history of a matter', () => {
  it('is told once and folds alike in every way', () => {
    const days = fc.constantFrom(null, 5, 10).map(one => list({ days: one }));
    const more = fc.record({ command: fc.oneof(days, fc.constantFrom(1, 2, 3).map(publish)), context: fc.constant(officer()) });
    holdsForAnyHistory(jointMatterDecider, { acts: more, way: [list(), publish()].map(one => ({ command: one, context: officer() })), events: jointMatterEvents, reaches: jointMatterEvents.map(({ type }) => type) });
  });
  it('has legs in an order in which each comes after those it waits for, or in none at all', () => {
    const codes = [...ITEMS.keys(), 'd', 'e', 'f'];
    const legs = fc.array(fc.subarray(codes), { minLength: 6, maxLength: 6 }).map(after => codes.map((item, at) => ({ item, after: (after[at] ?? []).filter(one => one !== item) })));
    let [placed, circles] = [0, 0];
    fc.assert(fc.property(legs, all => {
      const order = inOrder(all);
      const reaches = (from: string, to: string, seen = new Set<string>()): boolean => !seen.has(from) && (seen.add(from), (all.find(({ item }) => item === from)?.after ?? []).some(one => one === to || reaches(one, to, seen)));
      const circle = codes.some(code => reaches(code, code));
      expect(order === null).toBe(circle);
      if (order === null) return void (circles += 1);
      placed += 1;
      order.forEach(({ item, after }, at) => {
        expect(after.every(one => order.findIndex(leg => leg.item === one) < at)).toBe(true);
        expect([...waitingFor(item, all)].sort()).toEqual(codes.filter(code => reaches(code, item)).sort());
      });
    }), { numRuns: 300 });
    expect([placed > 0, circles > 0]).toEqual([true, true]);
  });
});

function decide(state: ReturnType<typeof jointDecider.initialState>, { command: one, context }: { command: JointCommand; context: JointContext }): readonly JointFact[] {
  try {
    return jointDecider.decide(one, state, context);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

// @req #39
describe('any history of a joint case', () => {
  it('is told once and folds alike in every way', () => {
    const clock = new Set(['JointLimitPassed', 'OutOfAreaCaseRouted', 'OutOfAreaCaseConfirmed']);
    holdsForAnyHistory(jointDecider, { acts, way, reaches: jointEvents.map(({ type }) => type).filter(type => !clock.has(type)) });
  });
  it('begins no leg before those it waits for were granted, gives each one case and one end, and one answer to all', () => {
    let answered = 0;
    fc.assert(fc.property(fc.array(acts, { minLength: 40, maxLength: 80 }), more => {
      const log: JointFact[] = [];
      let state = jointDecider.initialState();
      for (const act of [way[0]!, ...more]) {
        for (const event of decide(state, act)) {
          const before = state;
          if (event.type === 'SubcaseOpened') expect(before.legs.find(({ item }) => item === event.data.item)?.after.every(one => before.legs.find(({ item }) => item === one)?.outcome === 'granted')).toBe(true);
          if (event.type === 'JointCaseConsolidated') {
            expect(before.legs.every(hasEnded)).toBe(true);
            answered += 1;
          }
          log.push(event);
          state = step(jointDecider, state, event);
        }
      }
      expect(state).toEqual(fold(jointDecider, jointDecider.initialState(), log));
      for (const kind of ['SubcaseOpened', 'SubcaseDecided', 'SubcaseDropped'] as const) {
        const of = log.flatMap(event => (event.type === kind ? [event.data.item] : []));
        expect(new Set(of).size).toBe(of.length);
      }
      for (const kind of ['JointCaseConsolidated', 'JointHandlingExtended']) expect(log.filter(({ type }) => type === kind).length).toBeLessThanOrEqual(1);
    }), { numRuns: 300 });
    expect(answered).toBeGreaterThan(5);
  });
});
