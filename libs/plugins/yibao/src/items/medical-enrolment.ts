import { asks, cel, paper, papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance } from '../bases.ts';

const law = insurance('第二十五条');

/** 城乡居民基本医疗保险参保登记 */
export const medicalEnrolment = usualItem({
  name: t('城乡居民基本医疗保险参保登记', "Enrolment in residents' basic medical insurance"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(3, { start: 'received' }),
  situations: { local: asks.yesNo(t('户籍是否在本区？', 'Is the applicant registered in this district?')) },
  materials: {
    form: papers.form(t('《基本医疗保险参保登记表》', 'Enrolment form')),
    identity: papers.identity(),
    household: papers.household(),
    residence: paper(t('居住证', 'Residence permit'), 'certificate', { form: 'electronic', issuer: 'organ', source: '公安机关核发，窗口调取电子证照，调取不到的出示原件', licence: '居住证', basis: law, requiredWhen: cel`situations.local == 'no'`, requiredWords: t('非本地户籍人员参保时', 'When the applicant is not locally registered') }),
  },
  complete: { situations: { local: 'yes' } },
});
