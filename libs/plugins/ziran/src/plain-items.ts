import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { landAdministration, licensing, planning, realEstate } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990115001002': {
    ...usualItem({ name: t('乡村建设规划许可证核发（公共设施和公益事业）', 'Rural construction planning permit (public facilities and public-benefit undertakings)'), kind: 'licence', applicant: 'organisation', basis: [planning('第四十一条')], promised: workingDays(15), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], conditions: [t('在乡、村庄规划区内进行公共设施和公益事业建设的，申请核发乡村建设规划许可证', 'Public facilities and public-benefit works in villages need a rural construction planning permit')] }),
    results: { licence: { name: t('乡村建设规划许可证', 'Rural construction planning permit'), kind: 'licence' } },
  },
  '990115002000': {
    ...usualItem({ name: t('农村村民建房涉及农用地转用申请受理', "Acceptance of applications to convert farmland for villagers' housing"), kind: 'licence', applicant: 'person', basis: [landAdministration('第六十二条')], promised: workingDays(20), procedures: [procedures.siteInspection], conditions: [t('农村村民建住宅涉及占用农用地的，申请办理农用地转用手续', 'A villager whose house would stand on farmland applies for the change of land use')] }),
    results: { licence: { name: t('农用地转用批准文件', 'Approval of the change of use'), kind: 'licence' } },
  },
  '990115003000': {
    ...usualItem({ name: t('乡（镇）村公共设施使用集体建设用地申请受理', 'Acceptance of applications to use collective construction land for public facilities'), kind: 'licence', applicant: 'organisation', basis: [landAdministration('第六十条、第六十一条')], promised: workingDays(20), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('乡（镇）村公共设施、公益事业建设需要使用集体建设用地的，提出用地申请', 'Town and village facilities that need collective construction land apply for it')] }),
    results: { licence: { name: t('建设用地批准书', 'Approval of land for construction'), kind: 'licence' } },
  },
  '990515001000': {
    ...usualItem({ name: t('地质灾害避险搬迁补助申请', 'Relocation subsidy for geological-hazard avoidance'), kind: 'payment', applicant: 'person', basis: [basis('地质灾害防治条例', '', { verified: true })], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('居住在地质灾害威胁区、列入避险搬迁计划的农户，搬迁完成后申请补助', 'Households moved out of the danger of geological disasters under the plan apply for support')] }),
    results: { payment: { name: t('地质灾害避险搬迁补助', 'Support for moving out of danger'), kind: 'payment' } },
  },
  '990715001000': {
    ...usualItem({ name: t('农村宅基地及房屋所有权首次登记受理', 'Acceptance of first registration of rural homestead and house ownership'), kind: 'confirmation', applicant: 'person', basis: [realEstate('第二十条')], promised: workingDays(20), statutory: workingDays(30, { basis: realEstate('第二十条') }), procedures: [procedures.announcement], conditions: [t('农村宅基地使用权及地上房屋所有权未曾登记的，权利人申请首次登记', 'Rights to a homestead and the house on it that were never registered are registered for the first time')] }),
    results: { certificate: { name: t('不动产权证书', 'Certificate of real-estate title'), kind: 'certificate' } },
  },
  '990715002000': {
    ...usualItem({ name: t('农村宅基地及房屋所有权转移登记受理', 'Acceptance of transfer registration of rural homestead and house ownership'), kind: 'confirmation', applicant: 'person', basis: [realEstate('第二十条')], promised: workingDays(10), statutory: workingDays(30, { basis: realEstate('第二十条') }), conditions: [t('因继承、分割、依法转让等原因取得农村宅基地及房屋权利的，申请转移登记', 'Homestead and house rights that pass by inheritance, division or lawful transfer are registered')] }),
    results: { certificate: { name: t('不动产权证书', 'Certificate of real-estate title'), kind: 'certificate' } },
  },
  '990715003000': {
    ...usualItem({ name: t('农村宅基地及房屋所有权变更登记受理', 'Acceptance of change of registration of rural homestead and house ownership'), kind: 'confirmation', applicant: 'person', basis: [realEstate('第二十条')], promised: workingDays(10), statutory: workingDays(30, { basis: realEstate('第二十条') }), conditions: [t('已登记的农村宅基地及房屋，权利人姓名、坐落、面积等发生变化的，申请变更登记', 'Changes of name, place or area of a registered homestead and house are registered')] }),
    results: { certificate: { name: t('不动产权证书', 'Certificate of real-estate title'), kind: 'certificate' } },
  },
  '990915001000': {
    ...usualItem({ name: t('土地权属争议调处申请', 'Application to settle land-ownership disputes'), kind: 'adjudication', applicant: 'either', basis: [landAdministration('第十四条')], promised: workingDays(60), procedures: [procedures.siteSurvey], conditions: [t('土地所有权和使用权发生争议、当事人协商不成的，可以申请人民政府处理', 'When parties cannot agree on who owns or may use land, they may ask the government to settle it')] }),
    results: { decision: { name: t('土地权属争议处理决定或者调解书', 'Decision or mediation on the dispute'), kind: 'decision' } },
  },
  '991015001000': {
    ...usualItem({ name: t('设施农业用地备案', 'Record-filing of land for facility agriculture'), kind: 'other', applicant: 'either', basis: [basis('自然资源部、农业农村部《关于设施农业用地管理有关问题的通知》（自然资规〔2019〕4号）', '')], promised: workingDays(5), conditions: [t('农业设施建设使用土地的，经营者与村集体签订用地协议后，报镇（街道）备案', 'Operators of farm facilities file their land agreement with the village at the town')] }),
    results: { record: { name: t('设施农业用地备案回执', 'Receipt for the filing'), kind: 'record' } },
  },
  '992015001000': {
    ...usualItem({ name: t('不动产登记资料查询', 'Search of real-estate registration records'), kind: 'service', applicant: 'person', basis: [realEstate('第二十七条')], promised: workingDays(1), conditions: [t('权利人、利害关系人申请查询、复制不动产登记资料，由镇（街道）代为受理', 'Holders of rights and interested persons may look up and copy real-estate records through the town')] }),
    results: { record: { name: t('不动产登记资料查询结果', 'Result of the search'), kind: 'record' } },
  },
};
