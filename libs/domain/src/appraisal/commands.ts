import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { Reason, Sha256 } from '../kernel/values.ts';
import { AppraisalCitedForAward, AppraisalMarkGiven, AppraisalObjectionAnswered, AppraisalObjectionRaised, AppraisalPeriodOpened } from './events.ts';
import { MeasureKey } from './measures.ts';

/** Working days for objections where none are named: a working assumption, kept by every period for itself. */
export const DEFAULT_OBJECTION_DAYS = 5;

const { period, objectionDays, formula } = AppraisalPeriodOpened.schema.shape;
const { unit, person, measure, mark } = AppraisalMarkGiven.schema.shape;
const { digest: _digest, total: _total, ...cited } = AppraisalCitedForAward.schema.shape;

/** Weights of centres make 100, and those of clerks too. @req #56 */
export const OpenAppraisalPeriod = defineCommand('OpenAppraisalPeriod', { period, version: formula.shape.version, weights: z.array(z.strictObject({ measure: MeasureKey, weight: formula.shape.measures.element.shape.weight })).min(1).max(40), objectionDays: objectionDays.default(DEFAULT_OBJECTION_DAYS) });
/** @req #56 */
export const FreezeAppraisalData = defineCommand('FreezeAppraisalData', {});
/** @req #61 */
export const GiveAppraisalMark = defineCommand('GiveAppraisalMark', { unit, person, measure, mark, reason: Reason });
export const ScoreAppraisal = defineCommand('ScoreAppraisal', {});
export const PublishAppraisal = defineCommand('PublishAppraisal', {});
export const RaiseAppraisalObjection = defineCommand('RaiseAppraisalObjection', AppraisalObjectionRaised.schema.shape);
export const AnswerAppraisalObjection = defineCommand('AnswerAppraisalObjection', AppraisalObjectionAnswered.schema.shape);
export const FinaliseAppraisal = defineCommand('FinaliseAppraisal', {});
/** `digest`: of the scorecards that the award rests on, so that nobody cites others than they have read. @req #62 */
export const CiteAppraisalForAward = defineCommand('CiteAppraisalForAward', { ...cited, digest: Sha256 });

/** Commands of the stream `appraisal-<period>`. */
export const AppraisalCommand = z.discriminatedUnion('type', [OpenAppraisalPeriod, FreezeAppraisalData, GiveAppraisalMark, ScoreAppraisal, PublishAppraisal, RaiseAppraisalObjection, AnswerAppraisalObjection, FinaliseAppraisal, CiteAppraisalForAward]);
export type AppraisalCommand = z.infer<typeof AppraisalCommand>;
export type AppraisalCommandData<T extends AppraisalCommand['type']> = Extract<AppraisalCommand, { type: T }>['data'];
