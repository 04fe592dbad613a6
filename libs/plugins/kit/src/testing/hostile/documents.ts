import { manifestOfSample } from '../sample.ts';

/** Text of a manifest or of inputs that must not be let in, by the trick that it tries. */
export interface HostileDocument {
  readonly trick: string;
  readonly text: string;
}

const manifest = manifestOfSample();
type Draft = Record<string, unknown>;
const changed = (change: (draft: Draft) => void): string => {
  const draft = structuredClone(manifest) as Draft;
  change(draft);
  return JSON.stringify(draft);
};
const text = JSON.stringify(manifest);
const set = (part: string, value: unknown): string => changed(draft => {
  draft[part] = value;
});
const [material] = manifest.materials;
const [rule] = manifest.accept;
const [one] = manifest.form;
const many = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));
const heavy = `[${many(90, String).join(',')}].all(a, [${many(90, String).join(',')}].all(b, ${many(16, () => 'a + b >= 0').join(' && ')}))`;

/** Manifests: too large, too deep, of the wrong shape, and such as would take too long. */
export const HOSTILE_MANIFESTS: readonly HostileDocument[] = [
  { trick: 'ten megabytes', text: set('guide', { summary: { zh: '长'.repeat(10_000_000), en: '' } }) },
  { trick: 'ten megabytes of rules', text: set('accept', many(70_000, at => ({ ...rule, id: `R-ACCEPT-${at}` }))) },
  { trick: 'a hundred thousand brackets', text: '['.repeat(100_000) }, { trick: 'sixty thousand brackets', text: '['.repeat(60_000) }, { trick: 'brackets within the size', text: `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}` }, { trick: 'no JSON', text: '{' }, { trick: 'nothing', text: '' }, { trick: 'null', text: 'null' }, { trick: 'a number', text: '1e999' }, { trick: 'a list', text: '[]' },
  { trick: 'an unknown part', text: set('script', 'process.exit(1)') }, { trick: 'a prototype', text: text.replace('{', '{"__proto__":{"illustrative":false},') }, { trick: 'a constructor', text: text.replace('{', '{"constructor":{"prototype":{}},') },
  { trick: 'another format', text: set('format', 2) }, { trick: 'an item code that is a path', text: set('item', '../../../etc/passwd') }, { trick: 'a department that is markup', text: set('department', '<script>') }, { trick: 'no rules', text: set('accept', []) }, { trick: 'forty-one rules', text: set('accept', many(41, at => ({ ...rule, id: `R-ACCEPT-${10 + at}` }))) },
  { trick: 'forty-one papers', text: set('materials', many(41, at => ({ ...material, key: `m${at}` }))) }, { trick: 'sixty-one fields', text: set('form', many(61, at => ({ ...one, key: `f${at}` }))) }, { trick: 'a rule that is a function', text: set('accept', [{ ...rule, when: { toString: 'true' } }]) }, { trick: 'a condition that is a list', text: set('accept', [{ ...rule, when: ['true'] }]) }, { trick: 'an expression longer than allowed', text: set('amount', `'${'1'.repeat(5000)}'`) },
  ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'in', 'true', 'null', 'package', 'function'].map(key => ({ trick: `a field named ${key}`, text: set('form', [...manifest.form, { ...one, key }]) })), ...['__proto__', '9', 'a b', 'a.b', '材料', ''].map(key => ({ trick: `a paper named ${key}`, text: set('materials', [{ ...material, key }]) })),
  { trick: 'a field twice', text: set('form', [...manifest.form, one]) }, { trick: 'questions in a circle', text: set('situations', manifest.situations.map(situation => ({ ...situation, shownWhen: situation.key === 'filedBy' ? "situations.urgent == 'yes'" : "situations.filedBy == 'self'" }))) },
  { trick: 'ten million steps together', text: set('decide', many(16, at => ({ id: `R-DECIDE-${10 + at}`, when: heavy, outcome: 'manual', because: { zh: '示例', en: 'Example' }, basis: null }))) }, { trick: 'a fee that is negative', text: set('fees', [{ name: { zh: '费', en: 'Fee' }, amount: '-1.00', basis: manifest.basis[0] }]) }, { trick: 'an example with an answer that is an object', text: set('examples', [{ ...manifest.examples[0], given: { ...manifest.examples[0]?.given, form: { income: { toString: 'x' } } } }]) },
];

const inputs = { situations: { filedBy: 'self' }, form: { income: '300.00', household: 2, birthDate: '1950-03-01', cause: ['illness'], applicantName: 'CANARY-王芳' }, papers: { idCard: 'provided', form: 'provided', income: 'provided', account: 'provided' }, applicant: { kind: 'natural_person', byAgent: false, badCredit: false }, today: '2023-02-01' };
export const GOOD_INPUTS = JSON.stringify(inputs);
export const GOOD_MANIFEST = text;
/** Stands in the inputs, and must stand in no answer. */
export const CANARY = 'CANARY';
const answered = (form: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...inputs, form: { ...inputs.form, ...form } });

/** Inputs: refused, or answered by a person. */
export const HOSTILE_INPUTS: readonly HostileDocument[] = [
  { trick: 'two megabytes', text: answered({ story: 'CANARY'.repeat(400_000) }) }, { trick: 'brackets', text: '{"form":'.repeat(5000) }, { trick: 'no JSON', text: 'CANARY' }, { trick: 'a prototype', text: GOOD_INPUTS.replace('{', '{"__proto__":{"today":"2020-01-01"},') }, { trick: 'an unknown part', text: JSON.stringify({ ...inputs, CANARY: 1 }) },
  { trick: 'a paper of an unknown state', text: JSON.stringify({ ...inputs, papers: { idCard: 'CANARY' } }) }, { trick: 'no applicant', text: JSON.stringify({ ...inputs, applicant: null }) }, { trick: 'a day that is none', text: JSON.stringify({ ...inputs, today: '2023-02-30' }) }, { trick: 'a day beyond the calendar', text: JSON.stringify({ ...inputs, today: '+275761-01-01' }) }, { trick: 'an answer of lists in lists', text: answered({ cause: [['CANARY']] }) },
  ...['1e5', 'CANARY', '-', '1,000.00', '0x10', 'NaN', 'Infinity', '1.005', '９.００', ' 1', '1'.repeat(40)].map(income => ({ trick: `an amount written ${income}`, text: answered({ income }) })), ...[1.5, 1e300, '2', true, -0.5].map(household => ({ trick: `a household of ${String(household)}`, text: answered({ household }) })),
  ...['2023-02-30', '0000-00-00', '2023-2-1', '2023-02-01T00:00:00Z', '9999-99-99', '-000001-01-01', 'CANARY'].map(birthDate => ({ trick: `born on ${birthDate}`, text: answered({ birthDate }) })), { trick: 'born tomorrow', text: answered({ birthDate: '2023-02-02', income: '999999.00' }) },
  { trick: 'choices not offered', text: answered({ cause: ['CANARY'] }) }, { trick: 'more choices than there are', text: answered({ cause: many(40, () => 'illness') }) }, { trick: 'a name longer than declared', text: answered({ applicantName: 'CANARY'.repeat(30) }) },
];
