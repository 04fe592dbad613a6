import { papers, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { pensions } from '../bases.ts';

const law = pensions();

/** 优抚对象丧葬补助费给付 */
export const funeralGrant = usualItem({
  name: t('优抚对象丧葬补助费给付', 'Funeral grant for beneficiaries'), kind: 'payment', applicant: 'person', basis: [law], promised: workingDays(10),
  materials: {
    form: papers.form(t('《丧葬补助费申请表》', 'Application form')),
    claimant: papers.identityOf(t('申领人居民身份证', "Claimant's identity card")),
    death: papers.death(law),
    relationship: papers.relationship(law),
    account: papers.copyOf(t('本人银行账户（社会保障卡或一卡通）', "Applicant's bank account (social security card or all-in-one card)"), 'account', { issuer: 'third_party', source: '金融机构核发' }),
  },
});
