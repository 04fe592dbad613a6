import { onTheSpot, papers, t, usualItem } from '@yichuang/plugin-kit';
import { employmentServices } from '../bases.ts';

const law = employmentServices();

/** 失业登记 */
export const unemploymentRegistration = usualItem({
  name: t('失业登记', 'Registration of unemployment'), kind: 'service', applicant: 'person', basis: [law], promised: onTheSpot(),
  materials: {
    form: papers.form(t('《失业登记表》', 'Registration form')),
    identity: papers.identity(),
    unemployment: papers.copiedStatement(t('终止就业的材料或失业承诺书', 'Papers on the end of employment or a commitment'), law),
    photo: papers.photo(),
  },
});
