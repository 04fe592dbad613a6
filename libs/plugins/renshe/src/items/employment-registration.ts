import { onTheSpot, papers, t, usualItem } from '@yichuang/plugin-kit';
import { employmentServices } from '../bases.ts';

const law = employmentServices();

/** 就业登记 */
export const employmentRegistration = usualItem({
  name: t('就业登记', 'Registration of employment'), kind: 'service', applicant: 'person', basis: [law], promised: onTheSpot(),
  materials: {
    form: papers.form(t('《就业登记表》', 'Registration form')),
    identity: papers.identity(),
    work: papers.copiedStatement(t('劳动合同或灵活就业承诺', 'Employment contract or commitment of flexible employment'), law),
  },
});
