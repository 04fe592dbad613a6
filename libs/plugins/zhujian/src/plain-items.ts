import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { propertyManagement, publicRentals, ruralHousing } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990517001000': {
    ...usualItem({ name: t('农村危房改造补助资金给付', 'Payment of rural dilapidated-house renovation subsidies'), kind: 'payment', applicant: 'person', basis: [ruralHousing()], promised: workingDays(20), procedures: [procedures.completion], conditions: [t('经认定的农村危房改造对象改造完工、竣工验收合格后，申领补助资金', 'Recognised households claim the support after the renovated house passes final inspection')] }),
    results: { payment: { name: t('农村危房改造补助资金', 'Support for renovating dilapidated rural houses'), kind: 'payment' } },
  },
  '990517002000': {
    ...usualItem({ name: t('农房抗震改造补助申请', 'Application for the rural seismic-retrofit subsidy'), kind: 'payment', applicant: 'person', basis: [ruralHousing()], promised: workingDays(20), procedures: [procedures.siteExamination], conditions: [t('农村住房抗震性能不足、符合改造条件的农户，申请农房抗震改造补助', 'Households whose house is not earthquake-resistant enough apply for support to strengthen it')] }),
    results: { payment: { name: t('农房抗震改造补助', 'Support for strengthening rural houses'), kind: 'payment' } },
  },
  '990517003000': {
    ...usualItem({ name: t('公共租赁住房租赁补贴给付', 'Payment of public rental-housing allowance'), kind: 'payment', applicant: 'person', basis: [basis('社会救助暂行办法', '第四十条', { verified: true })], promised: workingDays(15), procedures: [procedures.notice], conditions: [t('取得公共租赁住房保障资格、自行在市场租房的家庭，申领住房租赁补贴', 'Households entitled to public rental housing who rent on the market receive a rent subsidy')] }),
    results: { payment: { name: t('公共租赁住房租赁补贴', 'Rent subsidy'), kind: 'payment' } },
  },
  '990717003000': {
    ...usualItem({ name: t('公共租赁住房保障资格年度审核', 'Annual review of public rental-housing eligibility'), kind: 'confirmation', applicant: 'person', basis: [publicRentals()], promised: workingDays(15), conditions: [t('正在享受公共租赁住房保障的家庭，每年申报人口、收入和住房情况，由住建部门复核资格', 'Households in public rental housing report members, income and housing each year, and their entitlement is checked')] }),
    results: { decision: { name: t('保障资格年度审核结果', 'Result of the yearly check'), kind: 'decision' } },
  },
  '991017001000': {
    ...usualItem({ name: t('业主委员会备案', "Record-filing of owners' committees"), kind: 'other', applicant: 'organisation', basis: [propertyManagement('第十六条')], promised: workingDays(5), conditions: [t('业主大会选举产生业主委员会后，将选举结果、管理规约等报镇（街道）和住建部门备案', 'An elected owners’ committee files the election, the rules and related documents')] }),
    results: { record: { name: t('业主委员会备案通知书', 'Notice of filing'), kind: 'record' } },
  },
  '991017002000': {
    ...usualItem({ name: t('房屋租赁登记备案', 'Registration of housing leases'), kind: 'other', applicant: 'either', basis: [basis('商品房屋租赁管理办法（住房城乡建设部令第6号）', '')], promised: workingDays(3), statutory: workingDays(3, { basis: basis('待核（经验值）', '') }), conditions: [t('房屋租赁合同订立后，租赁当事人申请办理租赁登记备案', 'The parties to a lease have it registered and filed')] }),
    results: { certificate: { name: t('房屋租赁登记备案证明', 'Proof of lease registration'), kind: 'certificate' } },
  },
  '992017001000': {
    ...usualItem({ name: t('农村低收入群体住房安全鉴定申请', 'Application for housing-safety appraisal by rural low-income groups'), kind: 'service', applicant: 'person', basis: [ruralHousing()], promised: workingDays(10), procedures: [procedures.siteExamination], conditions: [t('农村低收入群体等重点对象怀疑住房存在安全隐患的，可以申请住房安全鉴定', 'Low-income rural households who fear for the safety of their house may ask for an appraisal')] }),
    results: { record: { name: t('住房安全鉴定结果', 'Result of the housing-safety appraisal'), kind: 'record' } },
  },
  '992017002000': {
    ...usualItem({ name: t('公共租赁住房家庭信息变更', 'Change of household information, public rental housing'), kind: 'service', applicant: 'person', basis: [publicRentals()], promised: workingDays(5), conditions: [t('公共租赁住房保障家庭的人口、收入、住房等信息发生变化的，及时申报变更', 'Households in public rental housing report changes in members, income or housing')] }),
    results: { record: { name: t('家庭信息变更登记', 'Registered change'), kind: 'record' } },
  },
  '992017003000': {
    ...usualItem({ name: t('公共租赁住房退租申请', 'Application to give up public rental housing'), kind: 'service', applicant: 'person', basis: [publicRentals()], promised: workingDays(5), conditions: [t('承租公共租赁住房的家庭不再租住的，申请退租并办理房屋交接和费用结算', 'Tenants of public rental housing give notice, hand back the flat and settle the bills')] }),
    results: { record: { name: t('退租结算单', 'Settlement of the tenancy'), kind: 'record' } },
  },
  '992017004000': {
    ...usualItem({ name: t('限额以下小型工程开工信息登记', 'Start registration of small works below the licensing threshold'), kind: 'service', applicant: 'either', basis: [basis('建筑法', '第七条、第八条', { verified: true })], promised: workingDays(3), conditions: [t('依法不需要申领施工许可证的限额以下小型工程，开工前登记工程信息，接受质量安全指导', 'Small works that need no construction permit are registered before they begin, so that safety advice can be given')] }),
    results: { record: { name: t('小型工程开工信息登记', 'Registration of small works'), kind: 'record' } },
  },
  '992017005000': {
    ...usualItem({ name: t('业主大会筹备组成立申请', "Application to form a preparatory group of the owners' assembly"), kind: 'service', applicant: 'organisation', basis: [propertyManagement('第十条')], promised: workingDays(30), procedures: [procedures.notice], conditions: [t('物业管理区域符合首次业主大会召开条件的，业主或者建设单位申请成立筹备组', 'When the first owners’ meeting can be held, owners or the developer ask for a preparatory group')] }),
    results: { decision: { name: t('业主大会筹备组成立公告', 'Notice of the preparatory group'), kind: 'decision' } },
  },
  '992017006000': {
    ...usualItem({ name: t('物业服务纠纷调解申请', 'Mediation of property-management disputes'), kind: 'service', applicant: 'either', basis: [propertyManagement()], promised: workingDays(15), conditions: [t('业主与物业服务人之间发生服务纠纷的，可以申请镇（街道）调解', 'Owners and property managers may ask the town to mediate disputes over services')] }),
    results: { record: { name: t('调解协议书或者调解终结告知书', 'Mediation agreement, or notice that mediation ended'), kind: 'record' } },
  },
  '992017007000': {
    ...usualItem({ name: t('住宅专项维修资金使用申请受理', 'Acceptance of applications to use the housing maintenance fund'), kind: 'service', applicant: 'either', basis: [propertyManagement('第五十三条')], promised: workingDays(15), procedures: [procedures.notice], conditions: [t('住宅共用部位、共用设施设备需要维修更新的，经业主依法表决后申请使用专项维修资金', 'Owners who voted for it apply to use the special maintenance fund for the repair of shared parts and facilities')] }),
    results: { decision: { name: t('专项维修资金使用审核意见', 'Opinion on the use of the fund'), kind: 'decision' } },
  },
  '992017008000': {
    ...usualItem({ name: t('既有住宅加装电梯申请受理', 'Acceptance of applications to add lifts to existing housing'), kind: 'service', applicant: 'either', basis: [], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('既有住宅加装电梯，经业主依法表决后提出申请，由镇（街道）受理、公示并协调', 'Owners who voted to add a lift to an existing building apply; the town receives, posts and coordinates')] }),
    results: { decision: { name: t('加装电梯申请审核意见', 'Opinion on adding a lift'), kind: 'decision' } },
  },
};
