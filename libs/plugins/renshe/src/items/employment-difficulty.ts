import { asks, cel, field, firstMatch, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { employment } from '../bases.ts';

const law = employment('第五十二条');

const materials = {
  form: papers.form(t('《就业困难人员认定申请表》', 'Application form')),
  identity: papers.identity(),
  difficulty: papers.copiedStatement(t('符合就业困难情形的材料', 'Papers showing difficulty in finding work'), law),
  disability: paper(t('残疾人证', 'Disability certificate'), 'certificate', { form: 'electronic', issuer: 'organ', source: '残联核发，窗口调取电子证照，调取不到的出示原件', licence: '残疾人证', basis: law, requiredWhen: cel`situations.disability == 'yes'`, requiredWords: t('以残疾人身份申请时', 'When applying as a person with a disability') }),
};

/** 就业困难人员认定 */
export const employmentDifficulty = usualItem({
  name: t('就业困难人员认定', 'Recognition of people with difficulty in finding work'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(10), procedures: [procedures.notice],
  situations: { disability: asks.yesNo(t('是否以残疾人身份申请？', 'Is the application made as a disabled person?')) },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    sex: field.choice(t('性别', 'Sex'), { female: t('女', 'Female'), male: t('男', 'Male') }),
    registered: field.yesNo(t('是否已办理失业登记', 'Is the applicant registered as unemployed?')),
    months: field.integer(t('连续失业月数', 'Months without work in a row'), { min: 0, max: 600 }),
    landLost: field.yesNo(t('是否因征地失去土地', 'Has the applicant lost land through expropriation?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.registered`, outcome: 'refuse', because: t('未办理失业登记，应先登记', 'Not registered as unemployed: registration comes first'), basis: law }),
    rule('R-DECIDE-02', { when: cel`situations.disability == 'yes' || form.landLost`, outcome: 'grant', because: t('残疾人或者失去土地的人员', 'A disabled person, or one who has lost land'), basis: law }),
    rule('R-DECIDE-03', { when: cel`age(form.birthDate, today) >= (form.sex == 'female' ? 40 : 50) || form.months >= 12`, outcome: 'grant', because: t('大龄人员或者连续失业一年以上的人员', 'An older person, or one without work for a year'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'manual', because: t('是否属于难以实现就业的人员，由人核实决定', 'Whether work is hard to find for the applicant is for a person to decide'), basis: law }),
  ),
  conditions: [t('法定劳动年龄内，已办理失业登记', 'Of working age and registered as unemployed'), t('因身体状况、技能水平、家庭因素、失去土地等原因难以实现就业', 'Work is hard to find because of health, skills, family or loss of land')],
  notes: [t('示例：大龄指女性年满40周岁、男性年满50周岁', 'Illustrative: older means women of 40 and men of 50 and over')],
  complete: { situations: { disability: 'no' }, form: { birthDate: '1970-06-01', sex: 'male', registered: true, months: 6, landLost: false } },
  cases: [
    { name: '五十二岁男性', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '四十一岁女性', form: { birthDate: '1981-06-01', sex: 'female' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '四十一岁男性，失业半年', form: { birthDate: '1981-06-01' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '残疾人', situations: { disability: 'yes' }, form: { birthDate: '1995-06-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '没有失业登记', form: { registered: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { difficulty: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
