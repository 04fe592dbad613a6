import { paper, papers, procedures, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { insurance } from '../bases.ts';

const law = insurance('第九十六条');

/** 被征地农民养老保险参保登记 */
export const landLostEnrolment = usualItem({
  name: t('被征地农民养老保险参保登记', 'Enrolment in the pension scheme for land-expropriated farmers'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(15), procedures: [procedures.notice],
  materials: {
    form: papers.form(t('《被征地农民参保登记表》', 'Enrolment form')),
    identity: papers.identity(),
    household: papers.household(),
    expropriation: paper(t('征地协议或征地公告', 'Expropriation agreement or notice'), 'contract', { form: 'copy', originals: 0, copies: 1, issuer: 'organ', source: '自然资源部门或村（居）委会出具', core: true }),
    committee: paper(t('村（居）委会意见', 'Opinion of the village or community committee'), 'proof', { issuer: 'third_party', source: '村（居）委会出具', core: true, basis: law }),
  },
});
