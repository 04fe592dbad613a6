import {
  AppealReview, CloseBadReview, CompleteRectification, DecideReviewAppeal, EnterPaperReview, ExplainBadReview, FeedBackBadReview, FollowUpReview, InviteReview, MakeReturnCall, PublishReviewForm, StartRectification, SubmitReview, VerifyBadReview, WakeReview,
} from '@yichuang/domain';
import type { OfficePolicy } from '../../policy/policy.ts';
import { APPEALING, BUREAU, ENTERING, FOLLOW_UP, REVIEW_STANDING as standing } from '../../policy/reviews.ts';
import { acts, allows, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const reviews: Place = { category: 'review', at: '/reviews' };
const forms: Place = { category: 'reviewform', at: '/review-forms' };
const by = (who: OfficePolicy) => (act: string, schema: CommandSchema): CommandEntry => allows(reviews, act, { schema, ways: [who], standing });
const followsUp = by(FOLLOW_UP);

/** Reviews (W13). A citizen’s own word comes in through the page of the invitation, which the program has checked. There is no command that changes or deletes one. */
export const reviewCommands: readonly CommandEntry[] = [
  acts(forms, 'publish', { schema: PublishReviewForm, by: ['approval_bureau'] }),
  ...[InviteReview, SubmitReview, FollowUpReview, WakeReview].map(schema => internal(schema, reviews.category, 'system')),
  by(ENTERING)('enter', EnterPaperReview),
  followsUp('verify', VerifyBadReview), followsUp('start', StartRectification), followsUp('complete', CompleteRectification), followsUp('explain', ExplainBadReview), followsUp('feed-back', FeedBackBadReview), followsUp('call', MakeReturnCall), followsUp('close', CloseBadReview),
  by(APPEALING)('appeal', AppealReview), by(BUREAU)('decide-appeal', DecideReviewAppeal),
];
