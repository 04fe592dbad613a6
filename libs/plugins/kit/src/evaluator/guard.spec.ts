import { describe, expect, it } from 'vitest';
import { cel, rule, situation, field, t } from '../index.ts';
import { BuildFailed } from '../authoring/build.ts';
import { built, manifestOfSample, pluginWith } from '../testing/sample.ts';
import { compile, LIMITS, ManifestInvalid, problemsOf } from './index.ts';

const manifest = manifestOfSample();
const words = t('示例', 'Example');
/** What is said against an expression as the condition of the first rule. */
const against = (when: string) => problemsOf({ ...manifest, decide: [{ id: 'R-DECIDE-01', when, outcome: 'manual', because: words, basis: null }, { id: 'R-DECIDE-02', when: null, outcome: 'manual', because: words, basis: null }] });
const codes = (when: string) => against(when).map(({ code }) => code);

describe('an expression', () => {
  it.each([
    'true', 'form.household >= 1', "form.cause.exists(c, c == 'illness')", "missing.all(m, form.cause.exists(c, c == m.key))", "situations.filedBy in ['self', 'agent']", "has(form.area) ? form.area > 10.0 : false",
    Array.from({ length: 60 }, (_, at) => `form.household == ${at}`).join(' || '),
  ])('is let in: %s', when => expect(against(when)).toEqual([]));

  it.each([
    ['form.household >=', 'syntax'], ['form.household >= ?', 'syntax'], ['申请人 == 1', 'syntax'],
    ["'a'.matches('^(a+)+$')", 'function-not-allowed'], ['today.getFullYear() == 2023', 'function-not-allowed'], ["form.story.split(',').size() > 1", 'function-not-allowed'], ['dyn(1) == 1', 'function-not-allowed'], ['type(1) == int', 'function-not-allowed'], ["bytes('a') == b'a'", 'function-not-allowed'],
    ["cel.bind(x, 1, x == 1)", 'function-not-allowed'], ["b'a' == b'a'", 'literal-invalid'], ['1u == 1u', 'literal-invalid'],
    ['form.nosuch == 1', 'field-unknown'], ['has(form.nosuch)', 'field-unknown'], ['has(form.constructor)', 'field-unknown'], ["papers.visa == 'provided'", 'field-unknown'], ['situations.nosuch == "a"', 'field-unknown'], ['applicant.name == "a"', 'field-unknown'],
    ['now == today', 'name-unknown'], ['google.protobuf.Timestamp == int', 'syntax-not-allowed'], ['process.exit()', 'function-not-allowed'], ['constructor == 1', 'name-unknown'],
    ["form['income'] == 1.0", 'syntax-not-allowed'], ["form.cause[0] == 'illness'", 'syntax-not-allowed'], ["{'a': 1} == {'a': 1}", 'too-many-nodes'],
    ["timestamp('2023-02-30T00:00:00+08:00') < today", 'literal-invalid'], ["timestamp('2023-02-28') < today", 'literal-invalid'], ["timestamp(form.story) < today", 'literal-invalid'], ["duration('5 days') == duration('1h')", 'literal-invalid'],
    ['missing.exists(m, missing.exists(n, missing.exists(o, o.core)))', 'too-nested'], ['missing.exists(form, form.core)', 'name-shadowed'], ['missing.exists(m, missing.exists(m, m.core))', 'name-shadowed'],
    ['form.income == "300"', 'type'], ['missing.exists(m, m.nosuch)', 'type'], ['form.household', 'wrong-result'], ['1 + 1', 'wrong-result'], ["form.household == 1.0", 'type'], ["age(form.story, today) > 1", 'type'],
    ['true // \u202e', 'character-invisible'], ['form.in\u200bcome > 1.0', 'character-invisible'], [`${'!'.repeat(30)}true`, 'too-deep'], [`'${'x'.repeat(4100)}' == 'a'`, 'too-long'], [`'${'窗'.repeat(1400)}' == 'a'`, 'too-long'],
    [`[${Array.from({ length: 101 }, () => 1).join(',')}] == [1]`, 'too-many-nodes'], [Array.from({ length: 260 }, () => '1==1').join('||'), 'too-many-nodes'],
  ])('is refused: %.60s (%s)', (when, code) => expect(codes(when)).toEqual([code]));

  it('is refused when it could take more than a million steps', () => {
    const list = `[${Array.from({ length: 100 }, (_, at) => at).join(',')}]`;
    const body = Array.from({ length: 40 }, () => 'a + b > 0').join(' && ');
    expect(codes(`${list}.all(a, ${list}.all(b, ${body}))`)).toEqual(['too-costly']);
    expect(codes(`${list}.all(a, ${list}.all(b, a + b > 0))`)).toEqual([]);
  });
  it('of one manifest and the next together take at most ten million', () => {
    const list = `[${Array.from({ length: 90 }, (_, at) => at).join(',')}]`;
    const when = `${list}.all(a, ${list}.all(b, ${Array.from({ length: 16 }, () => 'a + b >= 0').join(' && ')}))`;
    const decide = Array.from({ length: 16 }, (_, at) => ({ id: `R-DECIDE-${10 + at}`, when, outcome: 'manual' as const, because: words, basis: null }));
    expect(problemsOf({ ...manifest, decide: decide.slice(0, 9) })).toEqual([]);
    expect(problemsOf({ ...manifest, decide })).toEqual([{ pointer: '', code: 'manifest-too-costly', offset: 0, detail: '' }]);
  });
  it('says where it is wrong, in the text and in the file', () => {
    expect(against('true && form.nosuch == 1')).toEqual([{ pointer: '/decide/0/when', code: 'field-unknown', offset: 8, detail: 'form.nosuch' }]);
    const wrong = pluginWith({ decide: [rule('R-DECIDE-01', { when: cel`form.nosuch == 1`, outcome: 'grant', because: words }), rule('R-DECIDE-02', { otherwise: 'refuse', because: words })] });
    expect(() => built(wrong)).toThrow(BuildFailed);
    expect(() => built(wrong)).toThrow(/guard\.spec\.ts:\d+:\d+ 990511005000\/decide\/0\/when field-unknown: form\.nosuch/);
  });
});

describe('a manifest', () => {
  it('is refused with everything that is wrong with it', () => {
    const twice = { ...manifest, accept: [...manifest.accept, ...manifest.accept.slice(-1)], form: [...manifest.form, ...manifest.form.slice(0, 1)], materials: manifest.materials.map(one => (one.key === 'letter' ? { ...one, key: 'in' } : one)) };
    expect(problemsOf(twice).map(({ code }) => code)).toEqual(['key-twice', 'key-reserved', 'rule-twice']);
    expect(() => compile(twice)).toThrow(ManifestInvalid);
  });
  it('is refused when questions wait for each other, or one for itself', () => {
    const options = { yes: t('是', 'Yes'), no: t('否', 'No') };
    const circle = { ...manifest, situations: manifest.situations.map(one => (one.key === 'filedBy' ? { ...one, shownWhen: "situations.urgent == 'yes'" } : one)) };
    expect(problemsOf(circle).map(({ code, detail }) => `${code} ${detail}`)).toEqual(['cycle filedBy', 'cycle urgent']);
    const alone = { situations: { filedBy: situation(words, { self: words, agent: words }), urgent: situation(words, options, { shownWhen: cel`situations.urgent == 'yes'` }) } };
    expect(() => built(pluginWith(alone))).toThrow(/cycle: urgent/);
    expect(() => built(pluginWith({ form: { ...manifestFields, a: field.yesNo(words, { shownWhen: cel`form.b` }), b: field.yesNo(words, { shownWhen: cel`form.a` }) } }))).toThrow(/cycle: a\n.*cycle: b/);
  });
  it('is refused when a condition reads what is not known yet', () => {
    expect(problemsOf({ ...manifest, situations: manifest.situations.map(one => (one.key === 'urgent' ? { ...one, shownWhen: 'form.household > 1' } : one)) }).map(({ code, detail }) => `${code} ${detail}`)).toEqual(['field-unknown form.household']);
    expect(problemsOf({ ...manifest, materials: manifest.materials.map(one => (one.key === 'letter' ? { ...one, requiredWhen: 'size(missing) > 0' } : one)) }).map(({ code }) => code)).toEqual(['name-unknown']);
    expect(problemsOf({ ...manifest, materials: manifest.materials.map(one => (one.key === 'letter' ? { ...one, requiredWhen: "papers.letter == 'missing'" } : one)) }).map(({ code }) => code)).toEqual(['cycle']);
  });
  it('is refused by its size before anything of it is looked at', () => {
    expect(problemsOf({ ...manifest, guide: { ...manifest.guide, notes: Array.from({ length: 200 }, () => ({ zh: '长'.repeat(400), en: '' })) } }).map(({ code }) => code)).toEqual(['manifest-too-large']);
    expect(LIMITS.manifestBytes).toBe(61_440);
  });
});

const manifestFields = { applicantName: field.text(words), birthDate: field.date(words), household: field.integer(words), income: field.money(words), cause: field.choices(words, { illness: words, disaster: words }), disasterOn: field.date(words), helped: field.yesNo(words) };
