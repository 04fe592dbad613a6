import { basis, procedures, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { disabilityCards, disabled, disabledEmployment } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems = {
  '990546003000': usualItem({ name: t('精神残疾人服药救助', 'Medication relief for people with mental disabilities'), kind: 'payment', applicant: 'person', basis: [disabled('第十九条')], promised: workingDays(10) }),
  '990546004000': usualItem({ name: t('残疾人机动轮椅车燃油补贴给付', 'Fuel subsidy for motor wheelchairs of people with disabilities'), kind: 'payment', applicant: 'person', basis: [basis('财政部、中国残联残疾人机动轮椅车燃油补贴有关规定（文号待核）', '')], promised: workingDays(15) }),
  '990546005000': usualItem({ name: t('残疾学生和残疾人家庭子女助学补助', 'Study grants for students with disabilities and children of disabled households'), kind: 'payment', applicant: 'person', basis: [basis('残疾人教育条例', '', { verified: true })], promised: workingDays(15) }),
  '992046002000': usualItem({ name: t('残疾人证换领', 'Replacement of the disability certificate'), kind: 'service', applicant: 'person', basis: [disabilityCards()], promised: workingDays(10) }),
  '992046003000': usualItem({ name: t('残疾类别或等级变更', 'Change of disability category or grade'), kind: 'service', applicant: 'person', basis: [disabilityCards()], promised: workingDays(20), procedures: [procedures.disabilityAssessment] }),
  '992046004000': usualItem({ name: t('残疾人证挂失补办', 'Re-issue of a lost disability certificate'), kind: 'service', applicant: 'person', basis: [disabilityCards()], promised: workingDays(10) }),
  '992046005000': usualItem({ name: t('残疾人证迁移', 'Transfer of the disability certificate'), kind: 'service', applicant: 'person', basis: [disabilityCards()], promised: workingDays(5) }),
  '992046006000': usualItem({ name: t('残疾人证注销', 'Cancellation of the disability certificate'), kind: 'service', applicant: 'person', basis: [disabilityCards()], promised: workingDays(3) }),
  '992046007000': usualItem({ name: t('困难重度残疾人家庭无障碍改造申请', 'Barrier-free home adaptation for severely disabled people in hardship'), kind: 'service', applicant: 'person', basis: [], promised: workingDays(15), procedures: [procedures.homeAssessment] }),
  '992046008000': usualItem({ name: t('残疾人托养服务申请', 'Application for residential care of people with disabilities'), kind: 'service', applicant: 'person', basis: [disabled('第四十八条')], promised: workingDays(15) }),
  '992046009000': usualItem({ name: t('残疾人就业创业扶持申请', 'Employment and start-up support for people with disabilities'), kind: 'service', applicant: 'person', basis: [disabledEmployment()], promised: workingDays(15) }),
  '992046010000': usualItem({ name: t('残疾人职业技能培训报名', 'Enrolment in skills training for people with disabilities'), kind: 'service', applicant: 'person', basis: [disabledEmployment()], promised: workingDays(1) }),
};
