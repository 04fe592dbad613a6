import { cel, field, firstMatch, LATER, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { relief } from '../bases.ts';

const law = relief('第三十条');

const materials = {
  form: papers.form(t('《医疗救助申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  meansCheck: papers.meansCheck(),
  settlement: paper(t('医疗费用结算材料', 'Settlement papers of medical costs'), 'proof', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '医疗机构或医保经办机构出具', deferrable: LATER, basis: law }),
  account: papers.account(),
};

/** 因病致贫重病患者医疗救助申请 */
export const medicalAssistance = usualItem({
  name: t('因病致贫重病患者医疗救助申请', 'Medical relief for seriously ill patients impoverished by illness'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(20), procedures: [procedures.notice, procedures.homeVisit],
  form: {
    category: field.choice(t('救助对象类别', 'Category'), { destitute: t('特困人员', 'Person in extreme hardship'), subsistence: t('最低生活保障对象', 'Recipient of the minimum living allowance'), marginal: t('最低生活保障边缘家庭成员', 'Member of a household just above it'), illness: t('因病致贫重病患者', 'Severely ill person impoverished by illness'), none: t('不属于以上类别', 'None of these') }),
    cost: field.money(t('政策范围内个人负担费用（元）', 'Costs within the rules that remained with the patient (yuan)')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.category == 'none'`, outcome: 'refuse', because: t('不属于医疗救助对象', 'Not a person that medical assistance is for'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.category in ['destitute', 'subsistence']`, outcome: 'grant', because: t('特困人员和最低生活保障对象，按比例救助', 'Persons in extreme hardship and recipients of the allowance are helped by a rate'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.category == 'marginal' && fen(form.cost) > fen('3000.00')`, outcome: 'grant', because: t('最低生活保障边缘家庭成员，超过起付标准的部分按比例救助', 'Members of households just above it are helped with what goes beyond the threshold'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'manual', because: t('因病致贫的认定和未过起付标准的情形，由人核实决定', 'Impoverishment by illness, and costs below the threshold, are for a person to decide'), basis: law }),
  ),
  amount: cel`yuan(form.category == 'destitute' ? fen(form.cost) : form.category == 'subsistence' ? fen(form.cost) * 7 / 10 : (fen(form.cost) - fen('3000.00')) * 6 / 10)`,
  conditions: [t('特困人员、最低生活保障对象、边缘家庭成员或者因病致贫重病患者', 'A person in extreme hardship, a recipient of the allowance, a member of a household just above it, or a severely ill person impoverished by illness')],
  notes: [t('示例标准：特困人员全额，低保对象70%，边缘家庭成员超过3000元部分60%', 'Illustrative: all costs for extreme hardship, 70% for recipients of the allowance, 60% of what goes beyond 3,000 yuan for households just above it')],
  complete: { form: { category: 'subsistence', cost: '8000.00' } },
  cases: [
    { name: '低保对象负担8000元，救助5600元', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '特困人员，全额救助', form: { category: 'destitute' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '边缘家庭，超过起付标准', form: { category: 'marginal' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '边缘家庭，未过起付标准', form: { category: 'marginal', cost: '3000.00' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '因病致贫，须入户调查', form: { category: 'illness', cost: '60000.00' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '不属于救助对象', form: { category: 'none' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
