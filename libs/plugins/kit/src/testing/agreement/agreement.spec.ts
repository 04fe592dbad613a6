import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionFrom } from './generator.ts';
import { byKit, byOracle, kindsOf, type Data, type Outcome } from './sides.ts';

// `YICHUANG_CEL_RUNS=100000 npx vitest run --project plugins/kit agreement` for the long run.
const RUNS = Number(process.env['YICHUANG_CEL_RUNS'] ?? 5000);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
const day = fc.constantFrom('1950-03-01', '2004-02-29', '2023-01-16', '2023-02-01', '2024-02-29');
const data = fc.record({
  situations: fc.record({ filedBy: some(fc.constantFrom('self', 'agent')), urgent: some(fc.constantFrom('yes', 'no')) }).map(present),
  form: fc.record({
    household: some(fc.integer({ min: -3, max: 20 }).map(BigInt)), income: some(fc.integer({ min: 0, max: 1_000_000 }).map(fen => fen / 100)), area: some(fc.double({ noNaN: true, noDefaultInfinity: true })), helped: some(fc.boolean()),
    applicantName: some(fc.string({ maxLength: 8 })), hospital: some(fc.constantFrom('first', 'third')), cause: some(fc.subarray(['illness', 'disaster', 'schooling'])), birthDate: some(day), disasterOn: some(day),
  }).map(present),
  missing: fc.array(fc.record({ key: fc.constantFrom('idCard', 'income', 'letter'), core: fc.boolean(), deferrable: fc.boolean(), commitment: fc.boolean() }), { maxLength: 4 }),
  byAgent: fc.boolean(), badCredit: fc.boolean(), today: day,
}) as fc.Arbitrary<Data>;
const text = fc.array(fc.nat({ max: 5039 }), { minLength: 4, maxLength: 90 }).map(expressionFrom);

describe('random expressions over random answers', () => {
  const outcomes = new Map<Outcome, number>();
  const kinds = new Set<string>();
  let seen = 0;

  it(`come to the same by two implementations of the language, ${RUNS} times`, () => {
    fc.assert(fc.property(text, data, (expression, values) => {
      const found = byKit(expression, values);
      outcomes.set(found, (outcomes.get(found) ?? 0) + 1);
      if ((seen += 1) <= 1500) for (const kind of kindsOf(expression)) kinds.add(kind);
      if (found !== 'refused') expect(`${String(found)} ${expression}`).toBe(`${String(byOracle(expression, values))} ${expression}`);
    }), { numRuns: RUNS });
  }, 60_000 + RUNS * 20);

  it('try every operator, function and loop, come to yes, no and error, and are seldom refused', () => {
    const all = ['!=', '==', 'in', '+', '-', '*', '/', '%', '<', '<=', '>', '>=', '&&', '||', '!_', '-_', '?:', '.', 'id', 'value', 'list', 'call has', 'call size', 'call double', 'call string', 'call timestamp', 'call duration', 'call age', 'call workingDaysBetween', 'call fen', 'call yuan',
      'rcall contains', 'rcall startsWith', 'rcall endsWith', 'rcall all', 'rcall exists', 'rcall exists_one', 'rcall map', 'rcall filter'];
    expect(all.filter(kind => !kinds.has(kind))).toEqual([]);
    const of = (outcome: Outcome): number => outcomes.get(outcome) ?? 0;
    expect(Math.min(of(true), of(false), of('error'))).toBeGreaterThan(RUNS / 25);
    expect(of('refused')).toBeLessThan(RUNS / 20);
  });

  it('would show a difference: with `<` read as `<=` on one side there are some', () => {
    const differs = fc.sample(fc.tuple(text, data), { numRuns: 1000, seed: 7 }).filter(([expression, values]) => {
      const found = byKit(expression, values);
      return found !== 'refused' && found !== byOracle(expression.replaceAll(' < ', ' <= '), values);
    });
    expect(differs.length).toBeGreaterThan(0);
  });
});
