// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { Attachment, SubjectRef } from '../case/index.ts';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Sealed } from '../kernel/sealed.ts';
import { Bilingual, Instant, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);

/** 非常满意 / 满意 / 基本满意 / 不满意 / 非常不满意. The last two are 差评 (国办发〔2019〕51号). */
export const Grade = z.enum(['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'very_dissatisfied']);
export type Grade = z.infer<typeof Grade>;
/** 评价器, 网上, 纸质评价表. */
export const ReviewChannel = z.enum(['device', 'web', 'paper']);
export type ReviewChannel = z.infer<typeof ReviewChannel>;
/** What a review is of: one service, one review. */
export const Service = z.strictObject({ kind: z.enum(['case', 'errand', 'contact']), id: Uuid });
export type Service = z.infer<typeof Service>;
/** Key of a reason that the form offers. */
export const ReasonTag = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

const days = (most: number) => z.number().int().min(1).max(most);
/** `untilDefault` in natural days, the others in working days; `calls`: days on which nobody was reached that count as a return call. */
export const ReviewDays = z.strictObject({ untilDefault: days(60), verify: days(60), rectify: days(60), feedback: days(60), call: days(60), calls: days(10) });
export type ReviewDays = z.infer<typeof ReviewDays>;
export const ReviewReason = z.strictObject({ key: ReasonTag, name: Bilingual });

// Stream `reviewform-<district>`: the question set and its parameters, version by version.
/** A version counts for whoever is invited from its day on; reviews keep the version they were invited under. @req #54 */
export const ReviewFormPublished = defineEvent('ReviewFormPublished', 1, classified('public', z.strictObject({ version: z.number().int().min(1), from: LegalDate, reasons: z.array(ReviewReason).min(1).max(20), days: ReviewDays, source: z.string().min(2).max(500) })));
export const reviewFormEvents = [ReviewFormPublished] as const;
export type ReviewFormEvent = EventOf<typeof reviewFormEvents>;

// Stream `review-<id>`, the id made from the service: whoever invites twice means the same review.
/** A service is over; whoever had it may say how it was. `handlers`: who acted in it, and so has no say in what follows. @req #10 #54 */
export const ReviewInvited = defineEvent('ReviewInvited', 1, fact({ service: Service, subject: SubjectRef, item: ItemCode.nullable(), unit: UnitCode, handlers: z.array(person).max(100), form: z.number().int().min(1), days: ReviewDays, on: LegalDate, defaultOn: LegalDate }));
/** Never changed and never taken back. `enteredBy`: somebody of the staff put it in for the citizen. `device`: a salted digest, no device and no person follows from it. @req #10 #54 */
export const ReviewSubmitted = defineEvent('ReviewSubmitted', 1, fact({
  grade: Grade, channel: ReviewChannel, reasons: z.array(ReasonTag).max(20), comment: classified('personal', Sealed).nullable(), enteredBy: person.nullable(), device: z.string().regex(/^[0-9a-f]{16,64}$/).nullable(), scan: Attachment.nullable(), on: LegalDate, at: Instant,
}));
/** Nobody said anything in the days given. It is kept apart from what was said, and never counted as said. @req #54 */
export const ReviewDefaulted = defineEvent('ReviewDefaulted', 1, fact({ grade: z.literal('fair'), on: LegalDate, days: z.number().int().min(1) }));
/** 追评: one word more, beside the review and not in its place. */
export const ReviewFollowedUp = defineEvent('ReviewFollowedUp', 1, fact({ comment: classified('personal', Sealed), on: LegalDate }));

const by = { by: person, on: LegalDate };
/** 谁办理、谁负责: to the unit that handled it. @req #54 */
export const BadReviewDispatched = defineEvent('BadReviewDispatched', 1, fact({ unit: UnitCode, on: LegalDate, verifyBy: LegalDate }));
/** 核实. That it is mistaken or malicious is a claim: only an appeal decides on it. `answerBy`: last day for putting it right, or for explaining. @req #54 */
export const BadReviewVerified = defineEvent('BadReviewVerified', 1, fact({ finding: z.enum(['valid', 'mistaken', 'malicious']), reason: Reason, ...by, answerBy: LegalDate }));
/** 整改, where it cannot be done at once: what, why not at once, and by when. @req #54 */
export const RectificationStarted = defineEvent('RectificationStarted', 1, fact({ plan: Reason, due: LegalDate, ...by }));
export const RectificationCompleted = defineEvent('RectificationCompleted', 1, fact({ done: Reason, ...by, feedbackBy: LegalDate }));
/** 解释: what was asked for has no basis in law, or the claim is denied. */
export const ExplanationGiven = defineEvent('ExplanationGiven', 1, fact({ explanation: Reason, ...by, feedbackBy: LegalDate }));
/** 反馈: what the citizen was told, under the citizen's key. @req #54 */
export const BadReviewFedBack = defineEvent('BadReviewFedBack', 1, fact({ told: classified('personal', Sealed), how: z.enum(['phone', 'message', 'visit', 'counter']), ...by, callBy: LegalDate }));
/** 回访. @req #54 */
export const ReturnCallMade = defineEvent('ReturnCallMade', 1, fact({ outcome: z.enum(['satisfied', 'dissatisfied', 'unreached']), note: classified('personal', Sealed).nullable(), ...by }));
/** Still dissatisfied: from the beginning. */
export const BadReviewReopened = defineEvent('BadReviewReopened', 1, fact({ round: z.number().int().min(2), on: LegalDate, verifyBy: LegalDate }));
export const BadReviewClosed = defineEvent('BadReviewClosed', 1, fact(by));
/** A step of the loop was not done by its day. Told once for each step and round. @req #54 */
export const ReviewStepOverdue = defineEvent('ReviewStepOverdue', 1, fact({ step: z.enum(['verify', 'answer', 'feedback', 'call']), due: LegalDate, round: z.number().int().min(1), unit: UnitCode }));

/** 申诉, by another than the person complained of. `evidence`: what it is, and where it can be seen. @req #54 */
export const ReviewAppealed = defineEvent('ReviewAppealed', 1, fact({ claim: z.enum(['mistaken', 'malicious']), reason: Reason, evidence: z.array(z.strictObject({ what: Reason, where: z.string().min(2).max(200) })).min(1).max(20), ...by }));
export const ReviewAppealDecided = defineEvent('ReviewAppealDecided', 1, fact({ upheld: z.boolean(), reason: Reason, ...by }));
/** Left out of the scores and of nothing else: the review stays as it was given. @req #54 */
export const ReviewJudgedMistaken = defineEvent('ReviewJudgedMistaken', 1, fact(by));
export const ReviewJudgedMalicious = defineEvent('ReviewJudgedMalicious', 1, fact(by));

export const reviewEvents = [
  ReviewInvited, ReviewSubmitted, ReviewDefaulted, ReviewFollowedUp, BadReviewDispatched, BadReviewVerified, RectificationStarted, RectificationCompleted, ExplanationGiven, BadReviewFedBack, ReturnCallMade, BadReviewReopened, BadReviewClosed, ReviewStepOverdue,
  ReviewAppealed, ReviewAppealDecided, ReviewJudgedMistaken, ReviewJudgedMalicious,
] as const;
export type ReviewEvent = EventOf<typeof reviewEvents>;
