import { cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { residentPension } from '../bases.ts';

const law = residentPension();

const materials = {
  form: papers.form(t('《城乡居民基本养老保险待遇申领表》', 'Claim form')),
  identity: papers.identity(),
  account: papers.account(),
  agent: papers.agent(),
};

/** 城乡居民基本养老保险待遇申领 */
export const residentPensionClaim = usualItem({
  name: t('城乡居民基本养老保险待遇申领', "Claim of residents' basic pension benefits"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(15, { start: 'received' }),
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    years: field.integer(t('累计缴费年数', 'Years of contributions'), { min: 0, max: 60 }),
    drawsOther: field.yesNo(t('是否领取职工基本养老保险等待遇', 'Is another pension drawn?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 60`, outcome: 'refuse', because: t('未满60周岁', 'Under 60'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.drawsOther`, outcome: 'refuse', because: t('已领取国家规定的基本养老保障待遇', 'Another basic pension is drawn'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.years >= 15`, outcome: 'grant', because: t('年满60周岁、累计缴费满15年', '60 or over with 15 years of contributions'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'manual', because: t('累计缴费不满15年，补缴或者按当时年龄核定，由人决定', 'Less than 15 years: a person decides on arrears, or by the age at the time'), basis: law }),
  ),
  conditions: [t('年满60周岁，累计缴费满15年', '60 or over with 15 years of contributions'), t('未领取国家规定的基本养老保障待遇', 'No other basic pension is drawn')],
  notes: [t('本指南中的金额和年龄标准为示例，以当地公布的为准', 'Amounts and ages in this guide are illustrative; the local standards prevail')],
  complete: { form: { birthDate: '1962-11-03', years: 15, drawsOther: false } },
  cases: [
    { name: '六十岁，缴费十五年', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '六十周岁生日前一天', form: { birthDate: '1963-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '已领退休金', form: { drawsOther: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '缴费十二年', form: { years: 12 }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '容缺材料待补交', papers: { account: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
