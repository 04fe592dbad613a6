import { asks, cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { disabled } from '../bases.ts';

const law = disabled('第四十八条');

const materials = {
  form: papers.form(t('《残疾人两项补贴申请审核表》', 'Application form')),
  identity: papers.identity(),
  disability: papers.disability(law, { core: true }),
  account: papers.account(),
  guardianship: papers.guardianship(law),
  agent: papers.agent(),
};

/** 重度残疾人护理补贴给付 */
export const careAllowanceDisabled = usualItem({
  name: t('重度残疾人护理补贴给付', 'Nursing allowance for persons with severe disabilities'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(10),
  situations: { ...asks.capacity },
  form: {
    level: field.choice(t('残疾等级', 'Grade of disability'), { one: t('一级', 'Grade one'), two: t('二级', 'Grade two'), three: t('三级', 'Grade three'), four: t('四级', 'Grade four') }),
    otherCare: field.yesNo(t('是否已领取工伤保险生活护理费等护理补贴', 'Is another care allowance already drawn, such as that of work-injury insurance?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.otherCare`, outcome: 'refuse', because: t('已享受工伤保险生活护理费等护理补贴的，不重复享受', 'Another care allowance is drawn: not paid twice'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.level == 'one' || form.level == 'two'`, outcome: 'grant', because: t('残疾等级为一级、二级，需要长期照护', 'Grade one or two: long-term care is needed'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'refuse', because: t('残疾等级不属于一级、二级', 'The grade is neither one nor two'), basis: law }),
  ),
  amount: cel`yuan(form.level == 'one' ? fen('120.00') : fen('80.00'))`,
  conditions: [t('残疾等级为一级、二级且需要长期照护', 'Grade one or two, with long-term care needed')],
  notes: [t('示例标准：一级每人每月120元，二级80元', 'Illustrative: 120 yuan a month for grade one, 80 for grade two')],
  complete: { situations: { capacity: 'full' }, form: { level: 'one', otherCare: false } },
  cases: [
    { name: '一级残疾', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '二级残疾，由监护人申请', situations: { capacity: 'minor' }, form: { level: 'two' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '三级残疾', form: { level: 'three' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '已领取工伤护理费', form: { otherCare: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { account: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
