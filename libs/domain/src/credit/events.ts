// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

// Stream `credit-<subject>`: what bars somebody from 容缺 and 告知承诺, until it is repaired.
/** @req #52 #53 */
export const CreditRecordMade = defineEvent('CreditRecordMade', 1, classified('internal', z.strictObject({ subject: SubjectRef, case: Uuid, cause: z.enum(['commitment_false', 'deferred_paper_lapsed']), on: LegalDate, reason: Reason, unit: UnitCode })));
export const CreditRepaired = defineEvent('CreditRepaired', 1, classified('internal', z.strictObject({ subject: SubjectRef, case: Uuid, on: LegalDate, reason: Reason, unit: UnitCode })));

export const creditEvents = [CreditRecordMade, CreditRepaired] as const;
export type CreditEvent = EventOf<typeof creditEvents>;
