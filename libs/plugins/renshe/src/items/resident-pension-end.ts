import { cel, LATER, paper, papers, situation, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { residentPension } from '../bases.ts';

const law = residentPension();

/** 城乡居民基本养老保险注销登记 */
export const residentPensionEnd = usualItem({
  name: t('城乡居民基本养老保险注销登记', "Deregistration from the residents' basic pension scheme"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(5, { start: 'received' }),
  situations: { reason: situation(t('为什么注销？', 'Why is the insurance ended?'), { death: t('参保人死亡', 'The insured has died'), abroad: t('出国（境）定居', 'Settled abroad'), employee: t('已领取职工养老保险待遇', 'Draws a pension of employees') }) },
  materials: {
    form: papers.form(t('《城乡居民基本养老保险注销登记表》', 'Deregistration form')),
    claimant: papers.identityOf(t('申领人居民身份证', "Claimant's identity card")),
    death: papers.death(law, { requiredWhen: cel`situations.reason == 'death'`, requiredWords: t('因死亡注销时', 'When deregistering because of death') }),
    relationship: papers.relationship(law, { requiredWhen: cel`situations.reason == 'death'`, requiredWords: t('因死亡注销时', 'When deregistering because of death') }),
    account: paper(t('法定继承人银行账户', "Heir's bank account"), 'account', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '金融机构核发', deferrable: LATER }),
  },
  complete: { situations: { reason: 'death' } },
});
