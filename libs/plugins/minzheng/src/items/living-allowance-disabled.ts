import { asks, cel, field, firstMatch, paper, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { twoAllowances } from '../bases.ts';

const law = twoAllowances();

const materials = {
  form: papers.form(t('《残疾人两项补贴申请审核表》', 'Application form')),
  identity: papers.identity(),
  disability: papers.disability(law, { core: true }),
  subsistence: paper(t('最低生活保障证', 'Minimum-living-allowance certificate'), 'certificate', { form: 'electronic', issuer: 'organ', source: '民政部门核发，窗口调取电子证照，调取不到的出示原件', licence: '低保证', core: true, basis: law }),
  account: papers.account(),
  guardianship: papers.guardianship(law),
  agent: papers.agent(),
};

/** 困难残疾人生活补贴给付 */
export const livingAllowanceDisabled = usualItem({
  name: t('困难残疾人生活补贴给付', 'Living allowance for persons with disabilities in hardship'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(10),
  situations: { ...asks.capacity },
  form: {
    level: field.choice(t('残疾等级', 'Grade of disability'), { one: t('一级', 'Grade one'), two: t('二级', 'Grade two'), three: t('三级', 'Grade three'), four: t('四级', 'Grade four') }),
    subsistence: field.yesNo(t('是否属于最低生活保障家庭', 'Does the household receive the minimum living allowance?')),
    supported: field.yesNo(t('是否已享受特困人员救助供养', 'Is the applicant supported as a person in extreme hardship?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.subsistence`, outcome: 'refuse', because: t('不属于最低生活保障家庭中的残疾人', 'Not a disabled person of a household that receives the allowance'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.supported`, outcome: 'refuse', because: t('已享受特困人员救助供养的，不重复享受', 'Supported as a person in extreme hardship: not paid twice'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('最低生活保障家庭中的残疾人', 'A disabled person of a household that receives the allowance'), basis: law }),
  ),
  amount: cel`yuan(fen('60.00'))`,
  conditions: [t('持有残疾人证', 'The applicant holds a disability certificate'), t('属于最低生活保障家庭', 'The household receives the minimum living allowance')],
  notes: [t('示例标准：每人每月60元', 'Illustrative: 60 yuan a month')],
  complete: { situations: { capacity: 'full' }, form: { level: 'three', subsistence: true, supported: false } },
  cases: [
    { name: '低保家庭中的残疾人', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '不是低保家庭', form: { subsistence: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '已是特困供养对象', form: { supported: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '由监护人申请', situations: { capacity: 'ward' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '容缺材料待补交', papers: { account: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
