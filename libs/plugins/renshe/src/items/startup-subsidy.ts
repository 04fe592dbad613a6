import { cel, field, firstMatch, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { employment } from '../bases.ts';

const law = employment();

const materials = {
  form: papers.form(t('《一次性创业补贴申请表》', 'Application form')),
  identity: papers.identity(),
  licence: papers.businessLicence(),
  eligibility: papers.copiedStatement(t('符合补贴对象条件的材料', 'Papers showing eligibility'), law),
  premises: papers.copiedStatement(t('经营场所使用证明', 'Proof of use of premises'), law),
  account: papers.account(),
};

/** 一次性创业补贴申领 */
export const startupSubsidy = usualItem({
  name: t('一次性创业补贴申领', 'Application for the one-off start-up subsidy'), kind: 'service', applicant: 'either', basis: [law], promised: workingDays(15), procedures: [procedures.notice, procedures.siteInspection],
  form: {
    group: field.choice(t('人员类别', 'Group of persons'), { graduate: t('高校毕业生', 'Graduate'), disabled: t('残疾人', 'Disabled person'), returning: t('返乡创业农民工', 'Migrant worker returning home'), hardship: t('就业困难人员', 'Person with difficulty in finding work'), none: t('不属于以上类别', 'None of these') }),
    registeredOn: field.date(t('营业执照登记日期', 'Day of registration of the business')),
    before: field.yesNo(t('是否领取过一次性创业补贴', 'Has the one-off subsidy been drawn before?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.group == 'none'`, outcome: 'refuse', because: t('不属于补贴对象', 'Not a person the subsidy is for'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.before`, outcome: 'refuse', because: t('一次性创业补贴只能领取一次', 'The subsidy can be drawn once only'), basis: law }),
    rule('R-DECIDE-03', { when: cel`age(form.registeredOn, today) >= 1`, outcome: 'grant', because: t('首次创办经营主体并正常经营一年以上', 'A first business that has been running for a year'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'refuse', because: t('正常经营未满一年', 'Running for less than a year'), basis: law }),
  ),
  amount: cel`yuan(fen('5000.00'))`,
  conditions: [t('首次创办经营主体并正常经营一年以上', 'A first business that has been running for a year')],
  notes: [t('示例标准：一次性5000元', 'Illustrative: 5,000 yuan, once')],
  complete: { form: { group: 'returning', registeredOn: '2021-10-20', before: false } },
  cases: [
    { name: '返乡农民工，经营一年多', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '经营满一年当天', form: { registeredOn: '2022-02-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '差一天满一年', form: { registeredOn: '2022-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '不属于补贴对象', form: { group: 'none' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '领取过', form: { before: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { eligibility: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
