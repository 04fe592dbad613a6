import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { animalEpidemics, cooperatives, farmFunds, farmInsurance, landContracts, licensing, machinerySafety, mechanisation, placeholder, revitalisation } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990120001000': {
    ...usualItem({ name: t('工商企业等社会资本通过流转取得土地经营权审批', 'Approval of acquisition of land management rights by business capital'), kind: 'licence', applicant: 'organisation', basis: [landContracts('第四十五条')], promised: workingDays(15), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.notice], conditions: [t('工商企业等社会资本通过流转取得农村土地经营权，须先由镇（街道）受理初审、区农业农村局审批，取得批准后方可签约经营', 'Before an enterprise may take over the right to farm rural land by transfer, the town receives and reviews the request and the district approves it')] }),
    results: { licence: { name: t('社会资本流转取得土地经营权审批意见', 'Approval of the transfer of land management rights'), kind: 'licence' } },
  },
  '990120002000': {
    ...usualItem({ name: t('拖拉机和联合收割机注册登记受理', 'Acceptance of registration of tractors and combine harvesters'), kind: 'licence', applicant: 'either', basis: [machinerySafety('第二十一条')], promised: workingDays(2, { start: 'inspection_passed' }), statutory: workingDays(2, { start: 'inspection_passed', basis: machinerySafety('第二十一条') }), procedures: [procedures.safetyTest], conditions: [t('新购拖拉机、联合收割机投入使用前，所有人申请注册登记，经安全检验合格后领取号牌、行驶证和登记证书', 'A new tractor or combine is registered before it is used; after it passes the safety inspection the owner receives plates, licence and certificate')] }),
    results: { licence: { name: t('拖拉机和联合收割机号牌、行驶证、登记证书', 'Plates, vehicle licence and registration certificate'), kind: 'licence' } },
  },
  '990120003000': {
    ...usualItem({ name: t('拖拉机和联合收割机转移登记受理', 'Acceptance of transfer registration of tractors and combine harvesters'), kind: 'licence', applicant: 'either', basis: [machinerySafety('第二十一条')], promised: workingDays(2, { start: 'inspection_passed' }), statutory: workingDays(2, { start: 'inspection_passed', basis: machinerySafety('第二十一条') }), conditions: [t('已登记的拖拉机、联合收割机所有权发生转移的，现所有人申请办理转移登记', 'When a registered tractor or combine changes hands, the new owner has the transfer registered')] }),
    results: { licence: { name: t('变更所有人后的行驶证、登记证书', 'Vehicle licence and certificate in the name of the new owner'), kind: 'licence' } },
  },
  '990120004000': {
    ...usualItem({ name: t('拖拉机和联合收割机注销登记受理', 'Acceptance of deregistration of tractors and combine harvesters'), kind: 'licence', applicant: 'either', basis: [machinerySafety('第二十一条')], promised: workingDays(2, { start: 'inspection_passed' }), statutory: workingDays(2, { start: 'inspection_passed', basis: machinerySafety('第二十一条') }), conditions: [t('拖拉机、联合收割机报废、灭失或者不再作业的，所有人申请办理注销登记，交回号牌和证件', 'The registration ends when a tractor or combine is scrapped, lost or taken out of use; plates and papers are handed back')] }),
    results: { record: { name: t('注销登记证明', 'Proof of deregistration'), kind: 'record' } },
  },
  '990120005000': {
    ...usualItem({ name: t('拖拉机和联合收割机驾驶证期满换证受理', 'Acceptance of renewal of driving licences for tractors and combine harvesters'), kind: 'licence', applicant: 'person', basis: [machinerySafety('第二十二条')], promised: workingDays(2, { start: 'inspection_passed' }), statutory: workingDays(2, { start: 'inspection_passed', basis: machinerySafety('第二十二条') }), conditions: [t('拖拉机、联合收割机驾驶证有效期届满前，驾驶人申请换领新证', 'A driver renews the licence for tractors and combines before it runs out')], notes: [t('法定时限自考试合格之日起算', 'The statutory limit runs from the day on which the examination is passed')] }),
    results: { licence: { name: t('拖拉机和联合收割机驾驶证', 'Driving licence for tractors and combines'), kind: 'licence' } },
  },
  '990120006000': {
    ...usualItem({ name: t('动物产地检疫申报受理', 'Acceptance of animal quarantine declarations at place of origin'), kind: 'licence', applicant: 'either', basis: [animalEpidemics('第四十九条')], promised: workingDays(1), procedures: [procedures.quarantine], conditions: [t('出售、运输动物和动物产品前，货主向动物卫生监督机构申报产地检疫，检疫合格后取得检疫证明', 'Animals and animal products are inspected at their place of origin before they are sold or moved')] }),
    results: { certificate: { name: t('动物检疫合格证明', 'Animal quarantine certificate'), kind: 'certificate' } },
  },
  '990120007000': {
    ...usualItem({ name: t('农业植物产地检疫申报受理', 'Acceptance of quarantine declarations for agricultural plants at place of origin'), kind: 'licence', applicant: 'either', basis: [basis('植物检疫条例', '第七条、第十一条', { verified: true })], promised: workingDays(10), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.quarantine], conditions: [t('调运种子、苗木和列入应检名单的农业植物及其产品前，申报产地检疫，合格后取得检疫证书', 'Seeds, seedlings and listed farm plants are inspected at their place of origin before they are moved')] }),
    results: { certificate: { name: t('植物产地检疫合格证', 'Certificate of origin inspection of plants'), kind: 'certificate' } },
  },
  '990520002000': {
    ...usualItem({ name: t('实际种粮农民一次性补贴给付', 'One-off subsidy for farmers actually growing grain'), kind: 'payment', applicant: 'person', basis: [farmFunds()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('当年实际种植粮食的农户和经营主体，按核实的种粮面积申领一次性补贴', 'Whoever actually grew grain this year claims a one-off subsidy for the area that was verified')] }),
    results: { payment: { name: t('实际种粮农民一次性补贴', 'One-off subsidy for grain growers'), kind: 'payment' } },
  },
  '990520004000': {
    ...usualItem({ name: t('农机报废更新补贴申请', 'Application for the farm-machinery scrapping and renewal subsidy'), kind: 'payment', applicant: 'either', basis: [mechanisation('第二十七条')], promised: workingDays(15), procedures: [procedures.siteVerification, procedures.notice], conditions: [t('报废老旧农机并更新同类机具的，凭报废回收凭证申领报废补贴', 'Whoever scraps an old farm machine claims the scrapping subsidy with the proof of recovery')] }),
    results: { payment: { name: t('农机报废更新补贴', 'Subsidy for scrapping and renewing farm machinery'), kind: 'payment' } },
  },
  '990520005000': {
    ...usualItem({ name: t('农机深松整地作业补助申请', 'Application for the deep-tillage operation subsidy'), kind: 'payment', applicant: 'either', basis: [mechanisation('第二十七条')], promised: workingDays(15), procedures: [procedures.siteVerification], conditions: [t('开展农机深松整地作业并经核验合格的，按作业面积申领补助', 'Deep loosening of soil that passed verification is subsidised by the area worked')] }),
    results: { payment: { name: t('农机深松整地作业补助', 'Subsidy for deep loosening of soil'), kind: 'payment' } },
  },
  '990520006000': {
    ...usualItem({ name: t('农业生产托管服务补助申请', 'Application for the agricultural production-trusteeship subsidy'), kind: 'payment', applicant: 'organisation', basis: [farmFunds()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('服务组织为小农户提供耕、种、防、收等托管服务的，按完成的服务面积申报补助', 'Organisations that plough, sow, protect or harvest for smallholders claim support for the area they served')] }),
    results: { payment: { name: t('农业生产托管服务补助', 'Subsidy for entrusted farm services'), kind: 'payment' } },
  },
  '990520007000': {
    ...usualItem({ name: t('病死畜禽无害化处理补助申请', 'Subsidy for harmless treatment of dead livestock and poultry'), kind: 'payment', applicant: 'either', basis: [animalEpidemics('第五十七条')], promised: workingDays(15), procedures: [procedures.siteVerification], conditions: [t('养殖者和无害化处理单位对病死畜禽进行无害化处理的，凭处理记录申领补助', 'Farmers and disposal plants claim support for the harmless disposal of dead livestock, with the records of disposal')] }),
    results: { payment: { name: t('病死畜禽无害化处理补助', 'Subsidy for harmless disposal of dead livestock'), kind: 'payment' } },
  },
  '990520008000': {
    ...usualItem({ name: t('动物疫病强制扑杀补助申请', 'Compensation for compulsory culling of diseased animals'), kind: 'payment', applicant: 'either', basis: [animalEpidemics('第八十五条')], promised: workingDays(20), procedures: [procedures.siteVerification], conditions: [t('因防控动物疫病被强制扑杀动物、销毁动物产品和相关物品的，养殖者申请补助', 'Farmers whose animals were culled, or products destroyed, to control a disease apply for compensation')] }),
    results: { payment: { name: t('动物疫病强制扑杀补助', 'Compensation for compulsory culling'), kind: 'payment' } },
  },
  '990520009000': {
    ...usualItem({ name: t('重大动物疫病强制免疫先打后补申请', 'Vaccinate-first, reimburse-later subsidy for compulsory immunisation'), kind: 'payment', applicant: 'either', basis: [farmFunds()], promised: workingDays(15), conditions: [t('规模养殖场自行采购疫苗、完成强制免疫并经核查合格的，申领免疫补助', 'Large farms that bought vaccines and completed compulsory vaccination themselves claim the vaccination subsidy')] }),
    results: { payment: { name: t('强制免疫补助', 'Subsidy for compulsory vaccination'), kind: 'payment' } },
  },
  '990520010000': {
    ...usualItem({ name: t('农村户用卫生厕所改造奖补申请', 'Reward for renovation of rural household toilets'), kind: 'payment', applicant: 'person', basis: [basis('农村改厕有关财政奖补政策（文号待核）', '')], promised: workingDays(15), procedures: [procedures.siteVerification, procedures.notice], conditions: [t('农户新建或者改建户用卫生厕所，经验收合格后申领奖补资金', 'Households that build or convert a sanitary toilet claim the award after it passes inspection')] }),
    results: { payment: { name: t('户用卫生厕所改造奖补', 'Award for sanitary household toilets'), kind: 'payment' } },
  },
  '990520011000': {
    ...usualItem({ name: t('退捕渔民养老保险补贴申请', 'Pension subsidy for fishers who gave up fishing'), kind: 'payment', applicant: 'person', basis: [farmFunds()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('退捕渔民参加基本养老保险的，申请养老保险缴费补贴', 'Fishers who gave up fishing apply for a subsidy of their pension contributions')] }),
    results: { payment: { name: t('退捕渔民养老保险补贴', 'Pension subsidy for former fishers'), kind: 'payment' } },
  },
  '990520012000': {
    ...usualItem({ name: t('畜禽粪污资源化利用补助申请', 'Subsidy for resource use of livestock manure'), kind: 'payment', applicant: 'either', basis: [basis('畜禽规模养殖污染防治条例', '', { verified: true })], promised: workingDays(20), procedures: [procedures.siteVerification], conditions: [t('养殖场（户）建设粪污资源化利用设施并经核验合格的，申报补助', 'Farms that built facilities for using manure claim support after verification')] }),
    results: { payment: { name: t('畜禽粪污资源化利用补助', 'Subsidy for the use of livestock manure'), kind: 'payment' } },
  },
  '990720001000': {
    ...usualItem({ name: t('农民专业合作社示范社申报', "Application for model farmers' cooperative status"), kind: 'confirmation', applicant: 'organisation', basis: [cooperatives('第六十五条')], promised: workingDays(20), procedures: [procedures.expertReview], conditions: [t('运行规范、带动作用明显的农民专业合作社申报示范社，经专家评审后确认', 'Well-run farmers’ cooperatives apply for recognition as model cooperatives; experts review the application')] }),
    results: { decision: { name: t('示范社认定文件', 'Recognition as a model cooperative'), kind: 'decision' } },
  },
  '990720002000': {
    ...usualItem({ name: t('农村土地承包经营权变更登记受理', 'Acceptance of change of registration of contracted land rights'), kind: 'confirmation', applicant: 'person', basis: [landContracts('第二十四条')], promised: workingDays(15), conditions: [t('因分户、互换、转让、地块变化等原因需要变更土地承包经营权登记的，由承包方提出申请', 'Holders of a land contract have changes registered, such as a split household, an exchange or a transfer')] }),
    results: { certificate: { name: t('变更后的土地承包经营权证', 'Changed land contract certificate'), kind: 'certificate' } },
  },
  '990720003000': {
    ...usualItem({ name: t('农村集体经济组织登记事项变更受理', 'Acceptance of change of registered matters of rural collective economic organisations'), kind: 'confirmation', applicant: 'organisation', basis: [placeholder()], promised: workingDays(10), conditions: [t('农村集体经济组织的名称、住所、法定代表人等登记事项发生变化的，申请办理变更', 'Rural collective economic organisations have a change of name, seat or legal representative registered')] }),
    results: { certificate: { name: t('农村集体经济组织登记证', 'Registration certificate of the collective'), kind: 'certificate' } },
  },
  '991020002000': {
    ...usualItem({ name: t('农村集体经济组织成员身份确认备案', 'Record-filing of confirmation of collective membership'), kind: 'other', applicant: 'organisation', basis: [placeholder()], promised: workingDays(5), procedures: [procedures.notice], conditions: [t('农村集体经济组织确认成员身份并公示无异议后，将成员名册报镇（街道）备案', 'After membership was confirmed and posted without objection, the collective files its register of members with the town')] }),
    results: { record: { name: t('成员身份确认备案回执', 'Receipt for the filing of members'), kind: 'record' } },
  },
  '991020003000': {
    ...usualItem({ name: t('农村闲置宅基地和住宅盘活利用备案', 'Record-filing for reuse of idle homesteads and houses'), kind: 'other', applicant: 'either', basis: [basis('土地管理法', '第六十二条', { verified: true })], promised: workingDays(5), conditions: [t('盘活利用农村闲置宅基地和闲置住宅发展产业的，将利用方案和合同报镇（街道）备案', 'Plans and contracts for the use of idle homesteads and houses are filed with the town')] }),
    results: { record: { name: t('盘活利用备案回执', 'Receipt for the filing'), kind: 'record' } },
  },
  '991020004000': {
    ...usualItem({ name: t('畜禽养殖场备案', 'Record-filing of livestock and poultry farms'), kind: 'other', applicant: 'either', basis: [basis('畜牧法', '第三十九条', { verified: true })], promised: workingDays(10), procedures: [procedures.siteInspection], conditions: [t('畜禽养殖场达到规定规模的，将名称、场址、畜禽品种和养殖规模备案，取得畜禽标识代码', 'Livestock farms of the set size file name, place, species and scale and receive a farm code')] }),
    results: { record: { name: t('畜禽养殖场备案表和养殖代码', 'Filing record and farm code'), kind: 'record' } },
  },
  '992020001000': {
    ...usualItem({ name: t('政策性种植业保险承保信息核实', 'Verification of insured information, policy-backed crop insurance'), kind: 'service', applicant: 'either', basis: [farmInsurance('第七条')], promised: workingDays(10), procedures: [procedures.notice], conditions: [t('参加政策性种植业保险的农户和经营主体，由镇（街道）协助核实投保作物、面积和地块信息并公示', 'For policy insurance of crops the town helps verify crops, areas and plots, and posts the result')] }),
    results: { record: { name: t('种植业保险承保信息核实结果', 'Verified insurance data for crops'), kind: 'record' } },
  },
  '992020002000': {
    ...usualItem({ name: t('政策性养殖业保险承保信息核实', 'Verification of insured information, policy-backed livestock insurance'), kind: 'service', applicant: 'either', basis: [farmInsurance('第七条')], promised: workingDays(10), procedures: [procedures.notice], conditions: [t('参加政策性养殖业保险的养殖户，由镇（街道）协助核实投保畜禽种类、数量和耳标信息并公示', 'For policy insurance of livestock the town helps verify species, number and ear tags, and posts the result')] }),
    results: { record: { name: t('养殖业保险承保信息核实结果', 'Verified insurance data for livestock'), kind: 'record' } },
  },
  '992020003000': {
    ...usualItem({ name: t('新型农业经营主体奖补项目申报', 'Application of new agricultural business entities for reward projects'), kind: 'service', applicant: 'organisation', basis: [cooperatives('第六十五条')], promised: workingDays(20), procedures: [procedures.notice, procedures.expertReview], conditions: [t('合作社、家庭农场、农业企业等新型经营主体按年度申报奖补项目，由镇（街道）受理初审后转报', 'Cooperatives, family farms and farm businesses apply each year for support projects; the town reviews and forwards them')] }),
    results: { decision: { name: t('奖补项目申报受理及审核意见', 'Opinion on the project application'), kind: 'decision' } },
  },
  '992020005000': {
    ...usualItem({ name: t('高素质农民培育报名', 'Enrolment in training for skilled farmers'), kind: 'service', applicant: 'person', basis: [revitalisation()], promised: workingDays(1), conditions: [t('从事农业生产经营的农民自愿报名参加高素质农民培育，由镇（街道）登记并转报培训机构', 'Farmers sign up for training; the town registers them and passes the list to the training body')] }),
    results: { record: { name: t('培训报名登记', 'Registration for training'), kind: 'record' } },
  },
  '992020006000': {
    ...usualItem({ name: t('农村土地承包经营纠纷调解申请', 'Mediation of rural land-contract disputes'), kind: 'service', applicant: 'person', basis: [basis('农村土地承包经营纠纷调解仲裁法', '第三条、第七条', { verified: true })], promised: workingDays(30), conditions: [t('发生农村土地承包经营纠纷，当事人不愿协商或者协商不成的，可以向村委会或者镇（街道）申请调解', 'Parties to a dispute over contracted rural land may ask the village or town to mediate')] }),
    results: { record: { name: t('调解协议书或者调解终结告知书', 'Mediation agreement, or notice that mediation ended'), kind: 'record' } },
  },
  '992020007000': {
    ...usualItem({ name: t('农村产权流转交易申请登记', 'Registration of rural property-right transactions'), kind: 'service', applicant: 'either', basis: [revitalisation()], promised: workingDays(10), procedures: [procedures.announcement], conditions: [t('农户、村集体和经营主体转让、出租农村产权的，申请登记并公告交易信息', 'Households, collectives and businesses register rural property rights that they offer for transfer or lease')] }),
    results: { record: { name: t('农村产权流转交易登记回执', 'Receipt for the registration'), kind: 'record' } },
  },
  '992020008000': {
    ...usualItem({ name: t('拖拉机和联合收割机安全技术检验申请', 'Application for safety inspection of tractors and combine harvesters'), kind: 'service', applicant: 'either', basis: [machinerySafety('第二十一条')], promised: workingDays(2), procedures: [procedures.safetyTest], conditions: [t('在用的拖拉机、联合收割机按规定申请定期安全技术检验', 'Tractors and combines in use are presented for their regular safety inspection')] }),
    results: { certificate: { name: t('安全技术检验合格标志', 'Inspection mark'), kind: 'certificate' } },
  },
  '992020009000': {
    ...usualItem({ name: t('养蜂证申领', 'Application for a bee-keeping card'), kind: 'service', applicant: 'person', basis: [basis('养蜂管理办法（试行）（农业部公告）', '')], promised: workingDays(5), conditions: [t('蜂农自愿申请登记备案并领取养蜂证，凭证转地放蜂和享受养蜂扶持服务', 'Beekeepers may register and receive a beekeeping card, with which they move their hives and use support services')] }),
    results: { certificate: { name: t('养蜂证', 'Beekeeping card'), kind: 'certificate' } },
  },
};
