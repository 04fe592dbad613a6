import { basis, calendarDays, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { roadSafety, roadTransport } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990118001000': {
    ...usualItem({ name: t('村道建筑控制区内埋设管线申请受理', 'Acceptance of applications to lay pipelines in village-road control areas'), kind: 'licence', applicant: 'either', basis: [roadSafety('第二十七条')], promised: workingDays(14), statutory: calendarDays(20, { basis: roadSafety('第二十八条') }), procedures: [procedures.siteInspection], conditions: [t('在村道建筑控制区内埋设管道、电缆等设施的，事先申请许可并提交设计和安全方案', 'Pipes and cables laid in the control zone of a village road need a permit, with a design and safety plan')] }),
    results: { licence: { name: t('涉路施工许可决定书', 'Decision on works beside the road'), kind: 'licence' } },
  },
  '990118002000': {
    ...usualItem({ name: t('普通货物道路运输经营许可受理', 'Acceptance of applications for general road-freight licences'), kind: 'licence', applicant: 'either', basis: [roadTransport('第二十四条')], promised: workingDays(10), statutory: calendarDays(20, { basis: roadTransport('第二十四条') }), conditions: [t('从事普通货物道路运输经营的，具备相应车辆、驾驶人员和安全管理制度后申请许可', 'Whoever carries goods by road for hire applies for a licence, with vehicles, drivers and safety rules in place')] }),
    results: { licence: { name: t('道路运输经营许可证', 'Road transport licence'), kind: 'licence' } },
  },
  '990118003000': {
    ...usualItem({ name: t('渡口设置和撤销审核', 'Review of the setting-up and closure of ferry crossings'), kind: 'licence', applicant: 'organisation', basis: [basis('内河交通安全管理条例', '第三十五条', { verified: true })], promised: workingDays(15), statutory: workingDays(20, { basis: basis('行政许可法', '第四十二条（一般期限20日，按第八十二条为工作日）', { verified: true }) }), procedures: [procedures.siteInspection], conditions: [t('设置或者撤销渡口的，经交通运输部门审核后按程序报批', 'Opening or closing a ferry crossing is reviewed by the transport authority before approval')] }),
    results: { licence: { name: t('渡口设置（撤销）审核意见', 'Opinion on the ferry crossing'), kind: 'licence' } },
  },
  '990118004000': {
    ...usualItem({ name: t('占用、挖掘村道申请受理', 'Acceptance of applications to occupy or excavate village roads'), kind: 'licence', applicant: 'either', basis: [basis('公路法', '第四十四条', { verified: true })], promised: workingDays(14), statutory: calendarDays(20, { basis: roadSafety('第二十八条') }), procedures: [procedures.siteInspection], conditions: [t('确需占用、挖掘村道的，事先申请许可，施工后按不低于原标准修复', 'Occupying or digging up a village road needs a permit; it is restored to no lower standard')] }),
    results: { licence: { name: t('占用、挖掘村道许可决定书', 'Decision on occupying or digging up the road'), kind: 'licence' } },
  },
  '991018001000': {
    ...usualItem({ name: t('机动车维修经营备案受理', 'Acceptance of record-filing of motor-vehicle repair'), kind: 'other', applicant: 'either', basis: [roadTransport('第三十九条')], promised: workingDays(3), conditions: [t('从事机动车维修经营的，办理营业执照后将场地、设备、人员等情况备案', 'Vehicle repair businesses file their premises, equipment and staff after registering')] }),
    results: { record: { name: t('机动车维修经营备案表', 'Record of the repair business'), kind: 'record' } },
  },
};
