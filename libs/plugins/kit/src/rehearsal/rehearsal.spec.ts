import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../evaluator/index.ts';
import { compile } from '../evaluator/index.ts';
import { idCard, paper, t, workingDays } from '../index.ts';
import { manifestOfSample } from '../testing/sample.ts';
import { CONTEXT, inputsOf } from '../testing/specification.ts';
import { agrees, choiceFor, compare, effectOf, replay, Tallying, type Compared, type Said, type Tally } from './index.ts';
import { ROWS_OF_LIMITS } from './report.ts';

const form = { birthDate: '1950-03-01', income: '300.00', household: 2, cause: ['illness'] };
const inputs = inputsOf({ situations: { filedBy: 'self' }, form, papers: { idCard: 'provided', form: 'provided', income: 'provided', account: 'retrieved' }, today: '2023-02-01' });
const required = ['idCard', 'form', 'income', 'account'];
const granted: Said = { phase: 'decide', outcome: 'grant', rule: 'R-DECIDE-02', required, amount: '1000.00' };
const said = (parts: Partial<Said> = {}): Said => ({ ...granted, ...parts });
type Answer = Pick<Explanation, 'outcome' | 'amount' | 'materials' | 'faults'>;
const answer = (decide: string, parts: Partial<Answer> = {}): Answer => ({
  outcome: { accept: { outcome: 'accept', rule: 'R-ACCEPT-01' }, decide: { outcome: decide as 'grant', rule: 'R-DECIDE-01' } }, amount: '1000.00', faults: [],
  materials: required.map(key => ({ key, required: true, because: 'always', state: 'provided', core: false, deferrableDays: null, commitment: false, words: null, basis: null })), ...parts,
});
const papers = (...keys: readonly string[]): Answer['materials'] => keys.map(key => ({ key, required: true, because: 'always', state: 'missing', core: false, deferrableDays: null, commitment: false, words: null, basis: null }));

describe('a decision held against other rules', () => {
  it.each([
    ['the same', said(), answer('grant'), 'same'],
    ['a refusal in the place of a grant', said(), answer('refuse'), 'stricter'],
    ['a person in the place of a grant', said(), answer('manual'), 'stricter'],
    ['a grant in the place of a person', said({ outcome: 'manual', amount: null }), answer('grant'), 'looser'],
    ['a paper more', said(), answer('grant', { materials: papers(...required, 'visa') }), 'stricter'],
    ['a paper less', said(), answer('grant', { materials: papers(...required.slice(1)) }), 'looser'],
    ['a paper more and another less', said(), answer('grant', { materials: papers(...required.slice(1), 'visa') }), 'stricter'],
    ['less money', said(), answer('grant', { amount: '999.99' }), 'stricter'],
    ['more money', said(), answer('grant', { amount: '1000.01' }), 'looser'],
    ['money that is no matter any more', said(), answer('refuse', { amount: null }), 'stricter'],
    ['what cannot be told, whatever it says', said(), answer('grant', { faults: [{ code: 'unanswered', at: 'R-DECIDE-01' }] }), 'error'],
  ] as const)('%s', (_, past, now, verdict) => expect(compare(past, now).verdict).toBe(verdict));

  it('is told by both sides, with the papers that make the difference', () => {
    expect(compare(said(), answer('refuse', { materials: papers('idCard', 'visa') }))).toMatchObject({
      before: { outcome: 'grant', rule: 'R-DECIDE-02', amount: '1000.00' }, after: { outcome: 'refuse', rule: 'R-DECIDE-01' }, added: ['visa'], saved: ['form', 'income', 'account'],
    });
  });
});

describe('a replay', () => {
  const manifest = manifestOfSample();
  const rulebook = compile(manifest);
  it('of a decision by the rules that took it agrees with it', () => {
    expect(replay(rulebook, { said: granted, inputs }, CONTEXT.workingDaysBetween)).toMatchObject({ verdict: 'same', added: [], saved: [] });
    expect(agrees(rulebook, { said: granted, inputs }, CONTEXT.workingDaysBetween)).toBe(true);
    expect(agrees(rulebook, { said: { ...granted, rule: 'R-DECIDE-03' }, inputs }, CONTEXT.workingDaysBetween)).toBe(false);
  });
  it('by rules that ask for less, or for more, says which papers', () => {
    const less = compile(manifestOfSample({ materials: { idCard: idCard(), form: paper(t('表', 'Form'), 'application_form', { core: true }), income: paper(t('证明', 'Proof'), 'proof', { deferrable: workingDays(5) }) } }));
    expect(replay(less, { said: granted, inputs }, CONTEXT.workingDaysBetween)).toMatchObject({ verdict: 'looser', saved: ['account'] });
    expect(replay(rulebook, { said: { ...granted, required: ['idCard', 'form'] }, inputs }, CONTEXT.workingDaysBetween)).toMatchObject({ verdict: 'stricter', added: ['income', 'account'] });
  });
});

describe('cases that have begun', () => {
  const change = (item: string, inFlight: 'pinned' | 'next_step' | 'favourable') => ({ item, pointer: '/materials', kind: 'changed' as const, words: { zh: '材料', en: 'Papers' }, inFlight });
  it('go by the most careful choice that the changes of their item make', () => {
    expect(choiceFor({ changes: [change('a', 'next_step'), change('a', 'favourable'), change('b', 'pinned')] }, 'a', 'pinned')).toBe('favourable');
    expect(choiceFor({ changes: [change('a', 'next_step'), change('a', 'pinned')] }, 'a', 'next_step')).toBe('pinned');
    expect(choiceFor({ changes: [change('b', 'pinned')] }, 'a', 'next_step')).toBe('next_step');
  });
  it.each([['pinned', 'stricter', 'stays'], ['pinned', 'looser', 'stays'], ['next_step', 'stricter', 'worse'], ['next_step', 'looser', 'better'], ['next_step', 'same', 'same'], ['next_step', 'error', 'unknown'], ['favourable', 'stricter', 'stays'], ['favourable', 'looser', 'better'], ['favourable', 'error', 'unknown']] as const)(
    '%s, and the rules are %s: %s', (choice, verdict, effect) => expect(effectOf(choice, { verdict })).toBe(effect));
});

describe('a tally', () => {
  const limit = (amount: number) => ({ amount, unit: 'working_day' as const, start: 'accepted' as const, basis: null });
  const side = (outcome: string) => ({ outcome, rule: 'R-DECIDE-01', amount: null });
  const compared: fc.Arbitrary<Compared | null> = fc.option(fc.record({
    verdict: fc.constantFrom('same' as const, 'looser' as const, 'stricter' as const, 'error' as const), before: fc.constantFrom('grant', 'manual').map(side), after: fc.constantFrom('grant', 'refuse').map(side),
    added: fc.subarray(['a', 'b']), saved: fc.subarray(['c', 'd']), faults: fc.constant([]),
  }));
  const decisions = fc.array(fc.record({ compared, item: fc.constantFrom('990511005000', '990511001000'), phase: fc.constantFrom('accept' as const, 'decide' as const), promised: fc.constantFrom(5, 10) }), { maxLength: 40 })
    .map(all => all.map(({ promised, ...one }, number) => ({ ...one, number, case: `c${number}`, limits: { before: { promised: limit(promised), statutory: null }, after: { promised: limit(5), statutory: null } } })));
  const tallyOf = (all: readonly Parameters<Tallying['add']>[0][]): Tally => {
    const tallying = new Tallying();
    for (const one of all) tallying.add(one);
    return tallying.tally();
  };

  it('is the same in whatever order decisions come, and its sums match', () => {
    fc.assert(fc.property(decisions, fc.integer(), (all, seed) => {
      const tally = tallyOf(all);
      expect(tallyOf(all.toSorted((a, b) => ((a.number * 7919 + seed) % 97) - ((b.number * 7919 + seed) % 97)))).toEqual(tally);
      expect(tally.same + tally.looser + tally.stricter + tally.failed).toBe(tally.cases);
      expect(tally.cases + tally.erased).toBe(all.length);
      expect([tally.stricterCases.length, tally.failedCases.length]).toEqual([tally.stricter, tally.failed]);
      for (const key of ['cases', 'same', 'looser', 'stricter', 'failed', 'saved', 'added'] as const) expect(tally.items.reduce((sum, item) => sum + item[key], 0)).toBe(tally[key]);
    }));
  });
  it('names decisions that differ in their limits alone by number when they are too many for rows', () => {
    const alike = { item: '990511005000', phase: 'decide' as const, case: 'c', compared: { verdict: 'same' as const, before: side('grant'), after: side('grant'), added: [], saved: [], faults: [] }, limits: { before: { promised: limit(10), statutory: null }, after: { promised: limit(5), statutory: null } } };
    const tally = (count: number): Tally => tallyOf(Array.from({ length: count }, (_, number) => ({ ...alike, number })));
    expect(tally(ROWS_OF_LIMITS).differing).toHaveLength(ROWS_OF_LIMITS);
    expect(tally(ROWS_OF_LIMITS + 1)).toMatchObject({ differing: [], limits: [{ cases: ROWS_OF_LIMITS + 1 }] });
    expect(tally(ROWS_OF_LIMITS + 1).limits[0]?.decisions.at(-1)).toBe(ROWS_OF_LIMITS);
  });
  it('counts limits that would have been others, and outcomes that turn', () => {
    const one = { item: '990511005000', phase: 'decide' as const, case: 'c', number: 1, compared: { verdict: 'stricter' as const, before: side('grant'), after: side('refuse'), added: [], saved: [], faults: [] } };
    const limits = (before: number, after: number, law: number | null = null) => ({ before: { promised: limit(before), statutory: null }, after: { promised: limit(after), statutory: law === null ? null : limit(law) } });
    const alike = { ...one.compared, verdict: 'same' as const, after: side('grant') };
    expect(tallyOf([{ ...one, limits: limits(10, 5) }, { ...one, number: 2, limits: limits(10, 5) }, { ...one, number: 3, limits: limits(5, 5) }, { ...one, number: 4, compared: alike, limits: limits(5, 5, 20) }, { ...one, number: 5, compared: alike, limits: limits(5, 5) }])).toMatchObject({
      differing: [{ number: 1, in: ['outcome', 'limits'] }, { number: 2, in: ['outcome', 'limits'] }, { number: 3, in: ['outcome'] }, { number: 4, in: ['limits'] }],
      limits: [{ kind: 'statutory', before: null, after: { amount: 20 }, cases: 1, decisions: [4] }, { item: '990511005000', kind: 'promised', before: { amount: 10 }, after: { amount: 5 }, cases: 2, decisions: [1, 2] }], turns: [{ from: 'grant', to: 'refuse', phase: 'decide', cases: 3 }],
    });
  });
});
