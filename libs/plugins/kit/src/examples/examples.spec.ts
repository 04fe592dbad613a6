import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../evaluator/index.ts';
import { cel, rule, t } from '../index.ts';
import { ExampleUnreadable, parseExample, readExamples, writeExample, writeExampleText } from '../node/index.ts';
import { manifestOfSample, sampleItem } from '../testing/sample.ts';
import { inputsOf, weekdaysBetween } from '../testing/specification.ts';
import { CannotRedact, recordExample } from './record.ts';
import { rulesMet, runExamples } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const manifest = manifestOfSample();
const examples = sampleItem.examples ?? [];

describe('examples', () => {
  it('of the sample agree, and each rule decides in one', () => {
    const runs = runExamples(compile(manifest), weekdaysBetween);
    expect(runs.flatMap(({ differences }) => differences)).toEqual([]);
    expect([...rulesMet(runs)].toSorted((a, b) => a.localeCompare(b))).toEqual([...manifest.accept, ...manifest.decide].map(({ id }) => id));
  });
  it('that promise something else are told apart, part by part', () => {
    const broken = { ...manifest, examples: manifest.examples.slice(0, 1).map(one => ({ ...one, expect: { ...one.expect, accept: 'manual' as const, rule: 'R-DECIDE-04', missing: ['letter'] } })) };
    expect(runExamples(compile(broken), weekdaysBetween).flatMap(({ differences }) => differences)).toEqual([
      { of: 'accept', expected: 'manual', found: 'accept' }, { of: 'rule', expected: 'R-DECIDE-04', found: ['R-ACCEPT-04', 'R-DECIDE-02'] }, { of: 'missing', expected: ['letter'], found: [] },
    ]);
  });
});

describe('files of examples', () => {
  it('say the same after writing and reading', () => {
    for (const example of examples) writeExample(folder, example);
    expect(readExamples(folder)).toHaveLength(examples.length);
    expect(readExamples(folder)).toEqual(expect.arrayContaining([...examples]));
    expect(readExamples(join(folder, 'none'))).toEqual([]);
  });
  it('are never written over', () => expect(() => examples.map(example => writeExample(folder, example))).toThrow(/EEXIST/));
  it('read as people write them', () => {
    const text = 'name: 收入低于标准\non: 2023-02-01\ngiven:\n  situations: { filedBy: self }\n  form: { income: "300.00", household: 2 }\n  papers: { idCard: provided }\nexpect:\n  decide: grant\n  rule: R-DECIDE-02\n';
    expect(parseExample(text)).toEqual({ name: '收入低于标准', given: { situations: { filedBy: 'self' }, form: { income: '300.00', household: 2 }, papers: { idCard: 'provided' }, today: '2023-02-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } });
  });
  it.each([
    ['what is no YAML', 'name: [', /example\.yaml:\d+ /], ['a key twice', 'name: ab\nname: cd\n', /:2 DUPLICATE_KEY/], ['an outcome that does not exist', 'name: ab\non: 2023-02-01\ngiven: {}\nexpect:\n  decide: maybe\n', /:5 expect\.decide/],
    ['a day that does not exist', 'name: ab\non: 2023-02-30\ngiven: {}\nexpect: {}\n', /:2 on/], ['names that stand for others', 'name: ab\non: 2023-02-01\ngiven: { form: &a { x: 1 }, papers: *a }\nexpect: {}\n', /aliases are not read/], ['too much', `name: ${'a'.repeat(70_000)}`, /larger than/],
  ])('refuse %s, at its line', (_, text, message) => {
    expect(() => parseExample(text)).toThrow(ExampleUnreadable);
    expect(() => parseExample(text)).toThrow(message);
  });
  it('name the file that cannot be read', () => {
    writeFileSync(join(folder, 'zz.yaml'), 'name: x\n');
    expect(() => readExamples(folder)).toThrow(/zz\.yaml/);
    rmSync(join(folder, 'zz.yaml'));
  });
});

describe('a case that becomes an example', () => {
  const real = inputsOf({
    situations: { filedBy: 'self' }, papers: { idCard: 'provided', form: 'provided', income: 'provided', account: 'provided' }, today: '2023-02-01',
    form: { applicantName: '王芳', idNumber: '610702195003170021', phone: '13800001234', birthDate: '1950-03-17', household: 2, income: '327.85', cause: ['illness'], story: '住在汉台区', employer: null, unknown: '别的' },
  });
  it('keeps what follows and loses whose it was', () => {
    const { example, kept } = recordExample(compile(manifest), { name: '低收入家庭', inputs: real, workingDaysBetween: weekdaysBetween });
    expect(kept).toEqual([]);
    expect(example.given.form).toEqual({ applicantName: '某某', idNumber: '000000000000000000', phone: '00000000000', birthDate: '1950-03-01', household: 2, income: '300.00', cause: ['illness'], story: '略', employer: null });
    expect(example.expect).toEqual({ accept: 'accept', decide: 'grant', rule: 'R-DECIDE-02', materials: ['idCard', 'form', 'income', 'account'], missing: [] });
    expect(writeExampleText(example)).not.toMatch(/王芳|6107|138000|03-17|327|汉台/);
    expect(runExamples(compile({ ...manifest, examples: [{ ...manifest.examples[0]!, given: { ...real, form: example.given.form ?? {} } }] }), weekdaysBetween)[0]?.differences).toEqual([]);
  });
  const when = (condition: ReturnType<typeof cel>) => compile(manifestOfSample({ decide: [rule('R-DECIDE-01', { when: condition, outcome: 'grant', because: t('是', 'Yes') }), rule('R-DECIDE-02', { otherwise: 'refuse', because: t('否', 'No') })] }));
  it('says which answers had to stay as they were', () => {
    expect(recordExample(when(cel`fen(form.income) > 32000`), { name: '线上', inputs: real, workingDaysBetween: weekdaysBetween })).toMatchObject({ kept: ['income'], example: { given: { form: { income: '327.85', applicantName: '某某' } } } });
  });
  it('is refused when it hangs on a sensitive answer', () => {
    expect(() => recordExample(when(cel`form.idNumber.startsWith('6107')`), { name: '籍贯', inputs: real, workingDaysBetween: weekdaysBetween })).toThrow(CannotRedact);
  });
});
