import { basis, onTheSpot, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { publicCulture } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990722001000': {
    ...usualItem({ name: t('非物质文化遗产代表性传承人申报受理', 'Acceptance of applications for intangible-heritage inheritors'), kind: 'confirmation', applicant: 'person', basis: [basis('非物质文化遗产法', '第二十九条', { verified: true })], promised: workingDays(20), procedures: [procedures.expertReview], conditions: [t('掌握非物质文化遗产代表性项目技艺并积极传承的人员，可以申报代表性传承人', 'Masters of a listed heritage skill who pass it on may apply to be recognised as its bearer')] }),
    results: { decision: { name: t('代表性传承人认定文件', 'Recognition as a bearer of heritage'), kind: 'decision' } },
  },
  '991022001000': {
    ...usualItem({ name: t('个体演员和个体演出经纪人备案受理', 'Acceptance of record-filing of individual performers and agents'), kind: 'other', applicant: 'person', basis: [basis('营业性演出管理条例', '第九条', { verified: true })], promised: workingDays(3), conditions: [t('以从事营业性演出为职业的个体演员和个体演出经纪人，办理备案', 'Individual performers and agents who work in commercial shows file their particulars')] }),
    results: { record: { name: t('备案证明', 'Proof of filing'), kind: 'record' } },
  },
  '992022001000': {
    ...usualItem({ name: t('公共文化设施免费开放预约', 'Booking of free public cultural facilities'), kind: 'service', applicant: 'either', basis: [publicCulture()], promised: onTheSpot(), conditions: [t('群众和单位可以预约免费使用文化站、图书室、活动室等公共文化设施', 'People and bodies may book libraries, halls and rooms free of charge')] }),
    results: { record: { name: t('场馆预约单', 'Booking'), kind: 'record' } },
  },
  '992022002000': {
    ...usualItem({ name: t('群众文化活动场地使用申请', 'Application to use venues for community cultural activities'), kind: 'service', applicant: 'either', basis: [publicCulture()], promised: workingDays(1), conditions: [t('群众文艺团队和单位开展文化活动，可以申请使用公共文化活动场地', 'Amateur groups and bodies may apply to use public grounds for cultural events')] }),
    results: { decision: { name: t('场地使用安排', 'Use of the ground'), kind: 'decision' } },
  },
  '992022003000': {
    ...usualItem({ name: t('直播卫星户户通设备申领登记', 'Registration for household satellite-TV equipment'), kind: 'service', applicant: 'person', basis: [basis('卫星电视广播地面接收设施管理规定', '', { verified: true })], promised: workingDays(3), conditions: [t('有线电视未通达地区的农户，可以申领直播卫星户户通接收设备', 'Rural households without cable television may apply for satellite receivers')] }),
    results: { record: { name: t('户户通设备领取登记', 'Registration of the receiver'), kind: 'record' } },
  },
  '992022004000': {
    ...usualItem({ name: t('民宿和农家乐信息登记', 'Registration of homestays and farm stays'), kind: 'service', applicant: 'either', basis: [basis('民宿、农家乐管理有关规定（文号待核）', '')], promised: workingDays(5), procedures: [procedures.siteInspection], conditions: [t('开办民宿、农家乐的经营者登记经营信息，接受消防、食品、治安等指导', 'Hosts of guesthouses and farm inns register and are advised on fire, food and safety')] }),
    results: { record: { name: t('民宿（农家乐）信息登记', 'Registration of the guesthouse'), kind: 'record' } },
  },
  '992022005000': {
    ...usualItem({ name: t('不可移动文物线索登记转报', 'Registration and reporting of leads on immovable cultural relics'), kind: 'service', applicant: 'either', basis: [basis('文物保护法', '', { verified: true })], promised: workingDays(3), conditions: [t('发现古遗址、古墓葬、古建筑、石刻等不可移动文物线索的，可以登记报告', 'Anyone who finds ruins, tombs, old buildings or carvings may report them')] }),
    results: { record: { name: t('文物线索登记回执', 'Receipt for the report'), kind: 'record' } },
  },
};
