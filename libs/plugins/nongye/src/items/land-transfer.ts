import { cel, field, firstMatch, paper, papers, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { landContracts } from '../bases.ts';

const transferPapers = {
  contract: paper(t('土地经营权流转合同', 'Contract of transfer of land management rights'), 'contract', { copies: 1, core: true, basis: landContracts('第四十条') }), identity: papers.identity(),
  deed: papers.licence(t('土地承包经营权证', 'Land contract certificate'), ['农业农村部门核发', '农村土地承包经营权证'], { deferrable: workingDays(2) }),
};
const transfer = { form: { transferee: 'villager', purpose: 'farming', from: '2023-02-01', until: '2028-01-31', contractUntil: '2028-12-31' } };

const item = usualItem({
  name: t('农村土地经营权流转合同备案', 'Record-filing of rural land management-right transfer contracts'), kind: 'other', applicant: 'either', basis: [landContracts('第三十六条、第四十条')], promised: workingDays(3), materials: transferPapers,
  form: {
    place: field.text(t('地块名称和坐落', 'Name and place of the plot'), { classification: 'internal' }), area: field.decimal(t('流转面积（亩）', 'Area (mu)'), { min: 0, max: 100000, classification: 'internal' }),
    transferee: field.choice(t('受让方', 'Transferee'), { villager: t('本集体经济组织成员', 'Member of the same collective'), farmer: t('其他农户或者家庭农场', 'Other farmer or family farm'), cooperative: t('农民专业合作社', 'Farmers’ cooperative'), company: t('工商企业等社会资本', 'Enterprise or other outside capital') }, { classification: 'internal' }),
    purpose: field.choice(t('流转后的用途', 'Use after the transfer'), { farming: t('种植、养殖等农业用途', 'Farming'), other: t('非农业用途', 'Other than farming') }, { classification: 'internal' }),
    from: field.date(t('流转起始日', 'First day'), { classification: 'internal' }), until: field.date(t('流转终止日', 'Last day'), { classification: 'internal' }), contractUntil: field.date(t('承包期届满日', 'End of the land contract'), { classification: 'internal' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.deed == 'deferred'`, outcome: 'manual', because: t('承包经营权证还没有补齐，补齐后再备案', 'The land contract certificate is still missing: filed once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.purpose == 'other'`, outcome: 'refuse', because: t('流转不得改变土地的农业用途', 'A transfer may not change the use of the land for farming'), basis: landContracts('第三十八条') }),
    rule('R-DECIDE-03', { when: cel`form.until > form.contractUntil`, outcome: 'refuse', because: t('流转期限不得超过承包期的剩余期限', 'A transfer may not last longer than what is left of the land contract'), basis: landContracts('第三十八条') }),
    rule('R-DECIDE-04', { when: cel`form.transferee == 'company'`, outcome: 'manual', because: t('工商企业等社会资本受让的，先办理资格审查和项目审核', 'An enterprise or other outside capital is examined first'), basis: landContracts('第四十五条') }),
    rule('R-DECIDE-05', { otherwise: 'grant', because: t('合同要素齐全，不违反流转原则，予以备案', 'The contract is complete and keeps to the principles of transfer: filed'), basis: landContracts('第三十六条') }),
  ),
  conditions: [t('承包方自愿流转，双方签订了书面合同', 'The holder transfers freely, and both have signed a contract'), t('不改变农业用途，流转期限不超过承包期的剩余期限', 'The use for farming stays, and the term is within that of the land contract')],
  notes: [t('代耕不超过一年的，可以不签订书面合同', 'Farming for somebody else for up to a year needs no written contract')],
  complete: transfer,
  cases: [
    { name: '流转给同村农户五年', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05', missing: [] } },
    { name: '承包经营权证待补', papers: { deed: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '流转后建仓库', form: { purpose: 'other' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '流转期限超过承包期', form: { until: '2030-01-31' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '到承包期最后一天为止', form: { until: '2028-12-31' }, expect: { decide: 'grant', rule: 'R-DECIDE-05' } },
    { name: '流转给公司', form: { transferee: 'company' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
  ],
});

/** 农村土地经营权流转合同备案. */
export const landTransfer: ItemDraft = { ...item, results: { record: { name: t('土地经营权流转合同备案回执', 'Receipt for the filed contract'), kind: 'record' } } };
