import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { monitoring, revitalisation } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990548001000': {
    ...usualItem({ name: t('雨露计划补助给付', 'Payment under the Yulu (rain and dew) education programme'), kind: 'payment', applicant: 'person', basis: [basis('雨露计划有关规定（文号待核）', '')], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('脱贫家庭和监测对象家庭中接受中、高等职业教育的学生，申请雨露计划补助', 'Students in vocational education from families lifted out of poverty, or monitored, apply for the grant')] }),
    results: { payment: { name: t('雨露计划补助', 'Yulu plan grant'), kind: 'payment' } },
  },
  '990548002000': {
    ...usualItem({ name: t('到户产业奖补申请', 'Application for household industry rewards'), kind: 'payment', applicant: 'person', basis: [revitalisation()], promised: workingDays(20), procedures: [procedures.siteVerification, procedures.notice], conditions: [t('脱贫户、监测户自主发展种植、养殖等产业并达到奖补条件的，申请到户产业奖补', 'Households lifted out of poverty, or monitored, claim an award for farming they took up')] }),
    results: { payment: { name: t('到户产业奖补', 'Award for household farming'), kind: 'payment' } },
  },
  '992048001000': {
    ...usualItem({ name: t('脱贫人口小额信贷申请审核', 'Review of micro-credit applications by people lifted out of poverty'), kind: 'service', applicant: 'person', basis: [basis('脱贫人口小额信贷有关规定（银保监发，文号待核）', '')], promised: workingDays(10), procedures: [procedures.rating], conditions: [t('脱贫户、监测户有发展产业意愿和还款能力的，申请小额信贷，由镇、村审核后推荐给银行', 'Households lifted out of poverty, or monitored, apply for small loans; village and town recommend them to the bank')] }),
    results: { decision: { name: t('小额信贷审核推荐意见', 'Recommendation for a small loan'), kind: 'decision' } },
  },
  '992048002000': {
    ...usualItem({ name: t('乡村公益性岗位申请', 'Application for rural public-benefit posts'), kind: 'service', applicant: 'person', basis: [revitalisation()], promised: workingDays(10), procedures: [procedures.notice], conditions: [t('符合条件的脱贫劳动力等申请乡村公益性岗位，由村、镇（街道）审核公示后安排', 'Workers who qualify apply for public-benefit posts in the villages; the town reviews, posts and assigns')] }),
    results: { decision: { name: t('公益性岗位聘用结果', 'Result of the appointment'), kind: 'decision' } },
  },
  '992048003000': {
    ...usualItem({ name: t('脱贫户和监测户身份证明出具', 'Certificate of poverty-alleviated or monitored household status'), kind: 'service', applicant: 'person', basis: [monitoring()], promised: workingDays(1), conditions: [t('脱贫户、监测户因入学、就医、贷款等需要，申请出具身份证明；能够信息共享核验的，不需要提供', 'Households lifted out of poverty, or monitored, ask for proof of their status; it is not needed where data is shared')] }),
    results: { certificate: { name: t('脱贫户（监测户）身份证明', 'Proof of status'), kind: 'certificate' } },
  },
};
