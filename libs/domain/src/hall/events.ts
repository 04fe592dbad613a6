// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode } from '../kernel/values.ts';
import { ItemCode } from '../catalog/item.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
/** The four origins of what a town hall offers (plan 二(二)3). */
export const HallOrigin = z.enum(['statutory_town_power', 'public_service', 'delegated', 'front_moved_acceptance']);
/** An item that is not delegated, listed in full; the delegated ones come by reference to a catalogue version. */
export const HallEntry = z.strictObject({ origin: z.enum(['statutory_town_power', 'public_service', 'front_moved_acceptance']), code: z.string().min(1).max(20), name: Bilingual, source: z.string().min(1).max(300) });
export const HallAbsence = z.strictObject({ code: ItemCode, reason: Reason });
/** @req #26 */
export const HallDirectoryDrafted = defineEvent('HallDirectoryDrafted', 1, pub({ town: UnitCode, edition: z.number().int().min(1), catalogVersion: z.string(), delegatedCount: z.number().int().min(0), absent: z.array(HallAbsence).max(400), entries: z.array(HallEntry).max(200) }));
/** @req #26 */
export const HallDirectoryConfirmed = defineEvent('HallDirectoryConfirmed', 1, pub({ town: UnitCode, edition: z.number().int().min(1), by: UnitCode }));
/** @req #26 */
export const HallDirectoryPublished = defineEvent('HallDirectoryPublished', 1, pub({ town: UnitCode, edition: z.number().int().min(1), effectiveFrom: LegalDate }));

export const hallEvents = [HallDirectoryDrafted, HallDirectoryConfirmed, HallDirectoryPublished] as const;
export type HallEvent = EventOf<typeof hallEvents>;
