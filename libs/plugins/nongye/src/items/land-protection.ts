import { cel, field, firstMatch, paper, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { farmFunds } from '../bases.ts';

const landPapers = {
  identity: papers.identity(),
  area: paper(t('种植面积申报表', 'Declaration of planted area'), 'declaration', { issuer: 'window', source: '窗口提供格式文本，申请人填写', core: true }),
  deed: papers.licence(t('土地承包经营权证或流转合同', 'Land contract certificate or transfer contract'), ['农业农村部门核发', '农村土地承包经营权证']),
  account: papers.account(),
};
const land = { form: { area: '6.5', abandoned: false, converted: false } };

const item = usualItem({
  name: t('耕地地力保护补贴给付', 'Farmland fertility-protection subsidy'), kind: 'payment', applicant: 'person', basis: [farmFunds()], promised: workingDays(20), procedures: [procedures.notice], materials: landPapers,
  form: {
    area: field.decimal(t('申报面积（亩）', 'Area declared (mu)'), { min: 0, max: 10000 }),
    abandoned: field.yesNo(t('申报的耕地里有没有撂荒一年以上的', 'Has any of it been left fallow for over a year?')), converted: field.yesNo(t('申报的耕地里有没有改作非农用途的', 'Has any of it been turned to other uses than farming?')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.deed == 'deferred' || papers.account == 'deferred'`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再核定', 'A paper that was to follow is still missing: assessed once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.abandoned || form.converted`, outcome: 'manual', because: t('有撂荒或者改变用途的耕地，核减面积后由人工核定', 'Some of the land is fallow or put to other uses: an officer takes it off the area') }),
    rule('R-DECIDE-03', { when: cel`form.area > 50.0`, outcome: 'manual', because: t('申报面积超过50亩（示例），实地核实后核定', 'More than 50 mu (illustrative): verified in the field first') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('拥有承包权的种地农民，按示例标准核定，公示无异议后发放', 'A farmer with contracted land: assessed by the illustrative rate and paid after public notice') }),
  ),
  amount: cel`yuan(fen(form.area) * fen('60.00') / 100)`,
  conditions: [t('拥有耕地承包权的种地农民', 'A farmer who holds contracted farmland'), t('耕地没有撂荒，没有改作非农用途', 'The land is not fallow and is used for farming')],
  notes: [t('每亩60元和50亩核实线均为示例，实际标准以当年公布的为准', 'The rate of 60 yuan for each mu and the line of 50 mu are illustrative; what is announced for the year prevails')],
  complete: land,
  cases: [
    { name: '六亩半，补贴三百九十元', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '承包经营权证待补', papers: { deed: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '有两亩撂荒', form: { abandoned: true }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '申报八十亩', form: { area: '80' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
  ],
});

/** 耕地地力保护补贴给付: 60 yuan for each mu, made up. */
export const landProtection: ItemDraft = { ...item, results: { payment: { name: t('耕地地力保护补贴', 'Subsidy for protecting farmland fertility'), kind: 'payment' } } };
