import { asks, cel, LATER, paper, papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance } from '../bases.ts';

const law = insurance('第二十九条');

/** 住院费用手工报销 */
export const inpatientClaim = usualItem({
  name: t('住院费用手工报销', 'Manual reimbursement of inpatient costs'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(20, { start: 'received' }),
  situations: { injury: asks.yesNo(t('是否因外伤住院？', 'Was the admission for an injury?')) },
  materials: {
    form: papers.form(t('《医疗费用手工报销申请表》', 'Claim form')),
    identity: papers.identity(),
    receipts: paper(t('住院收费票据', 'Inpatient receipts'), 'proof', { form: 'electronic', issuer: 'organ', source: '医疗机构出具，窗口调取电子证照，调取不到的出示原件', licence: '医疗收费电子票据', core: true, basis: law }),
    costs: paper(t('费用清单', 'Itemised list of costs'), 'proof', { issuer: 'third_party', source: '医疗机构出具', deferrable: LATER, basis: law }),
    diagnosis: paper(t('诊断证明和病历资料', 'Diagnosis and medical records'), 'proof', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '医疗机构出具', deferrable: LATER, basis: law }),
    account: papers.account(),
    accident: papers.declaration(t('意外伤害情况承诺书', 'Commitment on the accidental injury'), { source: '申请人自备', core: false, requiredWhen: cel`situations.injury == 'yes'`, requiredWords: t('外伤住院时', 'When the admission was for an injury') }),
  },
  complete: { situations: { injury: 'no' } },
});
