import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type SupervisionCode = Extract<RejectionCode,
  | 'inspector-of-the-body' | 'unknown-finding' | 'deadline-past' | 'owner-not-of-the-body' | 'body-not-told' | 'ladder-out-of-order' | 'findings-open' | 'accountability-without-findings'
  | 'nothing-to-sample' | 'witness-missing' | 'frame-differs' | 'not-in-the-sample' | 'cases-unchecked'
  | 'weights-not-whole' | 'one-side-missing' | 'measure-from-events' | 'not-in-the-formula' | 'not-appraised' | 'marks-missing' | 'not-the-appraised' | 'objections-over' | 'objections-open'>;

/** Refusals about inspections (W14), spot checks and appraisals (W21). */
export const supervisionProblems = wordsOf<SupervisionCode>({
  'inspector-of-the-body': [403, '不能检查自己所在的单位', 'Nobody inspects their own body', '请由被检查单位以外的人员检查和处理。', 'Let somebody from outside the body inspect and decide.'],
  'unknown-finding': [404, '没有这个问题编号', 'There is no such finding', '请核对问题编号。', 'Check the number of the finding.'],
  'deadline-past': [422, '期限已经过去', 'The deadline has passed', '请填写今天或以后的日期。', 'Give today or a later day.'],
  'owner-not-of-the-body': [422, '责任人不在被检查单位', 'The person responsible is not of the body', '请从被检查单位的在岗人员中选择责任人。', 'Choose somebody who serves at the body that was inspected.'],
  'body-not-told': [422, '通报没有发给被检查单位', 'The body itself is not told', '请把被检查单位列入通报范围。', 'Name the body that was inspected among the recipients.'],
  'ladder-out-of-order': [409, '处理步骤不能跳过', 'A step of the ladder is missing', '先责令整改；逾期或整改不到位的通报批评；再次逾期，或者损害合法权益造成严重后果的，移送问责。', 'First an order; criticism where it was not kept; a referral where it failed again, or where lawful rights were harmed with serious consequences.'],
  'findings-open': [409, '还有问题没有销号', 'Findings are still open', '请先复核全部问题的整改情况。', 'Verify what was put right for every finding first.'],
  'accountability-without-findings': [422, '没有列明问题，不能移送问责', 'A referral needs findings', '请列明本次检查中的问题编号。', 'Name findings of this inspection.'],
  'nothing-to-sample': [409, '没有可抽查的办件', 'There is nothing to sample', '这一期间没有镇（街道）以本部门名义作出的决定。', 'No town decided in the department’s name in this period.'],
  'witness-missing': [409, '抽取条件还没有具备', 'The draw has to wait', '样本由抽查下达之后其他单位产生的第一条事件决定，请稍后再抽取。', 'The sample follows from the first event that another unit causes after the order; try again later.'],
  'frame-differs': [409, '抽查范围与下达时不一致', 'The frame differs from the one ordered', '请联系系统管理员核对事件日志。', 'Have the log verified.'],
  'not-in-the-sample': [422, '不在样本之内', 'It is not in the sample', '只能登记抽中办件的检查结果。', 'Only cases of the sample are checked.'],
  'cases-unchecked': [409, '样本还没有处理完', 'The sample is not done', '请先登记全部检查结果，并等有问题的办件完成纠正。', 'Record every result, and wait for what was faulty to be put right.'],
  'weights-not-whole': [422, '权重之和不等于100', 'The weights do not make 100', '中心指标和人员指标的权重应各自合计100，每项指标只列一次。', 'Weights of centres and of clerks each make 100, with no measure named twice.'],
  'one-side-missing': [422, '缺少双重管理的一方', 'One side of dual management is missing', '公式中既要有中心评价的指标，也要有派驻单位评价的指标。', 'The formula needs measures of the centre and of the sending unit.'],
  'measure-from-events': [409, '这项指标由系统统计', 'This measure is counted from events', '统计指标不能人工打分；数据有误的，请在原业务中更正。', 'Nobody gives it by hand; correct the records that it is counted from.'],
  'not-in-the-formula': [422, '公式里没有这项指标', 'The formula has no such measure', '请按本期公式打分。', 'Give marks by the formula of the period.'],
  'not-appraised': [404, '不是本期考评对象', 'Not appraised in this period', '请核对单位和人员。', 'Check unit and person.'],
  'marks-missing': [409, '还有指标没有打分', 'Marks are missing', '请中心和派驻单位先完成打分。', 'Let centres and sending units give their marks first.'],
  'not-the-appraised': [403, '只能由考评对象本人提出', 'Only the appraised may object', '请由被考评的中心或者本人提出异议。', 'Let the centre or the person appraised object.'],
  'objections-over': [409, '异议期已经结束', 'The time for objections is over', '异议应在公布的期限内提出。', 'Objections are raised within the days published.'],
  'objections-open': [409, '还有异议没有答复', 'Objections are unanswered', '请先答复全部异议。', 'Answer every objection first.'],
});
