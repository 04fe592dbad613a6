import { cel, field, firstMatch, LATER, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { elderly } from '../bases.ts';

const law = elderly('第三十条');

const materials = {
  form: papers.form(t('《经济困难老年人补贴申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  assessment: paper(t('老年人能力评估报告', 'Report of ability assessment'), 'report', { issuer: 'third_party', source: '评估机构出具', deferrable: LATER }),
  meansCheck: papers.meansCheck(),
  account: papers.account(),
  agent: papers.agent(),
};

/** 经济困难失能老年人护理补贴给付 */
export const disabledElderlyCare = usualItem({
  name: t('经济困难失能老年人护理补贴给付', 'Nursing subsidy for disabled older people in financial hardship'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(15), procedures: [procedures.abilityAssessment],
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    ability: field.choice(t('能力评估等级', 'Grade of the ability assessment'), { intact: t('能力完好', 'Intact'), mild: t('轻度失能', 'Mildly impaired'), moderate: t('中度失能', 'Moderately impaired'), severe: t('重度失能', 'Severely impaired') }),
    difficulty: field.choice(t('经济困难类别', 'Kind of economic hardship'), { subsistence: t('最低生活保障家庭', 'Household with the minimum living allowance'), marginal: t('最低生活保障边缘家庭', 'Household just above it'), none: t('不属于以上类别', 'Neither') }),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 60`, outcome: 'refuse', because: t('未满60周岁', 'Under 60'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.difficulty == 'none'`, outcome: 'refuse', because: t('不属于经济困难家庭', 'Not a household in economic hardship'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.ability == 'severe' || form.ability == 'moderate'`, outcome: 'grant', because: t('经评估为中度、重度失能的经济困难老年人', 'Assessed as moderately or severely impaired, in economic hardship'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'refuse', because: t('评估等级不属于中度、重度失能', 'The assessment is neither moderate nor severe impairment'), basis: law }),
  ),
  amount: cel`yuan(form.ability == 'severe' ? fen('200.00') : fen('100.00'))`,
  conditions: [t('年满60周岁的经济困难老年人', '60 or over, in economic hardship'), t('能力评估为中度或者重度失能', 'Assessed as moderately or severely impaired')],
  notes: [t('示例标准：重度失能每月200元，中度100元', 'Illustrative: 200 yuan a month for severe impairment, 100 for moderate')],
  complete: { form: { birthDate: '1945-08-01', ability: 'severe', difficulty: 'subsistence' } },
  cases: [
    { name: '重度失能，低保家庭', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '五十九岁', form: { birthDate: '1963-08-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '家庭不困难', form: { difficulty: 'none' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '轻度失能', form: { ability: 'mild' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
