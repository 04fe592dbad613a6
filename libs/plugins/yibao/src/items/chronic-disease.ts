import { cel, field, firstMatch, paper, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { medicalHandling, unverified } from '../bases.ts';

const law = medicalHandling();

const materials = {
  form: papers.form(t('《门诊慢特病待遇认定申请表》', 'Application form')),
  identity: papers.identity(),
  records: paper(t('近两年病历、诊断证明和检查报告', 'Medical records, diagnosis and test reports of the last two years'), 'report', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '医疗机构出具', core: true }),
  photo: papers.photo(),
  agent: papers.agent(),
};

/** 门诊慢特病病种待遇认定 */
export const chronicDisease = usualItem({
  name: t('门诊慢特病病种待遇认定', 'Recognition of chronic and special outpatient disease benefits'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(15), statutory: workingDays(20, { basis: unverified() }), procedures: [procedures.expertReview],
  form: {
    disease: field.choice(t('病种', 'Disease'), { dialysis: t('慢性肾衰竭透析', 'Dialysis for chronic kidney failure'), cancer: t('恶性肿瘤放化疗', 'Chemotherapy or radiotherapy of cancer'), transplant: t('器官移植术后抗排异', 'Treatment after an organ transplant'), hypertension: t('高血压（二级以上）', 'Hypertension of grade two or higher'), diabetes: t('糖尿病', 'Diabetes'), mental: t('严重精神障碍', 'Severe mental disorder') }),
    recordsOn: field.date(t('最近一次病历日期', 'Day of the latest medical record')),
    insured: field.yesNo(t('是否已参加基本医疗保险', 'Is the applicant insured?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.insured`, outcome: 'refuse', because: t('未参加基本医疗保险', 'Not insured'), basis: law }),
    rule('R-DECIDE-02', { when: cel`age(form.recordsOn, today) >= 2`, outcome: 'refuse', because: t('病历、诊断证明和检查报告已超过两年', 'The records are more than two years old'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.disease in ['dialysis', 'cancer', 'transplant']`, outcome: 'grant', because: t('属于诊断明确、可直接认定的病种', 'A disease that is recognised on its diagnosis'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'manual', because: t('须经专家评审认定', 'To be recognised by experts'), basis: law }),
  ),
  conditions: [t('已参加基本医疗保险', 'Insured'), t('患有规定范围内的门诊慢性病、特殊疾病', 'Suffering from a chronic or special disease within the list')],
  notes: [t('示例病种和认定方式，以公布的目录为准', 'Diseases and ways of recognition are illustrative; the published list prevails')],
  complete: { form: { disease: 'dialysis', recordsOn: '2022-12-20', insured: true } },
  cases: [
    { name: '透析病人', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '糖尿病，须专家评审', form: { disease: 'diabetes' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '没有参保', form: { insured: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '病历超过两年', form: { recordsOn: '2021-01-31' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { photo: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
