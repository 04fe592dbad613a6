import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Sha256 } from '../kernel/values.ts';
import { BadReviewFedBack, BadReviewVerified, Grade, ReasonTag, ReturnCallMade, ReviewAppealed, ReviewDays, ReviewFormPublished, ReviewSubmitted, Service } from './events.ts';

/**
 * What a district sets unless it has said otherwise: seven natural days until 基本满意 stands in (Guangdong's trial of 2019); one working day to verify, five for
 * feedback (德州、襄城), fifteen to put right (a city of Sichuan). The days for the return call and the tries that count as one are the district's own.
 */
export const USUAL_DAYS: ReviewDays = { untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 };

const { reasons: offered, source, from } = ReviewFormPublished.schema.shape;
const words = classified('personal', z.string().trim().min(2).max(1000));
/** Whether there are reasons, and which, is the rule's to judge: a refusal says it in words. */
const said = { grade: Grade, reasons: z.array(ReasonTag).max(20), comment: words.nullable() };

/** The next version of the questions and of the days. @req #54 */
export const PublishReviewForm = defineCommand('PublishReviewForm', { from, reasons: offered, days: ReviewDays, source });
/** Commands of the stream `reviewform-<district>`. */
export const ReviewFormCommand = z.discriminatedUnion('type', [PublishReviewForm]);
export type ReviewFormCommand = z.infer<typeof ReviewFormCommand>;

/** A service is over. Sent by the program. @req #54 */
export const InviteReview = defineCommand('InviteReview', { service: Service });
/** A review by whoever holds the invitation, which the program has checked. `enteredBy`: somebody of the staff was signed in there. @req #10 #54 */
export const SubmitReview = defineCommand('SubmitReview', { ...said, channel: z.enum(['device', 'web']), enteredBy: z.string().min(1).max(64).nullable(), device: ReviewSubmitted.schema.shape.device });
/** A paper form, put in by a clerk, with its picture. @req #10 */
export const EnterPaperReview = defineCommand('EnterPaperReview', { ...said, scan: z.strictObject({ digest: Sha256, name: classified('personal', z.string().trim().min(1).max(200)) }).nullable() });
export const FollowUpReview = defineCommand('FollowUpReview', { comment: words });
/** Changes nothing itself: what is due is recorded before it. */
export const WakeReview = defineCommand('WakeReview', {});

const { finding } = BadReviewVerified.schema.shape;
export const VerifyBadReview = defineCommand('VerifyBadReview', { finding, reason: Reason });
export const StartRectification = defineCommand('StartRectification', { plan: Reason, due: LegalDate });
export const CompleteRectification = defineCommand('CompleteRectification', { done: Reason });
export const ExplainBadReview = defineCommand('ExplainBadReview', { explanation: Reason });
export const FeedBackBadReview = defineCommand('FeedBackBadReview', { told: words, how: BadReviewFedBack.schema.shape.how });
export const MakeReturnCall = defineCommand('MakeReturnCall', { outcome: ReturnCallMade.schema.shape.outcome, note: words.nullable() });
export const CloseBadReview = defineCommand('CloseBadReview', {});
const { claim, evidence } = ReviewAppealed.schema.shape;
/** Evidence may be left out here, and is refused by rule (`evidence-missing`). */
export const AppealReview = defineCommand('AppealReview', { claim, reason: Reason, evidence: z.array(evidence.element).max(20) });
export const DecideReviewAppeal = defineCommand('DecideReviewAppeal', { upheld: z.boolean(), reason: Reason });

/** Commands of the stream `review-<id>`. There is none that changes or deletes a review. */
export const ReviewCommand = z.discriminatedUnion('type', [
  InviteReview, SubmitReview, EnterPaperReview, FollowUpReview, WakeReview, VerifyBadReview, StartRectification, CompleteRectification, ExplainBadReview, FeedBackBadReview, MakeReturnCall, CloseBadReview, AppealReview, DecideReviewAppeal,
]);
export type ReviewCommand = z.infer<typeof ReviewCommand>;
export type ReviewCommandData<T extends ReviewCommand['type']> = Extract<ReviewCommand, { type: T }>['data'];
