import { cel, field, firstMatch, LATER, paper, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance } from '../bases.ts';

const law = insurance('第十七条');

const materials = {
  form: papers.form(t('《丧葬补助金申领表》', 'Claim form')),
  claimant: papers.identityOf(t('申领人居民身份证', "Claimant's identity card")),
  death: papers.death(law),
  relationship: papers.relationship(law),
  account: paper(t('申领人银行账户', "Claimant's bank account"), 'account', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '金融机构核发', deferrable: LATER }),
};

/** 城乡居民基本养老保险丧葬补助金申领 */
export const funeralGrant = usualItem({
  name: t('城乡居民基本养老保险丧葬补助金申领', "Claim of the funeral grant, residents' basic pension"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(10),
  form: {
    diedOn: field.date(t('死亡日期', 'Day of death')),
    enrolled: field.yesNo(t('死者是否参加城乡居民基本养老保险', 'Did the deceased belong to the residents’ pension insurance?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.enrolled`, outcome: 'refuse', because: t('死者未参加城乡居民基本养老保险', 'The deceased did not belong to the insurance'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.diedOn > today || age(form.diedOn, today) >= 1`, outcome: 'manual', because: t('死亡日期有误，或者申领距死亡已满一年，由人核实', 'The day cannot be right, or a year has passed: to be verified by a person'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('参保人死亡，遗属申领丧葬补助金', 'The insured has died and the family claims the grant'), basis: law }),
  ),
  amount: cel`yuan(fen('1000.00'))`,
  conditions: [t('死者生前参加城乡居民基本养老保险', 'The deceased belonged to the residents’ pension insurance')],
  notes: [t('示例标准：一次性1000元', 'Illustrative: 1,000 yuan, once')],
  complete: { form: { diedOn: '2023-01-05', enrolled: true } },
  cases: [
    { name: '上月去世', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '没有参保', form: { enrolled: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '去世一年多', form: { diedOn: '2021-12-30' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { relationship: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
