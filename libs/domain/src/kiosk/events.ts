// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, UnitCode } from '../kernel/values.ts';

const count = z.number().int().min(0).max(100_000);
// Stream `kiosk-<town>`.
/** How often the machine of a town was used on a day, since it was said last; `batch`: the n-th telling of that day. Whoever stood before it, nobody is told. @req #11 */
export const KioskSessionUsed = defineEvent('KioskSessionUsed', 1, classified('public', z.strictObject({ town: UnitCode, date: LegalDate, batch: z.number().int().min(1), sessions: count, payments: count })));
export const kioskEvents = [KioskSessionUsed] as const;
export type KioskEvent = EventOf<typeof kioskEvents>;
