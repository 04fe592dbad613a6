// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, UnitCode } from '../kernel/values.ts';

const count = z.number().int().min(0).max(100_000);
// Stream `kiosk-<town>`.
/** How often the machine of a town was used on a day, since it was said last; `batch`: the n-th telling of that day. Whoever stood before it, nobody is told. @req #11 */
export const KioskSessionUsed = defineEvent('KioskSessionUsed', 1, classified('public', z.strictObject({ town: UnitCode, date: LegalDate, batch: z.number().int().min(1), sessions: count, payments: count })));
/** How a machine is called: made from a secret that it alone holds, and shown on its screen for whoever admits it. */
export const TerminalCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/);
const act = { town: UnitCode, terminal: TerminalCode, officer: z.string().min(1).max(64) };
/** Somebody of the hall lets a machine that stands in it give numbers by itself. @req #11 #49 */
export const KioskTerminalAdmitted = defineEvent('KioskTerminalAdmitted', 1, classified('internal', z.strictObject({ ...act, on: LegalDate })));
/** @req #11 #49 */
export const KioskTerminalDismissed = defineEvent('KioskTerminalDismissed', 1, classified('internal', z.strictObject({ ...act, reason: Reason })));
export const kioskEvents = [KioskSessionUsed, KioskTerminalAdmitted, KioskTerminalDismissed] as const;
export type KioskEvent = EventOf<typeof kioskEvents>;
