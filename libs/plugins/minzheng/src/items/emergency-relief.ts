import { cel, field, firstMatch, LATER, papers, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { relief } from '../bases.ts';

const law = relief('第四十七条、第四十八条');

/** 急难型临时救助先行救助 */
export const emergencyRelief = usualItem({
  name: t('急难型临时救助先行救助', 'Emergency temporary relief paid in advance'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(1),
  form: {
    happenedOn: field.date(t('急难发生日期', 'Day of the emergency')),
    household: field.integer(t('需要救助的人数', 'People in need of relief'), { min: 1, max: 20 }),
    urgent: field.yesNo(t('是否急需食物、住处或者救治', 'Is food, shelter or treatment needed at once?')),
  },
  materials: {
    form: papers.form(t('《急难临时救助登记表》', 'Registration form')),
    identity: papers.identity({ core: false, deferrable: LATER }),
    emergency: papers.statement(t('急难情况说明', 'Explanation of the emergency'), law),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.happenedOn > today`, outcome: 'manual', because: t('填报的发生日期在今天之后，须核实', 'The day stated lies in the future: to be verified') }),
    rule('R-DECIDE-02', { when: cel`size(missing) == 0 && form.urgent && workingDaysBetween(form.happenedOn, today) <= 10`, outcome: 'grant', because: t('急难发生不久，先行救助，事后补办手续', 'A recent emergency: relief comes first, formalities later'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'manual', because: t('不属于急需先行救助的情形，由人决定', 'No relief in advance is called for: a person decides'), basis: law }),
  ),
  amount: cel`yuan(fen('500.00') * (form.household > 4 ? 4 : form.household))`,
  conditions: [t('因火灾、交通事故、突发重病等急难，需要立即救助', 'Help is needed at once after a fire, a traffic accident or a sudden illness')],
  notes: [t('示例标准：每人500元，最多4人', 'Illustrative: 500 yuan for each person, at most four'), t('紧急情况下身份证可以事后补交', 'In an emergency the identity card may follow later')],
  complete: { form: { happenedOn: '2023-01-30', household: 2, urgent: true } },
  cases: [
    { name: '前天失火，两人', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '身份证以后再补，也先行救助', papers: { identity: 'deferred' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '发生在一个月前', form: { happenedOn: '2022-12-20' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '并不急需', form: { urgent: false }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '日期填错', form: { happenedOn: '2023-03-01' }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
  ],
});
