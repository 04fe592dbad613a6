import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { reviewDecider, type ReviewFact } from './index.ts';
import { appeal, bad, BUREAU, by, call, close, COLLEAGUE, complete, decideAppeal, enter, explain, feedBack, followUp, HANDLER, HEAD, invite, on, PROGRAM, start, submit, verify } from './testing/fixtures.ts';

const command = fc.constantFrom(bad, bad, submit(), enter(), followUp, verify(), verify(), verify('mistaken'), start(), complete, explain, feedBack, call(), call('dissatisfied'), call('unreached'), close, appeal(), decideAppeal(true), decideAppeal(false));
const context = fc.tuple(fc.constantFrom(PROGRAM, HANDLER, HEAD, HEAD, COLLEAGUE, BUREAU), fc.constantFrom('2023-03-02', '2023-03-03', '2023-03-06')).map(([who, day]) => by(who, on(day)));
const acts = fc.record({ command, context });
const way = [{ command: invite, context: by(PROGRAM) }, { command: bad, context: by(PROGRAM) }, ...[verify(), start(), complete, feedBack, call('dissatisfied'), verify('mistaken'), explain, feedBack, call(), close].map(each => ({ command: each, context: by(HEAD) }))];

// @req #54
describe('any history of a review', () => {
  it('is told once and folds alike in every way', () => {
    const reaches: readonly ReviewFact['type'][] = ['ReviewInvited', 'ReviewSubmitted', 'ReviewFollowedUp', 'BadReviewDispatched', 'BadReviewVerified', 'RectificationStarted', 'RectificationCompleted', 'ExplanationGiven', 'BadReviewFedBack', 'ReturnCallMade', 'BadReviewReopened', 'BadReviewClosed', 'ReviewAppealed', 'ReviewAppealDecided', 'ReviewJudgedMistaken'];
    holdsForAnyHistory(reviewDecider, { acts, way, reaches });
  });
  it('has one review that never changes, no step of the person complained of, and no end without feedback and call', () => {
    let ended = 0;
    fc.assert(fc.property(fc.integer({ min: 2, max: way.length }), fc.array(acts, { maxLength: 30 }), (far, more) => {
      const log: ReviewFact[] = [];
      for (const act of [...way.slice(0, far), ...more]) {
        rejectionOf(() => {
          const facts = reviewDecider.decide(act.command, fold(reviewDecider, reviewDecider.initialState(), log), act.context);
          for (const fact of facts) if (fact.type === 'BadReviewVerified' || fact.type === 'BadReviewClosed' || fact.type === 'ReviewAppealed') expect(fact.data.by).not.toBe(HANDLER.id);
          log.push(...facts);
        });
      }
      expect(log.filter(({ type }) => type === 'ReviewSubmitted')).toHaveLength(1);
      const closed = log.findIndex(({ type }) => type === 'BadReviewClosed');
      if (closed < 0) return;
      ended += 1;
      const last = log.slice(0, closed).findLastIndex(({ type }) => type === 'BadReviewDispatched' || type === 'BadReviewReopened');
      expect(log.slice(last, closed).map(({ type }) => type)).toEqual(expect.arrayContaining(['BadReviewVerified', 'BadReviewFedBack', 'ReturnCallMade']));
    }), { numRuns: 150 });
    expect(ended).toBeGreaterThan(5);
  });
});
