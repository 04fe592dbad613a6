// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, Uuid } from '../kernel/values.ts';

const Scan = z.strictObject({ mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']), bytes: z.number().int().positive(), sha256: Sha256 });

/** A document that authorises acts (#1). `number` is the 文号, null where the document bears none; `issuer` is the name on the document. @req #1 */
export const InstrumentRegistered = defineEvent('InstrumentRegistered', 1, classified('public', z.strictObject({
  instrumentId: Uuid, number: z.string().min(1).max(100).nullable(), title: z.string().min(1).max(500), titleEn: z.string().max(1000), issuer: z.string().min(1).max(200),
  issuedOn: LegalDate, effectiveFrom: LegalDate, sha256: Sha256.nullable(), scan: Scan.nullable(), illustrative: z.boolean(),
})));
export const InstrumentRelation = z.enum(['implements', 'supersedes', 'amends', 'cites']);
/** `from` implements/supersedes/… `to` (#2). Stored on the stream of `from`. @req #2 */
export const InstrumentLinked = defineEvent('InstrumentLinked', 1, classified('public', z.strictObject({ instrumentId: Uuid, to: Uuid, relation: InstrumentRelation, note: z.string().max(1000) })));
/** @req #1 */
export const InstrumentScanAttached = defineEvent('InstrumentScanAttached', 1, classified('public', z.strictObject({ instrumentId: Uuid, scan: Scan })));
/** @req #2 */
export const InstrumentRepealed = defineEvent('InstrumentRepealed', 1, classified('public', z.strictObject({ instrumentId: Uuid, effectiveFrom: LegalDate, by: Uuid.nullable(), reason: Reason })));

export const instrumentEvents = [InstrumentRegistered, InstrumentLinked, InstrumentScanAttached, InstrumentRepealed] as const;
export type InstrumentEvent = EventOf<typeof instrumentEvents>;
