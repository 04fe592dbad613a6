import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { resettlement } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990519001000': {
    ...usualItem({ name: t('大中型水库移民后期扶持资金给付', 'Post-resettlement support for reservoir migrants'), kind: 'payment', applicant: 'person', basis: [resettlement()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('经核定的大中型水库农村移民，按规定申领后期扶持资金', 'Verified rural resettlers of large and medium reservoirs receive later-stage support')] }),
    results: { payment: { name: t('水库移民后期扶持资金', 'Later-stage support for resettlers'), kind: 'payment' } },
  },
  '990719001000': {
    ...usualItem({ name: t('水库移民人口身份核定申请', 'Application to verify reservoir-migrant status'), kind: 'confirmation', applicant: 'person', basis: [resettlement()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('大中型水库农村移民及其符合条件的家庭成员，申请核定移民人口身份', 'Rural resettlers and family members who qualify apply to have their status verified')] }),
    results: { decision: { name: t('水库移民人口身份核定结果', 'Verified status as a resettler'), kind: 'decision' } },
  },
  '990919001000': {
    ...usualItem({ name: t('水事纠纷调解申请', 'Mediation of water disputes'), kind: 'adjudication', applicant: 'either', basis: [basis('水法', '第五十七条', { verified: true })], promised: workingDays(30), conditions: [t('单位之间、个人之间、单位与个人之间发生水事纠纷，协商不成的，可以申请调解', 'When a dispute over water cannot be settled by talks, the parties may ask for mediation')] }),
    results: { record: { name: t('水事纠纷调解书', 'Mediation document'), kind: 'record' } },
  },
  '991019001000': {
    ...usualItem({ name: t('水土保持登记表备案', 'Record-filing of the water and soil conservation form'), kind: 'other', applicant: 'organisation', basis: [basis('水土保持法', '第二十五条', { verified: true })], promised: workingDays(1), conditions: [t('按规定只需填报水土保持登记表的生产建设项目，开工前报送登记表备案', 'Projects that need only a registration form for soil and water conservation file it before work begins')] }),
    results: { record: { name: t('水土保持登记表备案回执', 'Receipt for the filing'), kind: 'record' } },
  },
  '992019001000': {
    ...usualItem({ name: t('农村集中供水用水申请登记', 'Registration for rural centralised water supply'), kind: 'service', applicant: 'either', basis: [basis('农村供水有关规定（文号待核）', '')], promised: workingDays(5), conditions: [t('农村居民和单位申请接入农村集中供水工程的，提出用水申请并登记', 'Rural residents and bodies apply to be connected to the central water supply')] }),
    results: { record: { name: t('用水登记', 'Registration as a water user'), kind: 'record' } },
  },
  '992019002000': {
    ...usualItem({ name: t('小型农田水利设施管护补助申报', 'Application for small irrigation facility maintenance subsidies'), kind: 'service', applicant: 'organisation', basis: [basis('农田水利条例', '', { verified: true })], promised: workingDays(20), procedures: [procedures.siteVerification], conditions: [t('村集体、用水合作组织对小型农田水利设施进行管护的，按年度申报管护补助', 'Villages and water users’ groups that keep small irrigation works in repair apply each year for support')] }),
    results: { decision: { name: t('小型农田水利设施管护补助审核意见', 'Opinion on the maintenance subsidy'), kind: 'decision' } },
  },
};
