import { calendarDays, cel, field, firstMatch, LATER, paper, papers, pledge, rule, situation, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { residencePermits } from '../bases.ts';

const item = usualItem({
  name: t('居住登记与居住证申领受理', 'Residence registration and application for a residence permit'), kind: 'service', applicant: 'person', basis: [residencePermits('第九条')],
  promised: workingDays(10), statutory: calendarDays(15, { basis: residencePermits('第九条') }),
  materials: {
    form: papers.form(t('《居住登记（居住证）申请表》', 'Application form')), identity: papers.identity(), photo: papers.photo(),
    ground: paper(t('居住地住址、就业或就读证明', 'Proof of address, work or study'), 'proof', { form: 'original_checked', copies: 1, deferrable: LATER, basis: residencePermits('第九条'), commitment: pledge(t('本人在所填地址居住、就业或者就读', 'I live, work or study where I say')) }),
  },
  situations: { purpose: situation(t('要办什么？', 'What do you need?'), { registration: t('居住登记', 'Registration of residence'), permit: t('申领居住证', 'A residence permit') }) },
  form: {
    localHere: field.yesNo(t('常住户口是否在本市', 'Is the permanent registration in this city?')), since: field.date(t('从哪一天起在本地居住', 'Lives here since')),
    ground: field.choice(t('符合哪一项条件', 'Ground'), { work: t('合法稳定就业', 'Lawful and steady work'), home: t('合法稳定住所', 'Lawful and steady home'), study: t('连续就读', 'Continuous study'), none: t('都不符合', 'None of these') }, { shownWhen: cel`situations.purpose == 'permit'` }),
    address: field.text(t('居住地址', 'Address'), { maxLength: 200 }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.localHere`, outcome: 'refuse', because: t('常住户口在本市，不需要居住登记和居住证', 'Registered in this city: neither is needed'), basis: residencePermits('第二条') }),
    rule('R-DECIDE-02', { when: cel`papers.photo == 'deferred' || papers.ground == 'deferred'`, outcome: 'manual', because: t('照片或者证明材料还没有补齐，补齐后再办', 'Photograph or proof is still missing: done once it is there') }),
    rule('R-DECIDE-03', { when: cel`situations.purpose == 'registration'`, outcome: 'grant', because: t('信息完整，予以居住登记', 'The information is complete: registered') }),
    rule('R-DECIDE-04', { when: cel`today - form.since < duration('4392h')`, outcome: 'refuse', because: t('在本地居住不满半年（按183天计算），可先办居住登记', 'Less than half a year here (counted as 183 days): residence can be registered first'), basis: residencePermits('第二条') }),
    rule('R-DECIDE-05', { when: cel`form.ground == 'none'`, outcome: 'refuse', because: t('没有合法稳定就业、合法稳定住所、连续就读中的任何一项', 'Neither steady work nor a steady home nor continuous study'), basis: residencePermits('第二条') }),
    rule('R-DECIDE-06', { otherwise: 'grant', because: t('居住满半年并符合条件之一，转公安机关制发居住证', 'Half a year here and one of the grounds: passed to the police to issue the permit'), basis: residencePermits('第九条') }),
  ),
  conditions: [t('离开常住户口所在地，到本市居住', 'Living here away from the place of permanent registration'), t('申领居住证的，居住半年以上，并有合法稳定就业、合法稳定住所、连续就读之一', 'For a permit: half a year here, and steady work, a steady home or continuous study')],
  notes: [t('半年按183天计算，为示例口径', 'Counting half a year as 183 days is illustrative'), t('首次申领免收证件工本费', 'The first permit is free'), t('未满16周岁的未成年人和行动不便的老年人、残疾人，可以由监护人、近亲属代为申领', 'Guardians and close relatives may apply for children under 16 and for old or disabled people')],
  complete: { situations: { purpose: 'permit' }, form: { localHere: false, since: '2022-03-01', ground: 'work' } },
  cases: [
    { name: '务工近一年，申领居住证', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-06', missing: [] } },
    { name: '刚来一个月，先办居住登记', situations: { purpose: 'registration' }, form: { since: '2023-01-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '刚来三个月就申领居住证', form: { since: '2022-11-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '正好一百八十三天', form: { since: '2022-08-02' }, expect: { decide: 'grant', rule: 'R-DECIDE-06' } },
    { name: '没有任何一项条件', form: { ground: 'none' }, expect: { decide: 'refuse', rule: 'R-DECIDE-05' } },
    { name: '照片待补', papers: { photo: 'deferred' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '本市户籍', form: { localHere: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
  ],
});

/** 居住登记与居住证申领受理: half a year is counted as 183 days. */
export const residencePermit: ItemDraft = { ...item, results: { certificate: { name: t('居住登记凭证或者居住证', 'Proof of registration, or residence permit'), kind: 'certificate' } } };
