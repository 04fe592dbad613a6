import { cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { relief } from '../bases.ts';

const law = relief('第十二条');

const materials = {
  identity: papers.identity(),
  account: papers.account(),
};

/** 最低生活保障金给付 */
export const subsistencePayment = usualItem({
  name: t('最低生活保障金给付', 'Payment of the minimum living allowance'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(10),
  form: {
    household: field.integer(t('共同生活的家庭成员人数', 'People in the household'), { min: 1, max: 20 }),
    income: field.money(t('家庭月收入合计（元）', 'Monthly income of the household (yuan)')),
    locality: field.choice(t('户籍类别', 'Kind of household registration'), { urban: t('城镇', 'Urban'), rural: t('农村', 'Rural') }),
    recognised: field.yesNo(t('是否已认定为最低生活保障对象', 'Has the household been recognised for the allowance?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.recognised`, outcome: 'refuse', because: t('未认定为最低生活保障对象，应先办理认定', 'Not recognised for the allowance: recognition comes first'), basis: law }),
    rule('R-DECIDE-02', { when: cel`fen(form.income) < (form.locality == 'urban' ? fen('700.00') : fen('450.00')) * form.household`, outcome: 'grant', because: t('按家庭人均收入与标准的差额给付', 'The difference between the standard and the income is paid'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'manual', because: t('收入已不低于标准，是否停发由人核实决定', 'Income is no longer below the standard: a person decides whether payment ends'), basis: law }),
  ),
  amount: cel`yuan((form.locality == 'urban' ? fen('700.00') : fen('450.00')) * form.household - fen(form.income))`,
  conditions: [t('家庭已认定为最低生活保障对象', 'The household has been recognised for the allowance')],
  notes: [t('示例标准：城镇每人每月700元，农村每人每月450元，以当地公布的为准', 'Illustrative standard: 700 yuan a month for each person in town, 450 in the country; the local standard prevails')],
  complete: { form: { household: 3, income: '900.00', locality: 'rural', recognised: true } },
  cases: [
    { name: '农村三口之家，月收入900元，补差450元', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '尚未认定', form: { recognised: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '收入已超过标准', form: { income: '2000.00' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '容缺材料待补交', papers: { account: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
