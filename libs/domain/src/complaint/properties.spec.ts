import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { complaintDecider, type ComplaintFact } from './index.ts';
import { answer, assign, BUREAU, by, call, CLERK, close, HEAD, LINKED, on, OTHER, PROGRAM, receive, say, STRANGER, TOWN, transfer } from './testing/fixtures.ts';

const command = fc.constantFrom(receive(), receive({ person: null }), say(true), say(false), assign('clerk-2'), transfer(OTHER), transfer(TOWN), answer(), answer({ outcome: 'not_upheld' }), call(), call('dissatisfied'), call('unreached'), close);
const context = fc.tuple(fc.constantFrom(PROGRAM, CLERK, HEAD, HEAD, STRANGER, BUREAU), fc.constantFrom('2023-03-02', '2023-03-06')).map(([who, day]) => by(who, on(day)));
const acts = fc.record({ command, context });
const way = [{ command: receive(LINKED), context: by(PROGRAM) }, ...[answer(), call('dissatisfied'), answer(), call(), close].map(each => ({ command: each, context: by(HEAD) })), { command: say(false), context: by(PROGRAM) }];

// @req #10
describe('any history of a complaint', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(complaintDecider, { acts, way, reaches: ['ComplaintReceived', 'ComplaintAssigned', 'ComplaintTransferred', 'ComplaintAnswered', 'ComplaintCalledBack', 'ComplaintReopened', 'ComplaintClosed', 'ComplaintSettlementAsked', 'ComplaintSettlementSaid', 'ComplaintRaised'] });
  });
  it('has no answer by the person complained of, one more round and one step up at most, and no end without answer and call', () => {
    let ended = 0;
    fc.assert(fc.property(fc.integer({ min: 1, max: way.length }), fc.array(acts, { maxLength: 25 }), (far, more) => {
      const log: ComplaintFact[] = [];
      for (const act of [...way.slice(0, far), ...more]) rejectionOf(() => void log.push(...complaintDecider.decide(act.command, fold(complaintDecider, complaintDecider.initialState(), log), act.context)));
      for (const fact of log) if (fact.type === 'ComplaintAnswered') expect(fact.data.by).not.toBe(CLERK.id);
      expect(log.filter(({ type }) => type === 'ComplaintReopened').length).toBeLessThan(2);
      expect(log.filter(({ type }) => type === 'ComplaintRaised').length).toBeLessThan(2);
      const end = log.findIndex(({ type }) => type === 'ComplaintClosed');
      if (end < 0) return;
      ended += 1;
      expect(log.slice(0, end).map(({ type }) => type)).toEqual(expect.arrayContaining(['ComplaintAnswered', 'ComplaintCalledBack']));
      // Past its end there is only what whoever complained says of it, and what follows from that.
      expect(['ComplaintSettlementSaid', undefined]).toContain(log[end + 1]?.type);
    }), { numRuns: 150 });
    expect(ended).toBeGreaterThan(5);
  });
});
