import { basis, onTheSpot, procedures, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { disabledVeterans, martyrs, pensions, veterans } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems = {
  '990524001000': usualItem({ name: t('自主就业退役军人一次性经济补助给付', 'One-off economic grant for self-employed veterans'), kind: 'payment', applicant: 'person', basis: [basis('〔示例〕依据待真实目录导入', '')], promised: workingDays(20) }),
  '990524002000': usualItem({ name: t('义务兵家庭优待金给付', 'Family allowance for conscripts'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524003000': usualItem({ name: t('烈士遗属、因公牺牲军人遗属、病故军人遗属定期抚恤金给付', 'Periodic pension for survivors of martyrs and servicemen'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524004000': usualItem({ name: t('残疾军人残疾抚恤金给付', 'Disability pension for disabled servicemen'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524005000': usualItem({ name: t('在乡复员军人定期定量补助给付', 'Periodic allowance for demobilised soldiers in villages'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524006000': usualItem({ name: t('带病回乡退伍军人生活补助给付', 'Living allowance for veterans returning home with illness'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524007000': usualItem({ name: t('参战参试退役军人生活补助给付', 'Living allowance for veterans of war and nuclear tests'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20) }),
  '990524008000': usualItem({ name: t('农村籍退役士兵老年生活补助给付', 'Old-age living allowance for rural veterans'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(20), procedures: [procedures.notice] }),
  '990524009000': usualItem({ name: t('部分烈士子女生活补助给付', 'Living allowance for certain children of martyrs'), kind: 'payment', applicant: 'person', basis: [martyrs()], promised: workingDays(20) }),
  '990524010000': usualItem({ name: t('重点优抚对象医疗补助申请', 'Medical subsidy for key beneficiaries'), kind: 'payment', applicant: 'person', basis: [pensions()], promised: workingDays(15) }),
  '990524012000': usualItem({ name: t('退役军人困难帮扶援助申请', 'Hardship assistance for veterans'), kind: 'payment', applicant: 'person', basis: [veterans('第五十三条')], promised: workingDays(15) }),
  '990724001000': usualItem({ name: t('残疾军人抚恤关系转移受理', 'Acceptance of transfer of disability pension entitlement'), kind: 'confirmation', applicant: 'person', basis: [pensions('第三十条')], promised: workingDays(20) }),
  '990724002000': usualItem({ name: t('残疾等级评定申请受理', 'Acceptance of applications for disability-grade assessment'), kind: 'confirmation', applicant: 'person', basis: [disabledVeterans()], promised: workingDays(20), procedures: [procedures.medicalExamination] }),
  '990724003000': usualItem({ name: t('优抚对象年度确认', 'Annual confirmation of beneficiaries'), kind: 'confirmation', applicant: 'person', basis: [veterans()], promised: onTheSpot() }),
  '992024003000': usualItem({ name: t('退役军人和其他优抚对象优待证补换领', "Replacement of a veteran's privilege card"), kind: 'service', applicant: 'person', basis: [veterans('第五十三条')], promised: workingDays(20) }),
  '992024004000': usualItem({ name: t('光荣牌悬挂申请', 'Application for a plaque of honour'), kind: 'service', applicant: 'person', basis: [basis('为烈属、军属和退役军人等家庭悬挂光荣牌工作实施办法（国办发〔2018〕72号，待核）', '')], promised: workingDays(10) }),
  '992024005000': usualItem({ name: t('伤残人员证换发补发受理', 'Acceptance of replacement of disability certificates'), kind: 'service', applicant: 'person', basis: [disabledVeterans()], promised: workingDays(20) }),
  '992024006000': usualItem({ name: t('退役军人职业技能培训报名', 'Enrolment of veterans in skills training'), kind: 'service', applicant: 'person', basis: [veterans('第三十三条')], promised: workingDays(1) }),
};
