import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acting } from '../kernel/context.ts';
import { Rejection } from '../kernel/rejection.ts';
import { ALREADY, deepFreeze, rejectionOf, stateAfter } from '../kernel/testing/specification.ts';
import { type AdjustmentCommand, adjustmentDecider, type AdjustmentEvent, adjustmentEvents, computeCounts, type Fate, isBalanced, itemsOf } from './index.ts';
import { adjustmentContext, BASE, BATCH, codeOf, GOVERNMENT, item, JUSTICE, LATEST, PLAN, PROPOSER, REFORM } from './testing/fixtures.ts';

const old = fc.integer({ min: 1, max: 5 });
const fresh = fc.integer({ min: 6, max: 9 });
const any = fc.oneof({ weight: 4, arbitrary: old }, { weight: 1, arbitrary: fresh });
const named = (n: number, zh: string) => item(n, { name: { zh, en: '' } });
const fate: fc.Arbitrary<Fate> = fc.oneof(
  any.map(n => ({ fate: 'kept' as const, record: item(n), reason: '', deviation: null })),
  fc.tuple(any, fc.constantFrom('甲', '乙', '丙')).map(([n, zh]) => ({ fate: 'renamed' as const, record: named(n, zh), reason: '更名', deviation: null })),
  any.map(n => ({ fate: 'added' as const, record: item(n), reason: '新增', deviation: null })),
  any.map(n => ({ fate: 'withdrawn' as const, code: codeOf(n), reason: '收回', successor: null })),
  fc.tuple(fc.uniqueArray(any, { minLength: 1, maxLength: 3 }), any).map(([from, into]) => ({ fate: 'merged' as const, from: from.map(n => codeOf(n)), into: codeOf(into), reason: '并入' })),
  fc.tuple(any, fc.integer({ min: 2, max: 4 })).map(([n, parts]) => ({ fate: 'split' as const, code: codeOf(n), into: Array.from({ length: parts }, (_, at) => item(n * 10 + at + 50)), reason: '拆分' })),
  any.map(n => ({ fate: 'cleared' as const, code: codeOf(n) })),
);
const towns = ['610702001', '610702100'].map(town => ({ town, opinion: 'can' as const, note: '' }));
const text = fc.constantFrom('同意', '补充材料');
type Act = [AdjustmentCommand, Acting];
const act = (command: AdjustmentCommand, actor: Acting): Act => [command, actor];
const step: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.array(fate, { minLength: 1, maxLength: 4 }).map(fates => act({ type: 'DecideFates', data: { fates } }, PROPOSER)) },
  { weight: 2, arbitrary: fc.constant(act({ type: 'RecordCapacityOpinions', data: { opinions: towns } }, PROPOSER)) },
  // `declared` is filled in from the state when it is run: a proposer who can count.
  { weight: 3, arbitrary: fc.constant(act({ type: 'ProposeAdjustment', data: { declared: computeCounts({}, 0) } }, PROPOSER)) },
  { weight: 2, arbitrary: text.map(opinion => act({ type: 'PassUnifiedReview', data: { opinion } }, REFORM)) },
  { weight: 2, arbitrary: text.map(opinion => act({ type: 'PassLegalityReview', data: { opinion } }, JUSTICE)) },
  { weight: 1, arbitrary: text.map(reason => act({ type: 'FailLegalityReview', data: { reason } }, JUSTICE)) },
  { weight: 2, arbitrary: fc.constant(act({ type: 'ApproveAdjustment', data: { instrument: PLAN } }, GOVERNMENT)) },
  { weight: 1, arbitrary: fc.tuple(text, fc.constantFrom(REFORM, JUSTICE, GOVERNMENT)).map(([reason, who]) => act({ type: 'ReturnAdjustment', data: { reason } }, who)) },
);

const base = new Map([...BASE, [codeOf(5), item(5)]]);
const opened: AdjustmentEvent = deepFreeze({ type: 'CatalogAdjustmentDrafted', data: { adjustmentId: BATCH, title: '调整', instrument: PLAN, proposer: 'D-SPJ', base: LATEST } });

/** Runs a random history: refused commands add nothing. Calls `check` on each accepted one. */
function run(steps: readonly Act[], check: (accepted: { command: AdjustmentCommand; actor: Acting; events: AdjustmentEvent[] }) => void): AdjustmentEvent[] {
  let events: AdjustmentEvent[] = [opened];
  for (const [asked, actor] of steps) {
    const state = deepFreeze(stateAfter(adjustmentDecider, events));
    const command: AdjustmentCommand = asked.type === 'ProposeAdjustment' ? { ...asked, data: { declared: computeCounts(state.fates, base.size) } } : asked;
    let decided: readonly AdjustmentEvent[] = [];
    const refusal = rejectionOf(() => {
      decided = deepFreeze(adjustmentDecider.decide(command, state, adjustmentContext({ base, actor })));
    });
    if (refusal) continue;
    events = [...events, ...decided];
    check({ command, actor, events });
  }
  return events;
}

/** The straight way through all gates. A history begins with some part of it, so that every status is reached often. */
const way: readonly Act[] = [
  act({ type: 'DecideFates', data: { fates: [1, 2, 3, 4, 5].map(n => ({ fate: 'kept', record: item(n), reason: '', deviation: null })) } }, PROPOSER),
  act({ type: 'RecordCapacityOpinions', data: { opinions: towns } }, PROPOSER),
  act({ type: 'ProposeAdjustment', data: { declared: computeCounts({}, 0) } }, PROPOSER),
  act({ type: 'PassUnifiedReview', data: { opinion: '同意' } }, REFORM),
  act({ type: 'PassLegalityReview', data: { opinion: '合法' } }, JUSTICE),
  act({ type: 'ApproveAdjustment', data: { instrument: PLAN } }, GOVERNMENT),
];
const history = fc.tuple(fc.integer({ min: 0, max: way.length }), fc.array(step, { maxLength: 25 })).map(([far, steps]) => [...way.slice(0, far), ...steps]);

// @req #13
describe('any history of a batch', () => {
  it('obeys the law of conservation whenever it is proposed, and its outcome has the declared number of items', () => {
    let proposals = 0;
    fc.assert(fc.property(history, steps => {
      run(steps, ({ command, events }) => {
        if (command.type !== 'ProposeAdjustment') return;
        proposals += 1;
        const state = stateAfter(adjustmentDecider, events);
        const counts = computeCounts(state.fates, base.size);
        expect(isBalanced(counts)).toBe(true);
        expect(itemsOf(state).size).toBe(counts.after);
        expect(state.proposal?.counts).toEqual(counts);
      });
    }), { numRuns: 200 });
    expect(proposals).toBeGreaterThan(20);
  });
  it('never has two items of one name, or a merge into an item that ends', () => {
    fc.assert(fc.property(history, steps => {
      run(steps, ({ events }) => {
        const { fates } = stateAfter(adjustmentDecider, events);
        const names = [...itemsOf({ fates }).values()].map(one => one.name.zh);
        expect(new Set(names).size).toBe(names.length);
        for (const entry of Object.values(fates)) if (entry.fate === 'merged') expect(['kept', 'renamed', 'added', undefined]).toContain(fates[entry.into]?.fate);
      });
    }), { numRuns: 100 });
  });
  it('passes its gates in order, each by another body', () => {
    let approvals = 0;
    fc.assert(fc.property(history, steps => {
      const events = run(steps, () => undefined);
      const { status, proposal, unifiedReview, legalityReview, approval } = stateAfter(adjustmentDecider, events);
      if (status === 'approved') approvals += 1;
      if (status === 'approved') expect(new Set([proposal, unifiedReview, legalityReview, approval].map(gate => gate?.by)).size).toBe(4);
      if (legalityReview) expect(unifiedReview).not.toBeNull();
      if (unifiedReview) expect(proposal).not.toBeNull();
    }), { numRuns: 100 });
    expect(approvals).toBeGreaterThan(0);
  });
  it('says nothing new to the same command again, and stores only what the schemas allow', () => {
    const schemas = new Map<string, (typeof adjustmentEvents)[number]>(adjustmentEvents.map(definition => [definition.type, definition]));
    fc.assert(fc.property(history, steps => {
      run(steps, ({ command, actor, events }) => {
        const last = events.at(-1);
        if (last) schemas.get(last.type)?.schema.parse(last.data);
        try {
          expect(adjustmentDecider.decide(command, stateAfter(adjustmentDecider, events), adjustmentContext({ base, actor }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          expect(ALREADY).toContain(error.code);
        }
      });
    }), { numRuns: 100 });
  });
});
