import { procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { disasterRelief } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990525001000': {
    ...usualItem({ name: t('受灾人员冬春生活救助给付', 'Winter and spring living relief for disaster victims'), kind: 'payment', applicant: 'person', basis: [disasterRelief('第二十一条')], promised: workingDays(15), procedures: [procedures.meeting, procedures.notice], conditions: [t('因自然灾害造成当年冬寒、次年春荒生活困难的群众，申请冬春生活救助', 'People whom a disaster left in need for the winter and spring apply for relief')] }),
    results: { payment: { name: t('冬春生活救助金', 'Winter and spring relief'), kind: 'payment' } },
  },
  '990525002000': {
    ...usualItem({ name: t('因灾倒塌损坏住房恢复重建补助给付', 'Reconstruction subsidy for houses destroyed or damaged by disaster'), kind: 'payment', applicant: 'person', basis: [disasterRelief('第二十条')], promised: workingDays(20), procedures: [procedures.meeting, procedures.notice], conditions: [t('住房因自然灾害倒塌或者损坏的家庭，申请恢复重建补助', 'Families whose house fell or was damaged in a disaster apply for support to rebuild it')] }),
    results: { payment: { name: t('住房恢复重建补助', 'Support for rebuilding'), kind: 'payment' } },
  },
  '990525003000': {
    ...usualItem({ name: t('受灾人员过渡期生活救助给付', 'Transitional living relief for disaster victims'), kind: 'payment', applicant: 'person', basis: [disasterRelief('第十八条')], promised: workingDays(10), conditions: [t('灾后住房未恢复、生活无着的受灾人员，申请过渡期生活救助', 'People without housing or means after a disaster apply for relief in the transition')] }),
    results: { payment: { name: t('过渡期生活救助金', 'Relief in the transition'), kind: 'payment' } },
  },
  '990525004000': {
    ...usualItem({ name: t('因灾遇难人员家属抚慰金给付', 'Consolation payment to families of disaster victims'), kind: 'payment', applicant: 'person', basis: [disasterRelief('第十四条')], promised: workingDays(10), conditions: [t('因自然灾害遇难人员的家属，申请抚慰金', 'Families of those who died in a disaster apply for a solatium')] }),
    results: { payment: { name: t('遇难人员家属抚慰金', 'Solatium for the family'), kind: 'payment' } },
  },
};
