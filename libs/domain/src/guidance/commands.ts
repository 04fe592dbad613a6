import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { GuidanceVisitLogged, QuestionAnswered } from './events.ts';

const { on, topics, seen, advice } = GuidanceVisitLogged.schema.shape;
const { asked, answer } = QuestionAnswered.schema.shape;
/** @req #42 */
export const LogGuidanceVisit = defineCommand('LogGuidanceVisit', { on, topics, seen, advice });
/** @req #42 */
export const AnswerQuestion = defineCommand('AnswerQuestion', { item: RawItemCode.nullable(), asked, answer });

/** Commands of the stream `guidance-<village code>`. */
export const GuidanceCommand = z.discriminatedUnion('type', [LogGuidanceVisit, AnswerQuestion]);
export type GuidanceCommand = z.infer<typeof GuidanceCommand>;
export type GuidanceCommandData<T extends GuidanceCommand['type']> = Extract<GuidanceCommand, { type: T }>['data'];
