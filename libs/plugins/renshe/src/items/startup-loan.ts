import { asks, cel, LATER, paper, papers, pledge, procedures, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { employment } from '../bases.ts';

const law = employment();

/** 个人创业担保贷款申请 */
export const startupLoan = usualItem({
  name: t('个人创业担保贷款申请', 'Application for a personal start-up guaranteed loan'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(10), procedures: [procedures.siteInspection],
  situations: { married: asks.yesNo(t('申请人是否已婚？', 'Is the applicant married?')), exempt: asks.yesNo(t('是否符合免除反担保的条件？', 'Is the applicant exempt from counter-guarantee?')) },
  materials: {
    form: papers.form(t('《创业担保贷款申请表》', 'Application form')),
    identity: papers.identity(),
    licence: papers.businessLicence(),
    marriage: paper(t('结婚证', 'Marriage certificate'), 'certificate', { form: 'electronic', issuer: 'organ', source: '民政部门核发，窗口调取电子证照，调取不到的出示原件', licence: '结婚证', deferrable: LATER, commitment: pledge(), basis: law, requiredWhen: cel`situations.married == 'yes'`, requiredWords: t('申请人已婚时', 'When the applicant is married') }),
    premises: papers.copiedStatement(t('经营场所使用证明', 'Proof of use of premises'), law),
    guarantee: paper(t('反担保材料', 'Counter-guarantee papers'), 'contract', { copies: 1, requiredWhen: cel`situations.exempt == 'no'`, requiredWords: t('不符合免除反担保条件时', 'When the applicant is not exempt from counter-guarantee') }),
  },
  complete: { situations: { married: 'yes', exempt: 'yes' } },
});
