import { papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { disabled } from '../bases.ts';

const law = disabled('第十九条');

/** 残疾人基本型辅助器具适配补贴 */
export const assistiveDevice = usualItem({
  name: t('残疾人基本型辅助器具适配补贴', 'Subsidy for fitting basic assistive devices'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(15),
  materials: {
    form: papers.form(t('《辅助器具适配补贴申请表》', 'Application form')),
    identity: papers.identity(),
    disability: papers.disability(law, { core: true }),
    account: papers.account(),
    agent: papers.agent(),
  },
});
