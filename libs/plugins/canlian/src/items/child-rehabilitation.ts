import { asks, cel, field, firstMatch, paper, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { rehabilitation } from '../bases.ts';

const law = rehabilitation();

const materials = {
  form: papers.form(t('《残疾儿童康复救助申请表》', 'Application form')),
  household: papers.household({ core: true }),
  disability: paper(t('残疾人证或诊断证明', 'Disability certificate or diagnosis'), 'certificate', { form: 'electronic', issuer: 'organ', source: '残联核发，窗口调取电子证照，调取不到的出示原件', licence: '残疾人证', core: true, basis: law }),
  guardianship: papers.guardianship(law),
};

/** 残疾儿童康复救助申请 */
export const childRehabilitation = usualItem({
  name: t('残疾儿童康复救助申请', 'Rehabilitation relief for children with disabilities'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(10),
  situations: { ...asks.capacity },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    kind: field.choice(t('残疾类别', 'Kind of disability'), { sight: t('视力', 'Sight'), hearing: t('听力', 'Hearing'), speech: t('言语', 'Speech'), physical: t('肢体', 'Physical'), intellectual: t('智力', 'Intellectual'), autism: t('孤独症', 'Autism') }),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) <= 6`, outcome: 'grant', because: t('0至6岁残疾儿童，给予基本康复服务', 'A disabled child of up to six: basic rehabilitation is granted'), basis: law }),
    rule('R-DECIDE-02', { when: cel`age(form.birthDate, today) <= 14`, outcome: 'manual', because: t('7至14岁儿童能否救助，按当地扩大年龄的规定由人决定', 'At 7 to 14 a person decides by the local extension of ages'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'refuse', because: t('超过救助年龄', 'Beyond the age of assistance'), basis: law }),
  ),
  conditions: [t('有康复需求和康复可能的残疾儿童', 'A disabled child for whom rehabilitation is needed and possible')],
  notes: [t('本指南中的金额和年龄标准为示例，以当地公布的为准', 'Amounts and ages in this guide are illustrative; the local standards prevail')],
  complete: { situations: { capacity: 'minor' }, form: { birthDate: '2018-05-20', kind: 'autism' } },
  cases: [
    { name: '四岁，孤独症', expect: { decide: 'grant', rule: 'R-DECIDE-01' } },
    { name: '六岁，差一天满七岁', form: { birthDate: '2016-02-02' }, expect: { decide: 'grant', rule: 'R-DECIDE-01' } },
    { name: '七周岁当天', form: { birthDate: '2016-02-01' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '十五岁', form: { birthDate: '2008-01-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
  ],
});
