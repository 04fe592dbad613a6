import { cel, field, firstMatch, LATER, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { employment } from '../bases.ts';

const law = employment('第五十二条');

const materials = {
  form: papers.form(t('《灵活就业社会保险补贴申请表》', 'Application form')),
  identity: papers.identity(),
  contributions: paper(t('社会保险缴费凭证', 'Proof of social-insurance contributions'), 'certificate', { form: 'electronic', issuer: 'organ', source: '税务机关或社保经办机构出具，窗口调取电子证照，调取不到的出示原件', licence: '社会保险缴费证明', deferrable: LATER, basis: law }),
  declaration: papers.declaration(t('灵活就业情况承诺书', 'Commitment on flexible employment'), { source: '申请人自备' }),
  account: papers.account(),
};

/** 就业困难人员灵活就业社会保险补贴申领 */
export const flexibleWorkSubsidy = usualItem({
  name: t('就业困难人员灵活就业社会保险补贴申领', 'Social-insurance subsidy for flexible employment of people with difficulty in finding work'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(15), procedures: [procedures.notice],
  form: {
    recognised: field.yesNo(t('是否已认定为就业困难人员', 'Has difficulty in finding work been recognised?')),
    paid: field.money(t('本期实际缴纳的社会保险费（元）', 'Contributions paid in this period (yuan)')),
    drawn: field.integer(t('已享受补贴月数', 'Months of subsidy drawn so far'), { min: 0, max: 120 }),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.recognised`, outcome: 'refuse', because: t('未认定为就业困难人员', 'Difficulty in finding work has not been recognised'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.drawn >= 36`, outcome: 'refuse', because: t('补贴已满36个月', 'The subsidy has been drawn for 36 months'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('就业困难人员灵活就业后缴纳社会保险费，给予一定比例补贴', 'Contributions paid in flexible work are subsidised in part'), basis: law }),
  ),
  amount: cel`yuan(fen(form.paid) * 2 / 3)`,
  conditions: [t('已认定为就业困难人员，并以灵活就业方式缴纳社会保险费', 'Recognised as having difficulty in finding work, and paying contributions in flexible work')],
  notes: [t('示例标准：不超过实际缴费的三分之二，最长36个月', 'Illustrative: at most two thirds of what was paid, for at most 36 months')],
  complete: { form: { recognised: true, paid: '3600.00', drawn: 12 } },
  cases: [
    { name: '缴费3600元，补贴2400元', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '没有认定', form: { recognised: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '已满三十六个月', form: { drawn: 36 }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { contributions: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
