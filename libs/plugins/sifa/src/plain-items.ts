import { basis, calendarDays, onTheSpot, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { legalAid, mediation } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990512002000': {
    ...usualItem({ name: t('行政与国家赔偿法律援助申请初审', 'Preliminary review of administrative and state-compensation legal-aid applications'), kind: 'service', applicant: 'person', basis: [legalAid('第四十三条')], promised: workingDays(3, { start: 'received' }), statutory: calendarDays(7, { start: 'received', basis: legalAid('第四十三条') }), conditions: [t('因行政争议、国家赔偿等事项需要法律帮助且符合条件的公民，申请法律援助', 'Citizens who qualify apply for legal aid in administrative and state-compensation matters')] }),
    results: { decision: { name: t('法律援助初审意见', 'First opinion on legal aid'), kind: 'decision' } },
  },
  '990512003000': {
    ...usualItem({ name: t('农民工讨薪法律援助绿色通道申请', "Fast-track legal aid for migrant workers' wages"), kind: 'service', applicant: 'person', basis: [legalAid('第四十二条')], promised: workingDays(1, { start: 'received' }), statutory: calendarDays(7, { start: 'received', basis: legalAid('第四十三条') }), conditions: [t('农民工请求支付劳动报酬或者工伤赔偿的，可走绿色通道申请法律援助', 'Migrant workers who claim wages or compensation for injury apply for legal aid by the fast lane')] }),
    results: { decision: { name: t('法律援助初审意见', 'First opinion on legal aid'), kind: 'decision' } },
  },
  '990512004000': {
    ...usualItem({ name: t('人民调解员补贴给付', "Payment of people's mediators' allowance"), kind: 'payment', applicant: 'person', basis: [mediation('第十六条')], promised: workingDays(15), conditions: [t('人民调解员从事调解工作的，按考核和调解案件情况申领补贴', 'People’s mediators claim an allowance by assessment and cases mediated')] }),
    results: { payment: { name: t('人民调解员补贴', 'Allowance for mediators'), kind: 'payment' } },
  },
  '990512005000': {
    ...usualItem({ name: t('人民调解员因公伤亡救助抚恤申请', 'Relief for mediators injured or killed on duty'), kind: 'payment', applicant: 'person', basis: [mediation('第十六条')], promised: workingDays(20), conditions: [t('人民调解员因从事调解工作致伤致残或者牺牲的，本人或者配偶、子女申请医疗、生活救助和抚恤', 'A mediator injured in the work, or the family of one who died, applies for aid and compensation')] }),
    results: { payment: { name: t('救助抚恤金', 'Aid and compensation'), kind: 'payment' } },
  },
  '991012001000': {
    ...usualItem({ name: t('社区矫正对象外出请假申请', 'Leave application of persons under community correction'), kind: 'other', applicant: 'person', basis: [basis('社区矫正法', '第二十七条', { verified: true })], promised: workingDays(3), conditions: [t('社区矫正对象因正当理由需要离开所居住的市、县的，事先申请批准', 'Persons under community correction who must leave the county for good reason ask for leave beforehand')] }),
    results: { decision: { name: t('外出批准书', 'Approval of leave'), kind: 'decision' } },
  },
  '992012001000': {
    ...usualItem({ name: t('法律援助经济困难状况核查', 'Verification of financial hardship for legal aid'), kind: 'service', applicant: 'person', basis: [legalAid('第四十一条')], promised: workingDays(2), conditions: [t('法律援助申请人的经济困难状况需要核查的，由镇（街道）协助核查', 'The town helps to check the financial hardship of applicants for legal aid')] }),
    results: { record: { name: t('经济困难状况核查结果', 'Result of the check'), kind: 'record' } },
  },
  '992012002000': {
    ...usualItem({ name: t('法律咨询服务', 'Legal advice'), kind: 'service', applicant: 'person', basis: [legalAid('第二十二条')], promised: onTheSpot(), conditions: [t('公民遇到法律问题，可以在公共法律服务窗口免费咨询', 'Citizens may ask about the law free of charge at the legal-service window')] }),
    results: { record: { name: t('法律咨询登记', 'Record of advice'), kind: 'record' } },
  },
  '992012003000': {
    ...usualItem({ name: t('人民调解申请', "Application for people's mediation"), kind: 'service', applicant: 'either', basis: [mediation('第十七条')], promised: workingDays(30), conditions: [t('民间纠纷当事人可以申请人民调解，调解不收取费用', 'Parties to a private dispute may ask for people’s mediation; it is free')] }),
    results: { record: { name: t('人民调解协议书', 'Mediation agreement'), kind: 'record' } },
  },
  '992012004000': {
    ...usualItem({ name: t('公证业务预约与材料预审', 'Appointment and preliminary check for notarial services'), kind: 'service', applicant: 'person', basis: [basis('公证法', '第二十五条', { verified: true })], promised: workingDays(1), conditions: [t('需要办理公证的，可以在镇（街道）预约并先行审核材料，到公证机构一次办成', 'Those who need a notary book at the town and have their papers looked at first')] }),
    results: { record: { name: t('公证预约单', 'Notary appointment'), kind: 'record' } },
  },
  '992012005000': {
    ...usualItem({ name: t('刑满释放人员安置帮教登记', 'Registration of released persons for resettlement and help'), kind: 'service', applicant: 'person', basis: [basis('监狱法', '第三十七条', { verified: true })], promised: workingDays(3), conditions: [t('刑满释放人员回到户籍地或者居住地后登记，由镇（街道）提供安置帮教服务', 'Persons released from prison register at home and receive help to settle')] }),
    results: { record: { name: t('安置帮教登记', 'Registration for resettlement help'), kind: 'record' } },
  },
  '992012006000': {
    ...usualItem({ name: t('村（社区）法律顾问服务预约', 'Appointment with the village (community) legal adviser'), kind: 'service', applicant: 'either', basis: [basis('村（居）法律顾问工作有关规定（文号待核）', '')], promised: onTheSpot(), conditions: [t('村（社区）和居民可以预约法律顾问提供法律意见、起草文书等服务', 'Villages, communities and residents may book their legal adviser')] }),
    results: { record: { name: t('法律顾问服务预约单', 'Appointment with the adviser'), kind: 'record' } },
  },
  '992012007000': {
    ...usualItem({ name: t('行政复议申请代收转送', 'Collection and forwarding of administrative-reconsideration applications'), kind: 'service', applicant: 'either', basis: [basis('行政复议法', '第二十二条', { verified: true })], promised: workingDays(2), conditions: [t('申请行政复议的，可以把申请书交由镇（街道）代收，由镇（街道）转送行政复议机关', 'An application for reconsideration may be handed in at the town, which passes it to the authority')] }),
    results: { record: { name: t('行政复议申请代收回执', 'Receipt for the application'), kind: 'record' } },
  },
};
