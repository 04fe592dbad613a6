import { asks, cel, field, firstMatch, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { relief } from '../bases.ts';

const law = relief('第十四条、第十六条');

const materials = {
  form: papers.form(t('《特困人员救助供养申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  meansCheck: papers.meansCheck(),
  declaration: papers.declaration(t('劳动能力、生活来源、财产状况书面声明', 'Written statement on ability to work, income and assets'), { source: '申请人自备' }),
  disability: papers.disability(law, { requiredWhen: cel`situations.disability == 'yes'`, requiredWords: t('申请人为残疾人时', 'When the applicant has a disability') }),
  agent: papers.agent(),
};

/** 特困人员认定 */
export const extremeHardship = usualItem({
  name: t('特困人员认定', 'Determination of persons in extreme hardship'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(20), procedures: [procedures.notice, procedures.homeVisit],
  situations: { disability: asks.yesNo(t('申请人是残疾人吗？', 'Is the applicant disabled?')) },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    supporter: field.choice(t('法定赡养、抚养、扶养义务人', 'Persons bound by law to support the applicant'), { none: t('没有', 'None'), unable: t('有，但没有履行义务能力', 'Some, but they are unable to'), able: t('有，且有履行义务能力', 'Some, and they are able to') }),
    hasIncome: field.yesNo(t('是否有生活来源', 'Has the applicant a source of living?')),
    works: field.yesNo(t('是否有劳动能力', 'Is the applicant able to work?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.supporter == 'able'`, outcome: 'refuse', because: t('法定义务人有履行义务能力', 'Somebody bound by law is able to support the applicant'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.hasIncome || form.works`, outcome: 'refuse', because: t('有劳动能力或者生活来源', 'The applicant is able to work or has a source of living'), basis: law }),
    rule('R-DECIDE-03', { when: cel`age(form.birthDate, today) >= 60 || age(form.birthDate, today) < 16 || situations.disability == 'yes'`, outcome: 'grant', because: t('属于老年人、未满16周岁的未成年人或者残疾人，无劳动能力、无生活来源且无人赡养抚养扶养', 'An old person, a minor under 16 or a disabled person without ability to work, living or support'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'refuse', because: t('不属于老年人、残疾人或者未满16周岁的未成年人', 'Neither old, nor disabled, nor under 16'), basis: law }),
  ),
  conditions: [t('无劳动能力、无生活来源且无法定赡养、抚养、扶养义务人，或者义务人无履行义务能力', 'No ability to work, no source of living, and nobody bound and able to support the applicant'), t('老年人、残疾人或者未满16周岁的未成年人', 'An old person, a disabled person or a minor under 16')],
  notes: [t('示例：老年人指年满60周岁', 'Illustrative: old means 60 and over')],
  complete: { situations: { disability: 'no' }, form: { birthDate: '1950-05-01', supporter: 'none', hasIncome: false, works: false } },
  cases: [
    { name: '七十二岁，无人赡养', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '子女有赡养能力', form: { supporter: 'able' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '有退休金', form: { hasIncome: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '四十岁，残疾人', situations: { disability: 'yes' }, form: { birthDate: '1983-01-15' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '四十岁，不是残疾人', form: { birthDate: '1983-01-15' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '六十周岁生日前一天', form: { birthDate: '1963-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
