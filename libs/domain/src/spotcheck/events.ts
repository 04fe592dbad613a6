// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';
import { Period } from '../kernel/period.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const number = z.number().int().min(0);
const days = z.number().int().min(1).max(120);
const drawn = z.strictObject({ case: Uuid, town: UnitCode, decided: number });
export const CheckVerdict = z.enum(['in_order', 'faulty']);

// Stream `spotcheck-<department>-<period>`: what a department looks at of what towns decided in its name (事中事后监管).
/** Fixes what is drawn from before anybody can know the draw: `upTo` is the number of the last event that counts. @req #23 */
export const SpotCheckOrdered = defineEvent('SpotCheckOrdered', 1, fact({
  department: UnitCode, period: Period, size: z.number().int().min(1).max(200), frame: z.strictObject({ digest: Sha256, count: z.number().int().min(1), upTo: number }), correctionDays: days, reason: Reason,
}));
/** `witness`: the first event after the order that somebody of another unit caused. Seed and sample follow from it. @req #23 */
export const SpotCheckDrawn = defineEvent('SpotCheckDrawn', 1, fact({ witness: z.strictObject({ number, hash: Sha256 }), seed: Sha256, sample: z.array(drawn).min(1).max(200) }));
/** @req #23 */
export const SpotCheckResult = defineEvent('SpotCheckResult', 1, fact({ case: Uuid, verdict: CheckVerdict, reason: Reason, on: LegalDate }));
export const SpotCheckCorrectionOrdered = defineEvent('SpotCheckCorrectionOrdered', 1, fact({ case: Uuid, town: UnitCode, demand: Reason, due: LegalDate }));
export const SpotCheckCorrectionReported = defineEvent('SpotCheckCorrectionReported', 1, fact({ case: Uuid, done: Reason, on: LegalDate }));
/** Recorded by the clock. */
export const SpotCheckCorrectionOverdue = defineEvent('SpotCheckCorrectionOverdue', 1, fact({ case: Uuid, due: LegalDate }));
export const SpotCheckClosed = defineEvent('SpotCheckClosed', 1, fact({ conclusion: Reason, on: LegalDate }));

export const spotCheckEvents = [SpotCheckOrdered, SpotCheckDrawn, SpotCheckResult, SpotCheckCorrectionOrdered, SpotCheckCorrectionReported, SpotCheckCorrectionOverdue, SpotCheckClosed] as const;
export type SpotCheckEvent = EventOf<typeof spotCheckEvents>;
