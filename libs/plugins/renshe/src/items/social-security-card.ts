import { asks, papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { cards } from '../bases.ts';

const law = cards();

/** 社会保障卡申领 */
export const socialSecurityCard = usualItem({
  name: t('社会保障卡申领', 'Application for a social security card'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(10, { start: 'received' }),
  situations: { ...asks.capacity },
  materials: {
    form: papers.form(t('《社会保障卡申领登记表》', 'Application form')),
    identity: papers.identity(),
    photo: papers.photo(),
    guardianship: papers.guardianship(law),
    agent: papers.agent(),
  },
  complete: { situations: { capacity: 'full' } },
});
