import { paper, papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { veterans } from '../bases.ts';

const law = veterans('第五十三条');

/** 退役军人和其他优抚对象优待证申领 */
export const preferentialCard = usualItem({
  name: t('退役军人和其他优抚对象优待证申领', "Application for a veteran's privilege card"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(20),
  materials: {
    form: papers.form(t('《优待证申领表》', 'Application form')),
    identity: papers.identity(),
    status: paper(t('退役证件或优抚对象身份证明', 'Discharge certificate or proof of beneficiary status'), 'certificate', { form: 'electronic', issuer: 'organ', source: '退役军人事务部门或部队核发，窗口调取电子证照，调取不到的出示原件', licence: '退役军人信息', core: true, basis: law }),
    photo: papers.photo(),
  },
});
