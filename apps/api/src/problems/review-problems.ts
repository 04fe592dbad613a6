import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type ReviewCode = Extract<RejectionCode,
  'no-review-form' | 'service-not-over' | 'own-service' | 'reasons-missing' | 'unknown-reason' | 'complained-of' | 'not-a-bad-review' | 'not-found-valid' | 'feedback-missing' | 'call-missing' | 'no-appeal'>;

/** Refusals about reviews (W13). */
export const reviewProblems = wordsOf<ReviewCode>({
  'no-review-form': [409, '评价指标还没有发布', 'No review form is in force', '请先由审批局发布评价指标和办理时限。', 'The approval bureau publishes the questions and the days first.'],
  'service-not-over': [409, '事项还没有办结', 'The service is not over', '办结以后才能评价。', 'It can be reviewed once it is over.'],
  'own-service': [403, '不能评价自己办理的事项', 'Nobody reviews their own work', '办理人员不得为自己打分，也不得代录对自己的评价，请由其他人员录入。', 'Somebody else who had no part in it puts the review in.'],
  'reasons-missing': [422, '请选择不满意的原因', 'Say why you are dissatisfied', '评价为“不满意”“非常不满意”的，请至少选择一项原因。', 'The two lowest grades need at least one reason.'],
  'unknown-reason': [422, '评价指标中没有这项原因', 'The form has no such reason', '评价指标可能已经更新，请刷新页面后重新选择。', 'Reload the page and choose again.'],
  'complained-of': [403, '被评价、被投诉的人和单位不得参与处理', 'Whoever is complained of has no part in this', '核实、答复、反馈、回访和申诉，由没有经办该事项的人员办理；投诉单位的，由上一级办理。', 'Somebody who did not handle the service does it; where a unit is complained of, the one above.'],
  'not-a-bad-review': [409, '这不是差评', 'This is not a bad review', '只有“不满意”“非常不满意”的评价需要核实整改。', 'Only the two lowest grades are followed up.'],
  'not-found-valid': [409, '核实结果不属实，不能整改结案', 'It was not found valid', '核实认为误评、恶意评价的，请作出解释；需要不计分的，请提出申诉。', 'Explain it; to leave it out of the scores, appeal.'],
  'feedback-missing': [409, '还没有向评价人反馈', 'The citizen has not been told yet', '请先反馈处理结果，再回访，最后办结。', 'Tell the citizen, call back, then close.'],
  'call-missing': [409, '还没有完成回访', 'No return call yet', '请回访评价人（投诉人）；联系不上的，应在规定的天数内分日多次联系。', 'Call the citizen; where nobody answers, try on as many days as the form says.'],
  'no-appeal': [409, '没有人提出申诉', 'Nobody has appealed', '提出申诉并附证据后，才能裁定。', 'There is something to decide once an appeal with evidence has been made.'],
});
