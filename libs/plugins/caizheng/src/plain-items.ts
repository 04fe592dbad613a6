import { basis, onTheSpot, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { subsidyCards } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '992013002000': {
    ...usualItem({ name: t('惠民惠农补贴一卡通发放查询', 'Look-up of all-in-one card payments'), kind: 'service', applicant: 'person', basis: [subsidyCards()], promised: onTheSpot(), conditions: [t('领取惠民惠农财政补贴的群众，可以查询本人一卡通补贴的项目、金额和发放时间', 'Recipients look up the items, amounts and dates of subsidies on their card')] }),
    results: { record: { name: t('一卡通补贴发放查询结果', 'Payments found'), kind: 'record' } },
  },
  '992013003000': {
    ...usualItem({ name: t('村级公益事业财政奖补项目申报', 'Application for fiscal rewards for village public-benefit projects'), kind: 'service', applicant: 'organisation', basis: [basis('农村公益事业财政奖补有关规定（文号待核）', '')], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('村集体组织实施村内道路、小型水利等公益事业项目的，经民主议事后申报财政奖补', 'Villages that build roads, small waterworks and the like apply for awards after the villagers have agreed')] }),
    results: { decision: { name: t('财政奖补项目审核意见', 'Opinion on the project'), kind: 'decision' } },
  },
};
