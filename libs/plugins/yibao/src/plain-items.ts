import { onTheSpot, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance, medicalHandling, relief, unverified } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems = {
  '990736002000': usualItem({ name: t('高血压糖尿病门诊用药保障认定', 'Recognition for outpatient medication cover (hypertension, diabetes)'), kind: 'confirmation', applicant: 'person', basis: [medicalHandling()], promised: workingDays(5) }),
  '990736003000': usualItem({ name: t('困难群众参保个人缴费资助认定', 'Recognition for assisted contributions of people in hardship'), kind: 'confirmation', applicant: 'person', basis: [relief('第三十条')], promised: workingDays(10) }),
  '992036002000': usualItem({ name: t('城乡居民基本医疗保险参保信息变更登记', "Change of enrolment information, residents' medical insurance"), kind: 'service', applicant: 'person', basis: [], promised: workingDays(3, { start: 'received' }) }),
  '992036004000': usualItem({ name: t('城乡居民基本医疗保险停保登记', "Withdrawal from residents' medical insurance"), kind: 'service', applicant: 'person', basis: [], promised: workingDays(3, { start: 'received' }) }),
  '992036005000': usualItem({ name: t('医疗保险参保信息查询', 'Look-up of medical-insurance enrolment information'), kind: 'service', applicant: 'person', basis: [medicalHandling()], promised: onTheSpot() }),
  '992036006000': usualItem({ name: t('医疗保险参保凭证打印', 'Printing of the medical-insurance certificate'), kind: 'service', applicant: 'person', basis: [medicalHandling()], promised: onTheSpot() }),
  '992036007000': usualItem({ name: t('医保电子凭证激活辅导', 'Assistance in activating the electronic medical-insurance credential'), kind: 'service', applicant: 'person', basis: [medicalHandling()], promised: onTheSpot() }),
  '992036008000': usualItem({ name: t('灵活就业人员职工基本医疗保险参保登记', "Enrolment of flexible workers in employees' medical insurance"), kind: 'service', applicant: 'person', basis: [insurance('第五十八条')], promised: workingDays(5, { start: 'received' }) }),
  '992036009000': usualItem({ name: t('基本医疗保险关系转移接续申请', 'Transfer of medical-insurance entitlement'), kind: 'service', applicant: 'person', basis: [medicalHandling()], promised: workingDays(15), statutory: workingDays(15, { basis: unverified() }) }),
  '992036010000': usualItem({ name: t('异地安置退休人员备案', 'Registration of retirees settled elsewhere for out-of-area care'), kind: 'service', applicant: 'person', basis: [insurance('第二十九条')], promised: onTheSpot() }),
  '992036011000': usualItem({ name: t('异地长期居住人员备案', 'Registration of long-term residents elsewhere for out-of-area care'), kind: 'service', applicant: 'person', basis: [insurance('第二十九条')], promised: onTheSpot() }),
  '992036012000': usualItem({ name: t('常驻异地工作人员备案', 'Registration of staff posted elsewhere for out-of-area care'), kind: 'service', applicant: 'person', basis: [insurance('第二十九条')], promised: onTheSpot() }),
  '992036013000': usualItem({ name: t('异地转诊人员备案', 'Registration of patients referred elsewhere'), kind: 'service', applicant: 'person', basis: [insurance('第二十九条')], promised: onTheSpot() }),
  '992036014000': usualItem({ name: t('其他临时外出就医人员备案', 'Registration of other temporary out-of-area patients'), kind: 'service', applicant: 'person', basis: [insurance('第二十九条')], promised: onTheSpot() }),
  '992036015000': usualItem({ name: t('门诊费用手工报销', 'Manual reimbursement of outpatient costs'), kind: 'service', applicant: 'person', basis: [], promised: workingDays(20, { start: 'received' }) }),
  '992036017000': usualItem({ name: t('生育医疗费用支付', 'Payment of maternity medical costs'), kind: 'service', applicant: 'person', basis: [insurance('第五十五条、第五十六条')], promised: workingDays(15) }),
  '992036018000': usualItem({ name: t('生育津贴支付', 'Payment of maternity allowance'), kind: 'service', applicant: 'either', basis: [], promised: workingDays(10, { start: 'received' }) }),
  '992036019000': usualItem({ name: t('产前检查费用支付', 'Payment of antenatal examination costs'), kind: 'service', applicant: 'person', basis: [insurance('第五十五条、第五十六条')], promised: workingDays(15) }),
  '992036020000': usualItem({ name: t('医疗救助对象手工报销', 'Manual reimbursement for medical-relief recipients'), kind: 'service', applicant: 'person', basis: [relief('第三十条')], promised: workingDays(20) }),
  '992036021000': usualItem({ name: t('大病保险报销材料受理', 'Acceptance of papers for critical-illness insurance reimbursement'), kind: 'service', applicant: 'person', basis: [], promised: workingDays(20) }),
};
