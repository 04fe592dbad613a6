import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { cityAppearance, licensing, provincialAppearance } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990147001000': {
    ...usualItem({ name: t('临时占用城市道路审批（便民摊点）', 'Approval of temporary occupation of urban roads (convenience stalls)'), kind: 'licence', applicant: 'person', basis: [basis('城市道路管理条例', '第三十一条', { verified: true })], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], conditions: [t('因设置便民摊点需要临时占用城市道路的，事先申请批准，按批准的地点、时段和面积经营', 'A stall that occupies part of a city street for a time needs approval, and keeps to the place, hours and area approved')] }),
    results: { licence: { name: t('临时占用城市道路许可', 'Permit for temporary occupation of a street'), kind: 'licence' } },
  },
  '990147002000': {
    ...usualItem({ name: t('城市建筑物、设施上张挂、张贴宣传品审批', 'Approval to hang or post publicity materials on urban buildings and facilities'), kind: 'licence', applicant: 'either', basis: [cityAppearance('第十七条')], promised: workingDays(3), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('在城市建筑物、设施上张挂、张贴宣传品的，事先申请批准，到期自行清除', 'Notices hung or posted on buildings and facilities need approval, and are removed when it ends')] }),
    results: { licence: { name: t('张挂、张贴宣传品许可', 'Permit for hanging or posting notices'), kind: 'licence' } },
  },
  '990147003000': {
    ...usualItem({ name: t('街道两侧和公共场地临时堆放物料审批', 'Approval of temporary stacking of materials along streets and in public places'), kind: 'licence', applicant: 'either', basis: [cityAppearance('第十四条')], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], conditions: [t('因建设等特殊需要，在街道两侧和公共场地临时堆放物料、搭建临时设施的，事先申请批准', 'Material stacked beside streets or on public ground for a time needs approval')] }),
    results: { licence: { name: t('临时堆放物料许可', 'Permit for stacking material'), kind: 'licence' } },
  },
  '991047001000': {
    ...usualItem({ name: t('门店招牌设置备案', 'Record-filing of shop signs'), kind: 'other', applicant: 'either', basis: [provincialAppearance()], promised: workingDays(3), conditions: [t('沿街门店设置招牌的，将位置、尺寸、式样和设置期限备案', 'Shops file the place, size, design and period of their sign')] }),
    results: { record: { name: t('门店招牌设置备案回执', 'Receipt for the filing of a sign'), kind: 'record' } },
  },
  '992047001000': {
    ...usualItem({ name: t('临时便民摊点设置登记', 'Registration of temporary convenience stalls'), kind: 'service', applicant: 'person', basis: [provincialAppearance()], promised: workingDays(3), conditions: [t('在划定的便民摊点区域内经营的，登记经营人、品类和经营时段', 'Stall holders in the marked areas register their name, goods and hours')] }),
    results: { record: { name: t('便民摊点登记卡', 'Stall registration card'), kind: 'record' } },
  },
  '992047002000': {
    ...usualItem({ name: t('居民装修垃圾处置登记', 'Registration of household renovation waste'), kind: 'service', applicant: 'person', basis: [basis('固体废物污染环境防治法', '第六十三条', { verified: true })], promised: workingDays(1), conditions: [t('居民装修房屋产生的装修垃圾，登记数量和清运方式，运至指定地点处置', 'Residents register the amount of renovation waste and how it is carried to the appointed place')] }),
    results: { record: { name: t('装修垃圾处置登记', 'Registration of renovation waste'), kind: 'record' } },
  },
  '992047003000': {
    ...usualItem({ name: t('户外商业展演活动登记', 'Registration of outdoor commercial promotion events'), kind: 'service', applicant: 'organisation', basis: [provincialAppearance()], promised: workingDays(3), conditions: [t('在户外公共场所举办商业展演活动的，登记时间、地点、规模和保洁、安全措施', 'Organisers of outdoor commercial shows register time, place, size and measures for cleaning and safety')] }),
    results: { record: { name: t('户外商业展演活动登记回执', 'Receipt for the registration'), kind: 'record' } },
  },
  '992047004000': {
    ...usualItem({ name: t('居民小区树木修剪申请', 'Application to prune trees in residential estates'), kind: 'service', applicant: 'either', basis: [basis('城市绿化条例', '第二十条', { verified: true })], promised: workingDays(5), procedures: [procedures.siteInspection], conditions: [t('居民小区内树木影响采光、通行或者安全的，可以申请修剪', 'Residents may ask for trees to be pruned that block light, passage or safety')] }),
    results: { decision: { name: t('树木修剪办理意见', 'Opinion on the pruning'), kind: 'decision' } },
  },
};
