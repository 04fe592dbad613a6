import { asks, cel, field, firstMatch, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { disabilityCards } from '../bases.ts';

const law = disabilityCards();

const materials = {
  form: papers.form(t('《残疾人证申请表》', 'Application form')),
  assessment: paper(t('《残疾评定表》', 'Assessment form'), 'application_form', { issuer: 'window', source: '窗口提供格式文本，申请人填写', core: true }),
  identity: papers.identity(),
  household: papers.household(),
  photo: papers.photo(),
  guardianship: papers.guardianship(law),
  diagnosis: papers.diagnosis(law, { requiredWhen: cel`situations.illness == 'yes'`, requiredWords: t('因病申请时', 'When illness is the ground of the application') }),
};

/** 残疾人证新办 */
export const disabilityCertificate = usualItem({
  name: t('残疾人证新办', 'First issue of the disability certificate'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(20), procedures: [procedures.disabilityAssessment],
  situations: { ...asks.capacity, illness: asks.yesNo(t('是否因病致残？', 'Did illness cause the disability?')) },
  form: {
    kind: field.choices(t('残疾类别', 'Kinds of disability'), { sight: t('视力', 'Sight'), hearing: t('听力', 'Hearing'), speech: t('言语', 'Speech'), physical: t('肢体', 'Physical'), intellectual: t('智力', 'Intellectual'), mental: t('精神', 'Mental') }),
    level: field.choice(t('评定等级', 'Assessed grade'), { one: t('一级', 'Grade one'), two: t('二级', 'Grade two'), three: t('三级', 'Grade three'), four: t('四级', 'Grade four'), none: t('未达到残疾标准', 'Below the standard') }),
    assessedOn: field.date(t('评定日期', 'Day of the assessment')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.level == 'none'`, outcome: 'refuse', because: t('评定结果未达到残疾标准', 'The assessment is below the standard'), basis: law }),
    rule('R-DECIDE-02', { when: cel`age(form.assessedOn, today) >= 1 || size(form.kind) == 0`, outcome: 'manual', because: t('评定已满一年，或者未填残疾类别，须核实', 'The assessment is a year old, or no kind is stated: to be verified'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('经指定机构评定达到残疾标准', 'Assessed as disabled by an appointed body'), basis: law }),
  ),
  conditions: [t('经指定的评定机构评定达到残疾标准', 'Assessed as disabled by an appointed body')],
  complete: { situations: { capacity: 'full', illness: 'no' }, form: { kind: ['physical'], level: 'two', assessedOn: '2023-01-10' } },
  cases: [
    { name: '肢体二级', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '未达到标准', form: { level: 'none' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '评定已过一年', form: { assessedOn: '2022-01-10' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '未成年人，由监护人申请', situations: { capacity: 'minor' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
