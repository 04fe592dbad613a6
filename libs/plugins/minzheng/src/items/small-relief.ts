import { cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { relief } from '../bases.ts';

const law = relief('第四十七条、第四十八条');

const materials = {
  form: papers.form(t('《临时救助申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  hardship: papers.statement(t('遭遇困难的情况说明或证明', 'Explanation or proof of the hardship suffered'), law),
  account: papers.account(),
};

/** 小额临时救助审批与给付 */
export const smallRelief = usualItem({
  name: t('小额临时救助审批与给付', 'Approval and payment of small temporary relief'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(3),
  form: {
    household: field.integer(t('共同生活的家庭成员人数', 'People in the household'), { min: 1, max: 20 }),
    income: field.money(t('家庭月收入合计（元）', 'Monthly income of the household (yuan)')),
    locality: field.choice(t('户籍类别', 'Kind of household registration'), { urban: t('城镇', 'Urban'), rural: t('农村', 'Rural') }),
    need: field.money(t('因困难需要的支出（元）', 'What the hardship costs (yuan)')),
    cause: field.choices(t('困难原因', 'Causes of the hardship'), { illness: t('疾病', 'Illness'), accident: t('意外事故', 'Accident'), disaster: t('自然灾害', 'Natural disaster'), schooling: t('子女就学', 'Schooling of children') }),
    helped: field.yesNo(t('本年度是否已获得临时救助', 'Has relief been granted this year?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.helped`, outcome: 'manual', because: t('本年度已获得临时救助，是否再次救助由人决定', 'Relief has been granted this year: a person decides whether to grant it again'), basis: law }),
    rule('R-DECIDE-02', { when: cel`fen(form.need) > fen('3000.00')`, outcome: 'manual', because: t('超出小额救助范围，转一般临时救助', 'More than small relief covers: handled as ordinary relief'), basis: law }),
    rule('R-DECIDE-03', { when: cel`size(form.cause) > 0 && fen(form.income) < (form.locality == 'urban' ? fen('700.00') : fen('450.00')) * form.household * 2`, outcome: 'grant', because: t('遭遇突发困难，家庭人均收入低于示例标准的两倍', 'Sudden hardship, and income for each person is below twice the illustrative standard'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'refuse', because: t('未申报困难原因，或者家庭人均收入不低于规定范围', 'No cause is stated, or income is not within the limits'), basis: law }),
  ),
  amount: cel`yuan(fen(form.need) < fen('1000.00') ? fen(form.need) : fen('1000.00'))`,
  conditions: [t('因突发事件、意外伤害、重大疾病等导致基本生活暂时困难', 'Basic living is in temporary hardship through a sudden event, an injury or a grave illness')],
  notes: [t('示例标准：单次不超过1000元', 'Illustrative: at most 1,000 yuan each time'), t('示例标准：城镇每人每月700元，农村每人每月450元，以当地公布的为准', 'Illustrative standard: 700 yuan a month for each person in town, 450 in the country; the local standard prevails')],
  complete: { form: { household: 3, income: '900.00', locality: 'rural', need: '1800.00', cause: ['illness'], helped: false } },
  cases: [
    { name: '因病支出1800元，救助1000元', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '支出600元，全额救助', form: { need: '600.00' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '本年度已救助过', form: { helped: true }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '支出超出小额范围', form: { need: '3000.01' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '收入较高', form: { income: '9000.00' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
