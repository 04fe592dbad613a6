import type { Service } from '@yichuang/domain';
import { APPLICANT, CENTRE, CLERK, OTHER_CLERK, TOWN } from '../../case/testing/ground.ts';
import { BUREAU } from '../../delegation/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { DISTRICT, idOf, type Given } from '../../testing/sample-commands.ts';
import { reviewIdOf } from '../../application/natural-ids.ts';

export { APPLICANT, BUREAU, CENTRE, CLERK, OTHER_CLERK, TOWN };
const PROGRAM = { id: 'system', unit: 'system', post: 'test' } as const;

export const FORM = { from: '2022-01-17', reasons: [{ key: 'slow', name: { zh: '办理时间长', en: 'It took too long' } }, { key: 'attitude', name: { zh: '态度不好', en: 'Unfriendly' } }], days: { untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 }, source: '示例' };
export const publishForm = (parts: object = {}, by: Given['by'] = BUREAU): Given => ({ type: 'PublishReviewForm', stream: `reviewform-${DISTRICT}`, data: { ...FORM, ...parts }, by });

/** A question that somebody known asked and that was answered: the smallest service that can be reviewed. */
export const serviceOf = (name: string): Service => ({ kind: 'contact', id: idOf(`question ${name}`) });
export const reviewOf = (name: string): string => `review-${reviewIdOf(serviceOf(name))}`;
export const asked = (name: string, by: Given['by'] = CLERK): Given[] => [
  { type: 'RecordConsultation', stream: `contact-${serviceOf(name).id}`, data: { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: APPLICANT.id, details: null, channel: 'counter' }, by },
  { type: 'CloseContact', stream: `contact-${serviceOf(name).id}`, data: { answer: '已告知所需材料', case: null }, by },
];
export const on = (name: string) => (type: string, data: object = {}, by: Given['by'] = CENTRE): Given => ({ type, stream: reviewOf(name), data, by });

/** What the program sends, as its process manager and its pages do. */
export async function program(scene: Scene, type: string, { stream, data }: { readonly stream: string; readonly data: object }): Promise<void> {
  await scene.app.execute({ type, stream, data }, { commandId: idOf(`program ${type} ${stream}`), actor: PROGRAM, channel: 'system' });
}
export const GOOD = { grade: 'satisfied', reasons: [], comment: null, channel: 'web', enteredBy: null, device: null };
export const BAD = { ...GOOD, grade: 'dissatisfied', reasons: ['slow'], comment: '等了两个小时' };

/** A review under a name: invited to, and given unless `said` is null. */
export async function reviewed(scene: Scene, name: string, said: object | null = BAD): Promise<void> {
  await scene.given(asked(name));
  await program(scene, 'InviteReview', { stream: reviewOf(name), data: { service: serviceOf(name) } });
  if (said) await program(scene, 'SubmitReview', { stream: reviewOf(name), data: said });
}

export const VERIFY = { finding: 'valid', reason: '已调取叫号记录' };
export const APPEAL = { claim: 'mistaken', reason: '评价针对另一窗口', evidence: [{ what: '大厅录像', where: '监控室' }] };
/** Reviews in every condition, named by it. */
export async function reviewsOf(scene: Scene): Promise<void> {
  await scene.given([publishForm()]);
  await reviewed(scene, 'invited', null);
  await reviewed(scene, 'good', GOOD);
  for (const name of ['bad', 'verified', 'mistaken', 'fed back', 'appealed', 'closed']) await reviewed(scene, name);
  const toFeedback = (name: string): Given[] => [on(name)('VerifyBadReview', VERIFY), on(name)('CompleteRectification', { done: '已增设一个窗口' }), on(name)('FeedBackBadReview', { told: '已增设窗口', how: 'phone' })];
  await scene.given([
    on('verified')('VerifyBadReview', VERIFY), on('mistaken')('VerifyBadReview', { ...VERIFY, finding: 'mistaken' }), ...toFeedback('fed back'), on('appealed')('AppealReview', APPEAL, BUREAU),
    ...toFeedback('closed'), on('closed')('MakeReturnCall', { outcome: 'satisfied', note: null }), on('closed')('CloseBadReview'),
  ]);
}
