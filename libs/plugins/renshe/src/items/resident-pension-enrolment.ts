import { cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { residentPension } from '../bases.ts';

const law = residentPension();

const materials = {
  form: papers.form(t('《城乡居民基本养老保险参保登记表》', 'Enrolment form')),
  identity: papers.identity(),
  household: papers.household(),
  agent: papers.agent(),
};

/** 城乡居民基本养老保险参保登记 */
export const residentPensionEnrolment = usualItem({
  name: t('城乡居民基本养老保险参保登记', 'Enrolment in the basic pension scheme for urban and rural residents'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(3, { start: 'received' }),
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    student: field.yesNo(t('是否为在校学生', 'Is the applicant a student?')),
    otherPension: field.yesNo(t('是否已参加职工基本养老保险', 'Does the applicant belong to the pension insurance of employees?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 16`, outcome: 'refuse', because: t('未满16周岁', 'Under 16'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.student || form.otherPension`, outcome: 'refuse', because: t('在校学生和已参加职工基本养老保险的人员不参加城乡居民养老保险', 'Students and members of the insurance of employees do not join'), basis: law }),
    rule('R-DECIDE-03', { when: cel`age(form.birthDate, today) >= 60`, outcome: 'manual', because: t('已满60周岁，能否参保由人核实决定', '60 or over: a person decides whether the applicant may still join'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('年满16周岁、不属于职工基本养老保险覆盖范围的居民', 'A resident of 16 or over whom the insurance of employees does not cover'), basis: law }),
  ),
  conditions: [t('年满16周岁，不含在校学生', '16 or over, students excepted'), t('不属于职工基本养老保险制度覆盖范围', 'Not covered by the pension insurance of employees')],
  notes: [t('本指南中的金额和年龄标准为示例，以当地公布的为准', 'Amounts and ages in this guide are illustrative; the local standards prevail')],
  complete: { form: { birthDate: '1985-03-12', student: false, otherPension: false } },
  cases: [
    { name: '三十七岁，务农', expect: { decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '十五岁', form: { birthDate: '2007-05-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '在校学生', form: { birthDate: '2003-05-01', student: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '六十一岁', form: { birthDate: '1961-05-01' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
