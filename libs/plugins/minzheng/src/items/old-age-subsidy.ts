import { basis, cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { elderly } from '../bases.ts';

const law = elderly('第三十三条');

const materials = {
  form: papers.form(t('《高龄老人生活保健补贴申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  account: papers.account(),
  photo: papers.photo(),
  agent: papers.agent(),
};

/** 高龄老人生活保健补贴给付 */
export const oldAgeSubsidy = usualItem({
  name: t('高龄老人生活保健补贴给付', 'Health-maintenance allowance for the advanced aged'), kind: 'payment', applicant: 'person', basis: [law, basis('陕西省高龄老人生活保健补贴有关规定（文号待核）', '')], promised: workingDays(10),
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    local: field.yesNo(t('户籍是否在本区', 'Is the applicant registered in this district?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 70`, outcome: 'refuse', because: t('未满70周岁', 'Under 70'), basis: law }),
    rule('R-DECIDE-02', { when: cel`!form.local`, outcome: 'refuse', because: t('户籍不在本区，应在户籍地申请', 'Not registered here: to be applied for where registered'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('年满70周岁的本区户籍老年人', '70 or over and registered in this district'), basis: law }),
  ),
  amount: cel`yuan(age(form.birthDate, today) >= 100 ? fen('300.00') : age(form.birthDate, today) >= 90 ? fen('200.00') : age(form.birthDate, today) >= 80 ? fen('100.00') : fen('50.00'))`,
  conditions: [t('年满70周岁', '70 or over'), t('户籍在本区', 'Registered in this district')],
  notes: [t('示例标准：70至79周岁每月50元，80至89周岁100元，90至99周岁200元，100周岁以上300元', 'Illustrative: 50 yuan a month at 70 to 79, 100 at 80 to 89, 200 at 90 to 99, 300 at 100 and over')],
  complete: { form: { birthDate: '1950-03-01', local: true } },
  cases: [
    { name: '七十二岁', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '七十周岁当天', form: { birthDate: '1953-02-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '七十周岁前一天', form: { birthDate: '1953-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '百岁老人，子女代办', situations: { filedBy: 'agent' }, form: { birthDate: '1922-06-01' }, applicant: { byAgent: true }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '户籍在外地', form: { local: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
