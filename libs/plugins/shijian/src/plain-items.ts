import { basis, calendarDays, onTheSpot, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { cooperatives, foodSafety, licensing, registration, selfEmployment, smallFood, unverified } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990131002000': {
    ...usualItem({ name: t('个体工商户变更登记', 'Change of registration of individual businesses'), kind: 'licence', applicant: 'person', basis: [registration('第二十四条')], promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户的经营者住所、经营范围、经营场所等登记事项发生变化的，申请变更登记', 'Self-employed traders have changes of residence, scope or premises registered')] }),
    results: { licence: { name: t('营业执照（变更）', 'Business licence, changed'), kind: 'licence' } },
  },
  '990131003000': {
    ...usualItem({ name: t('个体工商户注销登记', 'Deregistration of individual businesses'), kind: 'licence', applicant: 'person', basis: [registration('第三十一条')], promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户不再从事经营活动的，办结清税等事项后申请注销登记', 'Traders who stop trading settle their taxes and have the registration ended')] }),
    results: { decision: { name: t('注销登记通知书', 'Notice of deregistration'), kind: 'decision' } },
  },
  '990131004000': {
    ...usualItem({ name: t('个体工商户营业执照补领换发', 'Re-issue and replacement of an individual business licence'), kind: 'licence', applicant: 'person', basis: [registration('第三十七条')], promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户营业执照遗失、毁坏的，申请补领、换发', 'A lost or damaged business licence is replaced')] }),
    results: { licence: { name: t('营业执照（补换）', 'Business licence, replaced'), kind: 'licence' } },
  },
  '990131005000': {
    ...usualItem({ name: t('个体工商户转型为企业受理', 'Acceptance of conversion from individual business to enterprise'), kind: 'licence', applicant: 'person', basis: [selfEmployment('第十三条')], promised: workingDays(3, { start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户自愿转型为企业的，由镇（街道）受理申请并提供转型登记服务', 'Traders who wish to become a company apply at the town, which helps with the change of form')] }),
    results: { licence: { name: t('企业营业执照', 'Business licence of the company'), kind: 'licence' } },
  },
  '990131006000': {
    ...usualItem({ name: t('农民专业合作社设立登记', "Registration of farmers' cooperatives"), kind: 'licence', applicant: 'organisation', basis: [cooperatives('第十六条')], promised: workingDays(3), statutory: calendarDays(20, { basis: cooperatives('第十六条') }), conditions: [t('农民设立专业合作社的，提交设立大会纪要、章程、成员名册等申请登记，领取营业执照', 'Farmers who found a cooperative submit minutes, charter and list of members and receive a business licence')] }),
    results: { licence: { name: t('农民专业合作社营业执照', 'Business licence of the cooperative'), kind: 'licence' } },
  },
  '990131007000': {
    ...usualItem({ name: t('农民专业合作社变更登记', "Change of registration of farmers' cooperatives"), kind: 'licence', applicant: 'organisation', basis: [registration('第二十四条')], promised: workingDays(3, { start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('农民专业合作社的名称、住所、成员出资总额、法定代表人等发生变化的，申请变更登记', 'Cooperatives have changes of name, seat, capital or legal representative registered')] }),
    results: { licence: { name: t('农民专业合作社营业执照（变更）', 'Business licence of the cooperative, changed'), kind: 'licence' } },
  },
  '990131008000': {
    ...usualItem({ name: t('农民专业合作社注销登记', "Deregistration of farmers' cooperatives"), kind: 'licence', applicant: 'organisation', basis: [registration('第三十一条')], promised: workingDays(3, { start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('农民专业合作社解散、完成清算后，申请注销登记', 'A dissolved cooperative is deregistered once it has been wound up')] }),
    results: { decision: { name: t('注销登记通知书', 'Notice of deregistration'), kind: 'decision' } },
  },
  '990131009002': {
    ...usualItem({ name: t('食品经营许可（变更）', 'Food business licence (change)'), kind: 'licence', applicant: 'either', basis: [foodSafety('第三十五条')], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('食品经营许可证载明的事项发生变化的，经营者申请变更', 'Holders of a food licence have its particulars changed')] }),
    results: { licence: { name: t('食品经营许可证（变更）', 'Food business licence, changed'), kind: 'licence' } },
  },
  '990131009003': {
    ...usualItem({ name: t('食品经营许可（延续）', 'Food business licence (renewal)'), kind: 'licence', applicant: 'either', basis: [foodSafety('第三十五条')], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('食品经营许可证有效期届满前需要继续经营的，申请延续', 'Holders of a food licence who go on trading renew it before it runs out')] }),
    results: { licence: { name: t('食品经营许可证（延续）', 'Food business licence, renewed'), kind: 'licence' } },
  },
  '990131009004': {
    ...usualItem({ name: t('食品经营许可（注销）', 'Food business licence (cancellation)'), kind: 'licence', applicant: 'either', basis: [foodSafety('第三十五条')], promised: workingDays(1), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('食品经营者终止经营的，申请注销食品经营许可', 'Food businesses that close have their licence ended')] }),
    results: { decision: { name: t('准予注销决定书', 'Decision to end the licence'), kind: 'decision' } },
  },
  '990131010002': {
    ...usualItem({ name: t('小餐饮经营许可（变更）', 'Small-catering licence (change)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(5), statutory: workingDays(15, { basis: unverified() }), conditions: [t('小餐饮经营许可证载明的事项发生变化的，经营者申请变更', 'Small caterers have the particulars of their licence changed')] }),
    results: { licence: { name: t('小餐饮经营许可证（变更）', 'Small-catering licence, changed'), kind: 'licence' } },
  },
  '990131010003': {
    ...usualItem({ name: t('小餐饮经营许可（延续）', 'Small-catering licence (renewal)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(10), statutory: workingDays(15, { basis: basis('陕西政务服务网“小餐饮延续许可”（绥德县）：法定15、承诺10工作日', '') }), procedures: [procedures.siteInspection], conditions: [t('小餐饮经营许可证有效期届满前需要继续经营的，申请延续', 'Small caterers who go on trading renew their licence before it runs out')] }),
    results: { licence: { name: t('小餐饮经营许可证（延续）', 'Small-catering licence, renewed'), kind: 'licence' } },
  },
  '990131010004': {
    ...usualItem({ name: t('小餐饮经营许可（注销）', 'Small-catering licence (cancellation)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(1), statutory: workingDays(15, { basis: unverified() }), conditions: [t('小餐饮经营者终止经营的，申请注销许可', 'Small caterers that close have their licence ended')] }),
    results: { decision: { name: t('准予注销决定书', 'Decision to end the licence'), kind: 'decision' } },
  },
  '990131011002': {
    ...usualItem({ name: t('食品小作坊生产许可（变更）', 'Small food-workshop licence (change)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(5), statutory: workingDays(20, { basis: unverified() }), conditions: [t('食品小作坊生产许可证载明的事项发生变化的，生产者申请变更', 'Small food workshops have the particulars of their licence changed')] }),
    results: { licence: { name: t('食品小作坊生产许可证（变更）', 'Small-workshop licence, changed'), kind: 'licence' } },
  },
  '990131011003': {
    ...usualItem({ name: t('食品小作坊生产许可（延续）', 'Small food-workshop licence (renewal)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(10), statutory: workingDays(20, { basis: unverified() }), procedures: [procedures.siteInspection], conditions: [t('食品小作坊生产许可证有效期届满前需要继续生产的，申请延续', 'Small food workshops that go on producing renew their licence before it runs out')] }),
    results: { licence: { name: t('食品小作坊生产许可证（延续）', 'Small-workshop licence, renewed'), kind: 'licence' } },
  },
  '990131011004': {
    ...usualItem({ name: t('食品小作坊生产许可（注销）', 'Small food-workshop licence (cancellation)'), kind: 'licence', applicant: 'person', basis: [smallFood()], promised: workingDays(1), statutory: workingDays(20, { basis: unverified() }), conditions: [t('食品小作坊终止生产的，申请注销许可', 'Small food workshops that close have their licence ended')] }),
    results: { decision: { name: t('准予注销决定书', 'Decision to end the licence'), kind: 'decision' } },
  },
  '991031001000': {
    ...usualItem({ name: t('个体工商户备案', 'Record-filing of individual businesses'), kind: 'other', applicant: 'person', basis: [registration('第二十九条')], promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户家庭成员、联系人、登记联络员等备案事项发生变化的，办理备案', 'Traders file changes of family members, contact and liaison person')] }),
    results: { record: { name: t('备案通知书', 'Notice of filing'), kind: 'record' } },
  },
  '991031002000': {
    ...usualItem({ name: t('个体工商户歇业备案', 'Record-filing of suspension by individual businesses'), kind: 'other', applicant: 'person', basis: [registration('第三十条')], promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('个体工商户因自然灾害、事故灾难、疫情等原因经营困难、决定一段时间内歇业的，办理歇业备案', 'Traders in difficulty through disaster, accident or epidemic who pause for a time file the pause')] }),
    results: { record: { name: t('歇业备案通知书', 'Notice of the filed pause'), kind: 'record' } },
  },
  '991031003000': {
    ...usualItem({ name: t('农民专业合作社备案', "Record-filing of farmers' cooperatives"), kind: 'other', applicant: 'organisation', basis: [registration('第二十九条')], promised: workingDays(1, { start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), conditions: [t('农民专业合作社成员、章程等备案事项发生变化的，办理备案', 'Cooperatives file changes of members, charter and the like')] }),
    results: { record: { name: t('备案通知书', 'Notice of filing'), kind: 'record' } },
  },
  '991031004000': {
    ...usualItem({ name: t('食品摊贩备案', 'Record-filing of food stalls'), kind: 'other', applicant: 'person', basis: [smallFood()], promised: workingDays(1), conditions: [t('食品摊贩在划定区域、时段内经营前，到镇（街道）备案并领取备案卡', 'Street food vendors file with the town before trading in the marked areas and hours, and receive a card')] }),
    results: { record: { name: t('食品摊贩备案卡', 'Street food vendor’s card'), kind: 'record' } },
  },
  '991031006000': {
    ...usualItem({ name: t('集贸市场在用计量器具登记', 'Registration of measuring instruments used in markets'), kind: 'other', applicant: 'organisation', basis: [basis('计量法', '第九条', { verified: true })], promised: workingDays(3), conditions: [t('集贸市场主办者对市场内在用的计量器具登记造册，报送登记并申请检定', 'Market operators register the measuring instruments in use in their market and have them verified')] }),
    results: { record: { name: t('在用计量器具登记表', 'Register of measuring instruments'), kind: 'record' } },
  },
  '992031001000': {
    ...usualItem({ name: t('个体工商户年度报告辅导', 'Assistance with annual reports of individual businesses'), kind: 'service', applicant: 'person', basis: [selfEmployment(), basis('个体工商户年度报告暂行办法', '', { verified: true })], promised: onTheSpot(), conditions: [t('辅导个体工商户通过公示系统填报年度报告，不会上网填报的可到窗口办理', 'Traders are helped to file their annual report online; those who cannot do so file it at the window')] }),
    results: { record: { name: t('年度报告填报回执', 'Receipt for the annual report'), kind: 'record' } },
  },
  '992031002000': {
    ...usualItem({ name: t('农村集体聚餐申报备案', 'Record-filing of rural group banquets'), kind: 'service', applicant: 'person', basis: [basis('农村集体聚餐食品安全管理有关规定（文号待核）', '')], promised: onTheSpot(), conditions: [t('农村家庭举办集体聚餐的，提前向村、镇（街道）申报，接受食品安全指导', 'Rural families who host a large meal report it beforehand and are advised on food safety')] }),
    results: { record: { name: t('农村集体聚餐备案登记', 'Registration of the meal'), kind: 'record' } },
  },
  '992031003000': {
    ...usualItem({ name: t('消费者投诉受理转办', 'Acceptance and referral of consumer complaints'), kind: 'service', applicant: 'person', basis: [basis('消费者权益保护法', '第三十九条', { verified: true })], promised: workingDays(7), conditions: [t('消费者与经营者发生消费争议的，可以投诉，由镇（街道）登记并转市场监管部门处理', 'Consumers may complain about a trader; the town registers the complaint and passes it on')] }),
    results: { record: { name: t('投诉转办告知单', 'Notice of referral'), kind: 'record' } },
  },
  '992031004000': {
    ...usualItem({ name: t('消费纠纷调解申请', 'Mediation of consumer disputes'), kind: 'service', applicant: 'person', basis: [basis('市场监督管理投诉举报处理暂行办法', '', { verified: true })], promised: workingDays(45), conditions: [t('消费者与经营者因消费发生纠纷，双方愿意调解的，可以申请组织调解', 'A consumer and a trader who both agree may ask for mediation')] }),
    results: { record: { name: t('消费纠纷调解书', 'Mediation document'), kind: 'record' } },
  },
  '992031005000': {
    ...usualItem({ name: t('个体工商户信用修复申请受理', 'Acceptance of credit-repair applications by individual businesses'), kind: 'service', applicant: 'person', basis: [basis('市场监督管理行政处罚信息公示规定', '')], promised: workingDays(5), conditions: [t('个体工商户改正违法行为、履行义务后，申请停止公示行政处罚信息或者移出异常状态', 'Traders who put things right apply to end the publication of a penalty or of an abnormal status')] }),
    results: { decision: { name: t('信用修复决定', 'Decision on credit repair'), kind: 'decision' } },
  },
};
