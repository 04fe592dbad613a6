import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../kernel/decider.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { atStation, errandDecider, mandateOf, originalsAt, type ErrandCommand, type ErrandContext, type ErrandFact, type ErrandState } from '../index.ts';
import { authorise, by, CITIZEN, CLERK, close, collect, confirm, decline, free, giveBack, handOver, HELPER, link, MANAGER, on, receive, request, RESIDENT, revoke, ITEM } from './testing/fixtures.ts';

interface Act {
  readonly command: ErrandCommand;
  readonly context: ErrandContext;
}
const slip = fc.constantFrom('N-1', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6');
const count = fc.integer({ min: 0, max: 3 });
const command: fc.Arbitrary<ErrandCommand> = fc.oneof(
  fc.constantFrom(request(), authorise(), authorise({ scope: ['submit'] }), revoke, decline, free, close, link()),
  slip.map(receipt => collect(receipt)), fc.tuple(slip, count).map(([receipt, originals]) => handOver(receipt, originals)), fc.tuple(slip, count).map(([receipt, originals]) => confirm(receipt, originals)),
  fc.tuple(slip, count).map(([receipt, originals]) => receive(receipt, originals)), fc.tuple(slip, count).map(([receipt, originals]) => giveBack(receipt, originals)),
);
const acts: fc.Arbitrary<Act> = fc.record({ command, context: fc.tuple(fc.constantFrom(CITIZEN, HELPER, HELPER, MANAGER, CLERK, CLERK), fc.constantFrom('2023-03-02', '2023-03-03', '2023-07-01')).map(([who, day]) => by(who, on(day))) });
const way: Act[] = [
  { command: request(), context: by(CITIZEN) }, { command: authorise(), context: by(CITIZEN) }, { command: collect('N-1'), context: by(HELPER) }, { command: handOver('N-2', 1), context: by(HELPER) }, { command: confirm('N-2', 1), context: by(CLERK) },
  { command: link(), context: by(CLERK) }, { command: receive('N-3', 1), context: by(HELPER) }, { command: giveBack('N-4', 1), context: by(HELPER) }, { command: free, context: by(CITIZEN) }, { command: close, context: by(HELPER) },
];

// @req #51
describe('any history of an errand', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(errandDecider, {
      acts, way,
      reaches: ['AgencyRequested', 'AgencyAuthorised', 'AgencyMandateRevoked', 'AgencyPapersCollected', 'AgencyHandedOver', 'AgencyHandoverConfirmed', 'AgencyInTownCase', 'AgencyResultReceived', 'AgencyResultReturned', 'AgencyFreeOfChargeConfirmed', 'AgencyClosed', 'AgencyDeclined'],
    });
  });
});

function decided(state: ErrandState, { command: next, context }: Act): readonly ErrandFact[] {
  try {
    return errandDecider.decide(next, state, context);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

/** Where the originals are, and by which slips. */
function expectSound(state: ErrandState, taken: number): void {
  const [village, town, resident] = [originalsAt(state, 'village'), originalsAt(state, 'town'), originalsAt(state, 'resident')];
  expect(village.length + town.length + resident.length, 'no original is lost or doubled').toBe(taken);
  for (const paper of state.papers) expect(paper.receipts.length, 'nothing is held without a slip').toBeGreaterThan(0);
  for (const paper of state.papers) expect(new Set(paper.receipts).size, 'each slip is another').toBe(paper.receipts.length);
  for (const { holder, underway } of state.papers) expect(underway === null || holder === 'village', 'on the way is the village’s').toBe(true);
  if (state.status === 'closed' || state.status === 'declined') expect([village.length, town.length], 'nobody keeps anything').toEqual([0, 0]);
  if (state.status === 'closed') expect(state.free).toBe(true);
  if (state.handoverDue !== null) expect(atStation(state).length, 'a day is set only while papers wait').toBeGreaterThan(0);
}

// @req #51
describe('the chain of custody', () => {
  it('has one holder of every original after any acts, and nothing moves on a mandate that has ended', () => {
    const moved = { papers: 0, refusedAfterEnd: 0 };
    const history = fc.tuple(fc.integer({ min: 0, max: way.length }), fc.array(acts, { maxLength: 25 })).map(([far, more]) => [...way.slice(0, far), ...more]);
    fc.assert(fc.property(history, steps => {
      let [state, taken] = [errandDecider.initialState(), 0];
      for (const act of steps) {
        const events = decided(state, act);
        const mandate = mandateOf(state, { agent: state.helper, applicant: RESIDENT, item: ITEM.code, act: null, at: act.context.now });
        const takes = ['CollectAgencyPapers', 'HandOverAgencyPapers', 'ReceiveAgencyResult'].includes(act.command.type);
        if (takes && mandate !== 'good') {
          expect(events).toEqual([]);
          moved.refusedAfterEnd += 1;
        }
        for (const event of events) {
          taken += event.type === 'AgencyPapersCollected' ? event.data.papers.filter(({ original }) => original).length : 0;
          state = step(errandDecider, state, event);
        }
        moved.papers = Math.max(moved.papers, taken);
        expectSound(state, taken);
      }
    }), { numRuns: 300 });
    // A property over nothing proves nothing.
    expect(moved.papers).toBeGreaterThan(1);
    expect(moved.refusedAfterEnd).toBeGreaterThan(20);
  });
});
