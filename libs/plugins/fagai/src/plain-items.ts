import { basis, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '991004001000': {
    ...usualItem({ name: t('自然人户用分布式光伏项目备案受理', 'Acceptance of record-filing of household solar projects'), kind: 'other', applicant: 'person', basis: [basis('企业投资项目核准和备案管理条例', '第十三条', { verified: true })], promised: workingDays(3), conditions: [t('居民利用自有住宅及附属场所建设户用分布式光伏的，由镇（街道）受理备案材料', 'Residents who put solar panels on their own house file the project at the town')] }),
    results: { record: { name: t('户用分布式光伏项目备案证明', 'Proof of filing'), kind: 'record' } },
  },
  '992004001000': {
    ...usualItem({ name: t('以工代赈务工报名', 'Enrolment in work-relief projects'), kind: 'service', applicant: 'person', basis: [basis('国家以工代赈管理办法（国家发展改革委令，待核）', '')], promised: workingDays(1), conditions: [t('农村劳动力报名参加以工代赈项目务工，由镇（街道）登记并推荐给项目单位', 'Rural workers sign up for work-for-relief projects; the town registers and recommends them')] }),
    results: { record: { name: t('务工报名登记', 'Registration for work'), kind: 'record' } },
  },
};
