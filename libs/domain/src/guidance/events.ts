// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, UnitCode } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const officer = z.string().min(1).max(64);
const text = z.string().trim().min(2).max(2000);

// Stream `guidance-<village code>`: 便民服务中心指导便民服务站 (二(四)2).
/** Somebody of the town's centre was at the station: what was looked at, and what was advised. @req #42 */
export const GuidanceVisitLogged = defineEvent('GuidanceVisitLogged', 1, fact({ visit: z.number().int().min(1), village: UnitCode, town: UnitCode, on: LegalDate, topics: z.array(z.enum(['intake', 'agency', 'network', 'equipment', 'disclosure', 'attitude', 'other'])).min(1).max(7), seen: text, advice: text, officer }));
/** A question of the station about its work, with what the centre answered. @req #42 */
export const QuestionAnswered = defineEvent('QuestionAnswered', 1, fact({ question: z.number().int().min(1), village: UnitCode, town: UnitCode, on: LegalDate, item: ItemCode.nullable(), asked: text, answer: text, officer }));

export const guidanceEvents = [GuidanceVisitLogged, QuestionAnswered] as const;
export type GuidanceEvent = EventOf<typeof guidanceEvents>;
