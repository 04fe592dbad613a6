import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type VenueCode = Extract<RejectionCode,
  'no-venue-standard' | 'unknown-point' | 'points-unanswered' | 'area-impossible' | 'mandatory-point-failed' | 'no-point-failed' | 'no-such-gap' | 'no-exception-for-point' | 'exception-without-end' | 'duplicate-port' | 'port-in-use' | 'port-not-assigned' | 'connection-not-tested'>;

/** Refusals about halls (W17) and the network of villages (W18). */
export const venueProblems = wordsOf<VenueCode>({
  'no-venue-standard': [409, '还没有场所标准', 'There is no standard for halls yet', '请先由行政审批服务局发布场所标准。', 'The approval bureau issues one first.'],
  'unknown-point': [422, '标准里没有这一项', 'The standard has no such point', '请按现行标准逐项填写。', 'Answer the points of the standard in force.'],
  'points-unanswered': [422, '还有项目没有填', 'Some points have no answer', '请逐项填写，没有的也要如实填“没有”。', 'Answer every point; where it is missing, say so.'],
  'area-impossible': [422, '面积不对', 'No hall has such an area', '面积应大于 0、不超过 100000 平方米。', 'Give more than 0 and no more than 100,000 square metres.'],
  'mandatory-point-failed': [409, '必备项不达标，不能评为达标', 'A mandatory point fails, so the standard is not met', '请评为部分达标，先补齐缺项，或者申请例外。', 'Say partly met; close the gap or ask for an exception.'],
  'no-point-failed': [409, '必备项全部达标', 'No mandatory point fails', '请评为达标，或者指出不达标的必备项。', 'Say met, or name the mandatory point that fails.'],
  'no-such-gap': [422, '没有这个缺项', 'There is no such gap', '请从未补齐的缺项中选择。', 'Choose one of the gaps that are open.'],
  'no-exception-for-point': [422, '这一项不能例外', 'There is no exception for this point', '只有标准写明“原则上”的项目可以例外。', 'Only points that hold in principle may be excepted.'],
  'exception-without-end': [422, '例外没有截止日期', 'The exception has no end', '请填写今天以后的截止日期。', 'Give a day after today on which it ends.'],
  'duplicate-port': [409, '端口已经分配给别的村（社区）', 'The port belongs to another village', '请换一个空闲端口。', 'Choose a port that is free.'],
  'port-in-use': [409, '端口正在使用', 'The port is in use', '请先把该村（社区）改到别的端口。', 'Move the village to another port first.'],
  'port-not-assigned': [409, '端口还没有分配', 'The port has not been assigned', '请先把端口分配给这个村（社区）。', 'Assign the port to the village first.'],
  'connection-not-tested': [409, '还没有测试通过，不能上线', 'No test has passed, so it cannot go online', '请先测试，通过以后再上线。', 'Test the line first; put it online once it passes.'],
});
