import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cel, idCard, paper, rule, t, workingDays } from '../index.ts';
import { manifestOfSample } from '../testing/sample.ts';
import { CONTEXT, given, inputsOf } from '../testing/specification.ts';
import { compile, evaluate, materialsOf, questionsOf } from './index.ts';

const manifest = manifestOfSample();
const form = { birthDate: '1950-03-01', income: '300.00', household: 2, cause: ['illness'] };
const papers = { idCard: 'provided', form: 'provided', income: 'provided', account: 'retrieved' } as const;
const today = '2023-02-01';
const self = { filedBy: 'self' };
const words = t('示例', 'Example');
const decidedBy = (when: ReturnType<typeof cel>) => manifestOfSample({ decide: [rule('R-DECIDE-01', { when, outcome: 'grant', because: words }), rule('R-DECIDE-02', { otherwise: 'refuse', because: words })] });

describe('what follows from a case', () => {
  it('is the first rule that holds, with every rule that was asked before it', () => {
    const { explanation } = given(manifest).when({ situations: self, form, papers, today });
    expect(explanation.outcome).toEqual({ accept: { outcome: 'accept', rule: 'R-ACCEPT-04' }, decide: { outcome: 'grant', rule: 'R-DECIDE-02' } });
    expect(explanation.rules.map(({ id, matched }) => `${id} ${matched ? 'yes' : 'no'}`)).toEqual(['R-ACCEPT-01 no', 'R-ACCEPT-02 no', 'R-ACCEPT-03 no', 'R-ACCEPT-04 yes', 'R-DECIDE-01 no', 'R-DECIDE-02 yes']);
  });
  it('has an amount only when it is granted', () => {
    given(manifest).when({ situations: self, form, papers, today }).explains({ amount: '1000.00' });
    given(manifest).when({ situations: self, form: { ...form, income: '9000.00' }, papers, today }).explains({ amount: null, outcome: { accept: { outcome: 'accept', rule: 'R-ACCEPT-04' }, decide: { outcome: 'refuse', rule: 'R-DECIDE-04' } } });
  });
  it('rests on the articles of the rules that decided, of papers asked for on a condition, and of the item, each once', () => {
    const { explanation } = given(manifest).when({ situations: self, form, papers, today });
    expect(explanation.basis).toEqual(manifest.basis);
  });
  it('says which manifest, which day and which inputs, and holds none of the answers', () => {
    const { explanation } = given(manifest).when({ situations: self, form: { ...form, applicantName: '王芳', idNumber: '610702195003010021' }, papers, today });
    expect(explanation).toMatchObject({ item: manifest.item, version: '1.0.0', digest: CONTEXT.digest, today, limits: manifest.limits });
    expect(explanation.inputsDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(explanation)).not.toMatch(/王芳|610702195003010021|300\.00/);
  });
});

describe('papers', () => {
  it('are asked for always, or when their condition holds; what is not said of one means it is missing', () => {
    const { explanation } = given(manifest).when({ situations: { filedBy: 'agent' }, form, papers: { idCard: 'provided' }, today });
    expect(explanation.materials.map(({ key, required, because, state }) => [key, required, because, state])).toEqual([
      ['idCard', true, 'always', 'provided'], ['form', true, 'always', 'missing'], ['income', true, 'always', 'missing'], ['account', true, 'always', 'missing'], ['letter', true, 'holds', 'missing'], ['disasterProof', false, 'fails', 'missing'],
    ]);
    expect(explanation.missing).toEqual([
      { key: 'form', core: true, deferrable: false, commitment: false }, { key: 'income', core: false, deferrable: true, commitment: true },
      { key: 'account', core: false, deferrable: true, commitment: false }, { key: 'letter', core: false, deferrable: false, commitment: false },
    ]);
  });
  it.each([['missing', true], ['invalid', true], ['deferred', false], ['committed', false], ['retrieved', false], ['provided', false]] as const)('in state %s: missing %s', (state, missing) => {
    const { explanation } = given(manifest).when({ situations: self, form, papers: { ...papers, income: state }, today });
    expect(explanation.missing.map(({ key }) => key)).toEqual(missing ? ['income'] : []);
  });
  it('are listed for the guide before anything is applied for; what cannot be told yet counts as asked for', () => {
    const listed = materialsOf(compile(manifest), inputsOf({ today }), CONTEXT);
    expect(listed.filter(({ because }) => because === 'unknown').map(({ key, required }) => [key, required])).toEqual([['letter', true], ['disasterProof', true]]);
  });
});

describe('questions', () => {
  it('are asked when their condition holds', () => {
    const rulebook = compile(manifest);
    expect(questionsOf(rulebook, inputsOf({ situations: self, form: { cause: ['disaster'] }, today }), CONTEXT)).toMatchObject({ situations: ['filedBy', 'urgent'], form: expect.arrayContaining(['disasterOn']) });
    expect(questionsOf(rulebook, inputsOf({ situations: { filedBy: 'agent' }, form: { cause: ['illness'] }, today }), CONTEXT)).toMatchObject({ situations: ['filedBy'], form: expect.not.arrayContaining(['disasterOn']) });
  });
  it('that wait for an answer are not asked yet, and that is no fault', () => {
    expect(questionsOf(compile(manifest), inputsOf({ today }), CONTEXT).situations).toEqual(['filedBy']);
  });
  it('that are not asked any more leave no answer behind', () => {
    const stale = { ...form, income: '9000.00', disasterOn: '2023-01-16' };
    given(manifest).when({ situations: self, form: stale, papers, today }).explains({ outcome: { accept: { outcome: 'accept', rule: 'R-ACCEPT-04' }, decide: { outcome: 'refuse', rule: 'R-DECIDE-04' } } });
  });
});

describe('what cannot be told', () => {
  const manual = { accept: { outcome: 'manual', rule: null }, decide: { outcome: 'manual', rule: null } } as const;

  it('goes to a person, never to an approval: a question without an answer', () => {
    given(manifest).when({ situations: self, form: { ...form, income: null }, papers, today }).explains({ outcome: manual, amount: null, faults: [{ code: 'unanswered', at: 'R-DECIDE-02' }] });
  });
  it.each([
    ['answers of another type', { income: 'much' }, { code: 'answer-invalid', at: 'field:income' }],
    ['answers that are no amount', { income: '1.005' }, { code: 'answer-invalid', at: 'field:income' }],
    ['days that do not exist', { birthDate: '2023-02-30' }, { code: 'answer-invalid', at: 'field:birthDate' }],
    ['choices that are not offered', { cause: ['whim'] }, { code: 'answer-invalid', at: 'field:cause' }],
    ['more choices than there are', { cause: ['illness', 'illness', 'illness', 'illness'] }, { code: 'answer-too-long', at: 'field:cause' }],
    ['texts longer than declared', { applicantName: '王'.repeat(101) }, { code: 'answer-too-long', at: 'field:applicantName' }],
    ['whole numbers that are none', { household: 1.5 }, { code: 'answer-invalid', at: 'field:household' }],
    ['numbers that nothing can be counted with', { household: 9_007_199_254_740_991 }, { code: 'overflow', at: 'R-DECIDE-02' }],
  ])('%s', (_, answers, fault) => {
    given(manifest).when({ situations: self, form: { ...form, ...answers }, papers, today }).explains({ outcome: manual, faults: expect.arrayContaining([fault]) } as never);
  });
  it.each([
    ['division by zero', cel`form.household / 0 == 1`, 'division-by-zero'], ['remainder by zero', cel`form.household % 0 == 1`, 'division-by-zero'],
    ['a span of more than ten years', cel`workingDaysBetween(form.birthDate, today) > 1`, 'span-too-long'], ['an amount that is none', cel`fen('12,50') > 1`, 'not-an-amount'], ['somebody born tomorrow', cel`age(today, form.birthDate) > 1`, 'answer-invalid'],
  ] as const)('%s', (_, when, code) => {
    given(decidedBy(when)).when({ situations: self, form, papers, today }).explains({ outcome: manual, faults: [{ code, at: 'R-DECIDE-01' }] });
  });
  it('an amount that is negative', () => {
    given(manifestOfSample({ amount: cel`yuan(fen('0.00') - fen('0.01'))` })).when({ situations: self, form, papers, today }).explains({ outcome: manual, amount: null, faults: [{ code: 'not-an-amount', at: 'amount' }] });
    given(manifestOfSample({ amount: cel`'a great deal'` })).when({ situations: self, form, papers, today }).explains({ outcome: manual, amount: null, faults: [{ code: 'not-an-amount', at: 'amount' }] });
  });
  it('a condition of a paper', () => {
    given(manifest).when({ form, papers, today }).explains({ outcome: manual, rules: [], faults: [{ code: 'unanswered', at: 'material:letter' }] });
  });
  it('everything, while the release is suspended', () => {
    given(manifest, { suspended: true }).when({ situations: self, form, papers, today }).explains({ outcome: manual, suspended: true, rules: [], amount: null, faults: [] });
  });
  it('a day that does not exist', () => {
    given(manifest).when({ situations: self, form, papers, today: '2023-02-29' }).explains({ outcome: manual, faults: [{ code: 'answer-invalid', at: 'today' }] });
  });
});

describe('what expressions know', () => {
  it.each([
    ['an age on the birthday', cel`age(form.birthDate, today) == 73`, '2023-03-01', true], ['an age the day before', cel`age(form.birthDate, today) == 72`, '2023-02-28', true],
    ['legal days in their order', cel`form.birthDate < today && today == timestamp('2023-02-01T00:00:00+08:00')`, today, true],
    ['a difference of days', cel`today - timestamp('2023-01-31T00:00:00+08:00') == duration('24h')`, today, true],
    ['working days', cel`workingDaysBetween(timestamp('2023-01-27T00:00:00+08:00'), today) == 3`, today, true],
    ['money in fen', cel`fen(form.income) == 30000 && fen('300') == 30000 && form.income == 300.0`, today, true],
    ['whether there is an answer', cel`has(form.income) && !has(form.area)`, today, true],
    ['papers and their states', cel`papers.account == 'retrieved' && papers.letter == 'missing'`, today, true],
    ['who applies', cel`applicant.kind == 'natural_person' && !applicant.byAgent`, today, true],
    ['loops over choices', cel`form.cause.exists(c, c.startsWith('ill')) && form.cause.map(c, size(c)) == [7]`, today, true],
  ] as const)('%s', (_, when, on, holds) => {
    given(decidedBy(when)).when({ situations: self, form, papers, today: on }).explains({ faults: [], outcome: { accept: { outcome: 'accept', rule: 'R-ACCEPT-04' }, decide: holds ? { outcome: 'grant', rule: 'R-DECIDE-01' } : { outcome: 'refuse', rule: 'R-DECIDE-02' } } });
  });
  it('a birthday on 29 February is kept on the last day of the month', () => {
    const born = { ...form, birthDate: '2004-02-29' };
    given(decidedBy(cel`age(form.birthDate, today) == 19`)).when({ situations: self, form: born, papers, today: '2023-02-28' }).explains({ faults: [], amount: '1000.00' });
    given(decidedBy(cel`age(form.birthDate, today) == 18`)).when({ situations: self, form: born, papers, today: '2023-02-27' }).explains({ faults: [], amount: '1000.00' });
  });
});

describe('any case', () => {
  const rulebook = compile(manifest);
  const answer = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 5 }), fc.constantFrom('2023-02-01', '300.00', ['illness'], ['disaster']));
  const inputs = fc.record({
    situations: fc.dictionary(fc.constantFrom('filedBy', 'urgent', '__proto__', 'constructor'), fc.constantFrom('self', 'agent', 'x')),
    form: fc.dictionary(fc.constantFrom(...manifest.form.map(({ key }) => key), 'toString', '__proto__'), answer),
    papers: fc.dictionary(fc.constantFrom(...manifest.materials.map(({ key }) => key), 'valueOf'), fc.constantFrom('provided', 'retrieved', 'invalid', 'deferred', 'committed', 'missing')),
    applicant: fc.record({ kind: fc.constantFrom('natural_person', 'legal_person', 'organisation'), byAgent: fc.boolean(), badCredit: fc.boolean() }),
    today: fc.constantFrom('2023-02-01', '2023-02-29', '2024-02-29'),
  });

  it('is answered the same way twice, never with an error, and with a person wherever something could not be told', () => {
    fc.assert(fc.property(inputs, given_ => {
      const first = evaluate(rulebook, given_ as never, CONTEXT);
      expect(evaluate(rulebook, structuredClone(given_) as never, CONTEXT)).toEqual(first);
      if (first.faults.length > 0) expect([first.outcome.accept.outcome, first.outcome.decide.outcome, first.amount]).toEqual(['manual', 'manual', null]);
      for (const rules of [first.rules.filter(({ phase }) => phase === 'accept'), first.rules.filter(({ phase }) => phase === 'decide')]) expect(rules.slice(0, -1).some(({ matched }) => matched)).toBe(false);
    }), { numRuns: 2000 });
  });
  it('never becomes better for the applicant by a paper that is taken away', () => {
    const simple = compile(manifestOfSample({ materials: { idCard: idCard(), form: paper(t('表', 'Form'), 'application_form', { core: true }), income: paper(t('证明', 'Proof'), 'proof', { deferrable: workingDays(5) }) } }));
    const rank = { accept: 2, accept_deferred: 1, request_correction: 0, not_accept: 0, manual: 0 };
    fc.assert(fc.property(fc.subarray(['idCard', 'form', 'income'] as const), fc.constantFrom('idCard', 'form', 'income' as const), (there, taken) => {
      const outcome = (keys: readonly string[]) => evaluate(simple, inputsOf({ situations: self, form, papers: Object.fromEntries(keys.map(key => [key, 'provided' as const])), today }), CONTEXT).outcome.accept.outcome;
      expect(rank[outcome(there.filter(key => key !== taken))]).toBeLessThanOrEqual(rank[outcome(there)]);
    }));
  });
});
