import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type NoticeCode = Extract<RejectionCode, 'no-affected-item' | 'no-affected-town' | 'notice-without-content' | 'town-not-notified' | 'before-notice' | 'unknown-answer' | 'towns-outstanding' | 'notice-unacknowledged'>;
export type TrainingCode = Extract<RejectionCode, 'unknown-session' | 'session-twice' | 'not-in-the-year' | 'attendance-without-person' | 'session-incomplete' | 'own-number-missing' | 'plan-sets-the-number'>;

/** Refusals about notices of what has changed (W15). */
export const noticeProblems = wordsOf<NoticeCode>({
  'no-affected-item': [422, '没有写明涉及的事项', 'No affected item is named', '请至少选择一个受影响的事项，系统据此确定要通知的镇街。', 'Name at least one item: the towns to be told follow from it.'],
  'no-affected-town': [422, '没有镇街承担这些事项的环节', 'No town has a step in these items', '按权责清单，这些事项由部门自行办理，无须通知镇街；请核对事项。', 'By the responsibility list the department does all of it; check the items.'],
  'notice-without-content': [422, '通知内容不完整', 'The notice says too little', '请写明变化的内容；暂停受理的须写明生效日期，处罚情况须列明处罚决定书文号。', 'Say what changes; give the effective date where intake is to stop, and the numbers of decisions on penalties.'],
  'town-not-notified': [404, '这份通知没有发给该镇街', 'The notice was not sent to this town', '请核对通知涉及的镇街。', 'Check which towns the notice names.'],
  'before-notice': [422, '落实日期早于通知发出的日期', 'It would have been done before the notice', '请填写通知发出当天或以后的日期。', 'Give the day of the notice or a later one.'],
  'unknown-answer': [422, '没有找到所填的调整记录', 'The change that answers it is not on record', '请填写已登记的目录调整、权责清单变更或者规则版本；不涉及清单的，选择“仅调整办理方式”，不填编号。', 'Name an adjustment, a change of the list or a release that is on record; for working practice alone, name none.'],
  'towns-outstanding': [409, '还有镇街没有答复', 'Some towns have not answered', '全部镇街签收并落实后才能办结，请先督促列出的镇街。', 'Close it when all towns have acknowledged and applied it; remind those listed.'],
  'notice-unacknowledged': [409, '有政策变化通知尚未签收', 'A notice of a change has not been acknowledged', '该事项的政策已经变化。请先在“政策变化通知”中签收，再收件和受理。', 'The rules of this item have changed. Acknowledge the notice first, then take in the case.'],
});

/** Refusals about training (W16). */
export const trainingProblems = wordsOf<TrainingCode>({
  'unknown-session': [404, '没有这场培训', 'There is no such session', '请刷新页面后重新选择。', 'Reload the page and choose again.'],
  'session-twice': [409, '同一场培训已经登记', 'This session is on record already', '同一天、同一主题、同一形式只算一场；请在原记录上补充。', 'One day, topic and form make one session; add to the record that is there.'],
  'not-in-the-year': [422, '日期不在这个年度', 'The day lies outside the year', '培训按自然年计算，请登记到相应年度。', 'Training counts by calendar year; enter it in the year to which it belongs.'],
  'attendance-without-person': [422, '没有登记参训人员', 'Nobody is recorded as present', '请先登记参训人员，再作评估。', 'Record who was there first.'],
  'session-incomplete': [409, '培训记录不完整，不能计入', 'The record is not complete enough to count', '须有培训材料，且每个涉及单位至少有一人参加。', 'There must be materials, and somebody of every body concerned.'],
  'own-number-missing': [422, '请填写本年计划场次', 'Say how many sessions are planned', '在镇街设有站所的部门按自身需要确定场次，请填写。', 'A department with stations in towns sets its own number; give it.'],
  'plan-sets-the-number': [422, '场次低于方案要求', 'Fewer than the plan asks for', '审批局每年不少于2次，未在镇街设站所的部门每年不少于4次。', 'At least two a year for the bureau, four for departments without stations in towns.'],
});
