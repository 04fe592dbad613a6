import { compile } from '@yichuang/plugin-kit/evaluator';
import { expect, it } from 'vitest';
import { manifestOfSample } from '../../../../../libs/plugins/kit/src/testing/sample.ts';
import { messages as en } from '../../i18n/en/messages.ts';
import { createText } from '../../i18n/text.tsx';
import { messages as zh } from '../../i18n/zh/messages.ts';
import { amountWords, conditionWords } from './sentence.ts';
import { namesOf } from './names.ts';

const texts = { zh: createText('zh', zh).text, en: createText('en', en).text };
const rulebook = compile(manifestOfSample());

/** Each condition of the sample, by its source, in words. */
function said(language: 'zh' | 'en'): Readonly<Record<string, readonly string[] | null>> {
  const names = namesOf(texts[language], rulebook.manifest);
  const all = [...rulebook.accept, ...rulebook.decide, ...rulebook.materials].flatMap(({ when }) => (when === null ? [] : [when]));
  return Object.fromEntries(all.map(({ text, tree }) => [text, conditionWords(texts[language], names, tree)]));
}

it('conditions of a manifest are read out in Chinese, by the names that the manifest gives', () => {
  expect(said('zh')).toEqual({
    'missing.exists(m, m.core || !m.deferrable)': ['缺少的材料中有一项：属于核心材料，或者不可容缺'],
    'size(missing) > 0 && applicant.badCredit': ['缺少的材料项数大于0', '有失信记录：是'],
    'size(missing) > 0': ['缺少的材料项数大于0'],
    'has(form.helped) && form.helped': ['填写了“近一年内是否受助”', '“近一年内是否受助”：是'],
    "fen(form.income) < fen('700.00') * form.household || age(form.birthDate, today) >= 80": ['“月收入（元）”小于700.00×“家庭人口”，或者从“出生日期”到办理当日的周岁不低于80'],
    'has(form.disasterOn) && workingDaysBetween(form.disasterOn, today) <= 20': ['填写了“受灾日期”', '从“受灾日期”到办理当日的工作日数不超过20'],
    "situations.filedBy == 'agent'": ['“由谁来办？”为“代办人”'],
    "'disaster' in form.cause": ['“困难原因”包括“灾害”'],
  });
});

it('conditions of a manifest are read out in English', () => {
  expect(said('en')).toMatchObject({
    'missing.exists(m, m.core || !m.deferrable)': ['of the missing papers, there is one of which: it is a core paper or it may not follow later'],
    "situations.filedBy == 'agent'": ['“Who is applying?” is “An agent”'],
    "'disaster' in form.cause": ['“Causes” includes “Disaster”'],
  });
});

it('an amount is read out too', () => {
  const { amount } = rulebook;
  expect(amount && amountWords(texts.zh, namesOf(texts.zh, rulebook.manifest), amount.tree)).toBe('500.00×“家庭人口”');
});

it('a condition with a part that has no words is not read out at all: its source is shown instead', () => {
  const sample = manifestOfSample();
  const [material, ...others] = sample.materials;
  if (material === undefined) throw new Error('the sample has no paper');
  const { materials } = compile({ ...sample, materials: [{ ...material, requiredWhen: "form.applicantName.startsWith('x')", requiredWords: { zh: '某', en: 'some' } }, ...others] });
  const tree = materials[0]?.when?.tree;
  expect(tree && conditionWords(texts.zh, namesOf(texts.zh, sample), tree)).toBeNull();
});
