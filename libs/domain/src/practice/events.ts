// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const officer = classified('internal', z.string().min(1).max(64));

// Stream `practice-<uuid>`: 典型示范和特色服务品牌, for others to learn from.
/** @req #71 */
export const PracticePublished = defineEvent('PracticePublished', 1, pub({ unit: UnitCode, title: Bilingual, summary: Bilingual, body: z.string().trim().min(10).max(8000), items: z.array(ItemCode).max(50), on: LegalDate, officer }));
/** @req #71 */
export const PracticeWithdrawn = defineEvent('PracticeWithdrawn', 1, pub({ reason: Reason, on: LegalDate, officer }));

export const practiceEvents = [PracticePublished, PracticeWithdrawn] as const;
export type PracticeEvent = EventOf<typeof practiceEvents>;
