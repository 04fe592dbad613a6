import { cel, field, firstMatch, LATER, paper, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance } from '../bases.ts';

const law = insurance('第二十五条');

const materials = {
  form: papers.form(t('《基本医疗保险参保登记表》', 'Enrolment form')),
  birth: paper(t('出生医学证明', 'Birth medical certificate'), 'certificate', { form: 'electronic', issuer: 'organ', source: '医疗机构出具，窗口调取电子证照，调取不到的出示原件', licence: '出生医学证明', deferrable: LATER, basis: law }),
  household: papers.household({ core: true }),
  parent: papers.identityOf(t('父母一方居民身份证', "One parent's identity card")),
};

/** 新生儿基本医疗保险参保登记 */
export const newbornEnrolment = usualItem({
  name: t('新生儿基本医疗保险参保登记', 'Enrolment of newborns in basic medical insurance'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(3, { start: 'received' }),
  form: {
    bornOn: field.date(t('新生儿出生日期', 'Day of birth of the child')),
    insured: field.yesNo(t('父母至少一方是否已参保', 'Is at least one parent insured?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.bornOn > today`, outcome: 'manual', because: t('填报的出生日期在今天之后，须核实', 'The day of birth lies in the future: to be verified') }),
    rule('R-DECIDE-02', { when: cel`today - form.bornOn <= duration('2160h')`, outcome: 'grant', because: t('出生90天内参保，待遇自出生之日起享受', 'Enrolled within 90 days of birth: entitled from birth'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'manual', because: t('出生已超过90天，待遇起始时间由人核定', 'More than 90 days after birth: a person sets when entitlement begins'), basis: law }),
  ),
  conditions: [t('本区出生或者父母一方在本区参保、居住的新生儿', 'A child born here, or a parent of whom lives or is insured here')],
  notes: [t('示例：出生90天内参保的，待遇自出生之日起享受', 'Illustrative: entitled from birth when enrolled within 90 days')],
  complete: { form: { bornOn: '2023-01-12', insured: true } },
  cases: [
    { name: '出生二十天', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '出生第九十天', form: { bornOn: '2022-11-03' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '出生第九十一天', form: { bornOn: '2022-11-02' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '日期填错', form: { bornOn: '2023-02-12' }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { birth: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
