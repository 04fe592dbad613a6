import { USUAL_DAYS } from '@yichuang/domain';
import { at } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';

/** From this day on services are reviewed. */
export const REVIEWED_FROM = '2023-10-09';
export const REASONS = [
  { key: 'slow', name: { zh: '办理时间长', en: 'It took too long' } }, { key: 'papers', name: { zh: '要求的材料多、没有一次告知', en: 'Too many papers, or not told at once' } }, { key: 'attitude', name: { zh: '服务态度不好', en: 'Unfriendly' } },
  { key: 'visits', name: { zh: '多跑路', en: 'Too many visits' } }, { key: 'unclear', name: { zh: '指南不清楚', en: 'The guide is unclear' } }, { key: 'other', name: { zh: '其他', en: 'Something else' } },
];

/** The bureau publishes what is asked and by when each step is done. @req #54 */
export function reviewSteps(staff: Staff): Step[] {
  const data = { from: REVIEWED_FROM, reasons: REASONS, days: USUAL_DAYS, source: '国办发〔2019〕51号；时限为示例区自定（示例）' };
  return [{ name: 'review-form-1', at: at('2023-09-25', '10:00'), actor: staff('approval_bureau', 'D-SPJ'), stream: 'reviewform-610702', command: { type: 'PublishReviewForm', data } }];
}
