import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { forestFunds, forests, licensing } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990138002000': {
    ...usualItem({ name: t('林木采伐许可证变更', 'Change of a timber-felling permit'), kind: 'licence', applicant: 'person', basis: [forests('第五十八条')], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('林木采伐许可证载明的采伐地点、树种、期限等内容需要调整的，持证人在采伐前申请变更', 'The holder of a felling permit has its place, species or period changed before felling')] }),
    results: { licence: { name: t('变更后的林木采伐许可证', 'Changed felling permit'), kind: 'licence' } },
  },
  '990138003000': {
    ...usualItem({ name: t('森林防火期野外用火审批', 'Approval of open-air fire use in forest-fire seasons'), kind: 'licence', applicant: 'either', basis: [basis('森林防火条例', '第二十五条', { verified: true })], promised: workingDays(3), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], conditions: [t('森林防火期内因烧除病虫枝、造林炼山等特殊情况确需野外用火的，须事先申请批准并落实防火措施', 'Whoever must use fire outdoors in the forest fire season asks for approval beforehand and takes precautions')] }),
    results: { licence: { name: t('野外用火许可证', 'Permit for outdoor fire'), kind: 'licence' } },
  },
  '990138004000': {
    ...usualItem({ name: t('林木种苗产地检疫申报受理', 'Acceptance of quarantine declarations for forest seedlings'), kind: 'licence', applicant: 'either', basis: [basis('植物检疫条例', '第七条、第十一条', { verified: true })], promised: workingDays(10), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.quarantine], conditions: [t('生产、调运林木种子、苗木和其他繁殖材料的，申报产地检疫，合格后取得产地检疫合格证', 'Tree seeds, seedlings and other planting stock are inspected at their place of origin')] }),
    results: { certificate: { name: t('林业植物产地检疫合格证', 'Certificate of origin inspection of forest plants'), kind: 'certificate' } },
  },
  '990538001000': {
    ...usualItem({ name: t('退耕还林补助资金给付', 'Payment of returning-farmland-to-forest subsidies'), kind: 'payment', applicant: 'person', basis: [basis('退耕还林条例', '', { verified: true })], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('退耕还林农户按合同完成还林任务、经检查验收合格的，申领补助资金', 'Households that turned farmland back to forest by contract claim support after inspection')] }),
    results: { payment: { name: t('退耕还林补助资金', 'Support for returning farmland to forest'), kind: 'payment' } },
  },
  '990538002000': {
    ...usualItem({ name: t('森林生态效益补偿资金给付', 'Payment of forest ecological-benefit compensation'), kind: 'payment', applicant: 'either', basis: [forests('第七条')], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('公益林的所有权人、经营者，按区划界定的公益林面积申领生态效益补偿资金', 'Owners and managers of public-benefit forest receive compensation by the area designated')] }),
    results: { payment: { name: t('森林生态效益补偿资金', 'Forest ecological compensation'), kind: 'payment' } },
  },
  '990538003000': {
    ...usualItem({ name: t('造林补助申请', 'Application for the afforestation subsidy'), kind: 'payment', applicant: 'either', basis: [forestFunds()], promised: workingDays(20), procedures: [procedures.siteVerification], conditions: [t('农户、合作社和企业完成人工造林等任务、经验收合格的，申请造林补助', 'Households, cooperatives and enterprises claim support for planting that passed inspection')] }),
    results: { payment: { name: t('造林补助', 'Afforestation subsidy'), kind: 'payment' } },
  },
  '990538004000': {
    ...usualItem({ name: t('核桃油茶等经济林产业补助申报', 'Application for economic-forest (walnut, camellia) subsidies'), kind: 'payment', applicant: 'either', basis: [forestFunds()], promised: workingDays(20), procedures: [procedures.siteVerification], conditions: [t('发展核桃、油茶等经济林并符合年度支持方向的，申报产业补助', 'Growers of walnut, oil tea and other economic forest apply for industry support within the directions of the year')] }),
    results: { payment: { name: t('经济林产业补助', 'Subsidy for economic forest'), kind: 'payment' } },
  },
  '990538005000': {
    ...usualItem({ name: t('陆生野生动物致害补偿申请', 'Compensation for damage by terrestrial wildlife'), kind: 'payment', applicant: 'person', basis: [basis('野生动物保护法', '第十九条', { verified: true })], promised: workingDays(20), procedures: [procedures.siteInspection], conditions: [t('受保护的陆生野生动物造成人员伤亡、农作物或者其他财产损失的，受害人申请补偿', 'Whoever is injured or loses crops or property to protected wild animals applies for compensation')] }),
    results: { payment: { name: t('野生动物致害补偿', 'Compensation for damage by wildlife'), kind: 'payment' } },
  },
  '990738001000': {
    ...usualItem({ name: t('古树名木认定申请受理', 'Acceptance of applications to recognise old and notable trees'), kind: 'confirmation', applicant: 'either', basis: [basis('古树名木保护条例', '', { verified: true })], promised: workingDays(20), procedures: [procedures.expertReview], conditions: [t('发现树龄长或者具有重要价值的树木，可以申请认定古树名木，经专家鉴定后由主管部门公布', 'Old or notable trees can be put forward for recognition; experts appraise them and the authority announces the result')] }),
    results: { decision: { name: t('古树名木认定结果', 'Recognition of an ancient or notable tree'), kind: 'decision' } },
  },
  '992038001000': {
    ...usualItem({ name: t('生态护林员选聘申请', 'Application to be an ecological forest ranger'), kind: 'service', applicant: 'person', basis: [forests('第三十三条')], promised: workingDays(15), procedures: [procedures.notice], conditions: [t('符合条件的农村居民申请担任生态护林员，由村、镇（街道）审核公示后择优选聘', 'Rural residents apply to be ecological forest rangers; village and town review, post and select')] }),
    results: { decision: { name: t('生态护林员选聘结果', 'Result of the selection'), kind: 'decision' } },
  },
  '992038002000': {
    ...usualItem({ name: t('林权流转合同登记', 'Registration of forest-right transfer contracts'), kind: 'service', applicant: 'either', basis: [forests('第十五条、第十七条')], promised: workingDays(5), conditions: [t('集体林地经营权、林木所有权和使用权流转的，双方可以申请合同登记', 'The parties may have a contract on the transfer of collective forest rights registered')] }),
    results: { record: { name: t('林权流转合同登记回执', 'Receipt for the registered contract'), kind: 'record' } },
  },
};
