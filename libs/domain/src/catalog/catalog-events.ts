// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, Uuid } from '../kernel/values.ts';
import { FateCounts, ItemRenamed } from './adjustment-events.ts';
import { Basis, ItemCode, ItemKind } from './item.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const version = z.string().regex(/^\d{4}(\.\d+)?$/);

/** One commit makes a whole batch of drafted fates the catalogue: it names the batch, its counts and their digest. @req #13 #17 */
export const CatalogVersionPublished = defineEvent('CatalogVersionPublished', 1, pub({ version, adjustmentId: Uuid, base: z.string().nullable(), counts: FateCounts, fatesDigest: Sha256, instrument: Uuid, publishedOn: LegalDate, effectiveFrom: LegalDate }));
/** A publication whose day has not come is taken back; the version never counts. @req #16 */
export const CatalogPublicationCancelled = defineEvent('CatalogPublicationCancelled', 1, pub({ version, reason: Reason }));
/** @req #15 */
export const CatalogFiledWithProvince = defineEvent('CatalogFiledWithProvince', 1, pub({ version, filedOn: LegalDate, receipt: z.string().max(200) }));
/** Notices for people; nothing computes from them. */
export const CatalogVersionTookEffect = defineEvent('CatalogVersionTookEffect', 1, pub({ version, on: LegalDate }));
export const CatalogVersionSuperseded = defineEvent('CatalogVersionSuperseded', 1, pub({ version, by: z.string(), on: LegalDate }));

// Changes of one item between versions.
/** @req #16 */
export const ItemAmended = defineEvent('ItemAmended', 1, pub({ code: ItemCode, changes: z.strictObject({ basis: Basis.optional(), theme: z.string().max(50).optional(), applicant: z.string().max(50).optional() }), effectiveFrom: LegalDate, instrument: Uuid.nullable(), reason: Reason }));
/** @req #16 */
export const ItemSuspended = defineEvent('ItemSuspended', 1, pub({ code: ItemCode, effectiveFrom: LegalDate, until: LegalDate.nullable(), instrument: Uuid.nullable(), reason: Reason }));
/** @req #16 */
export const ItemResumed = defineEvent('ItemResumed', 1, pub({ code: ItemCode, effectiveFrom: LegalDate, reason: Reason }));
/** A fact was recorded wrongly: what it should have said, from when. The wrong event stays. @req #16 */
export const ItemCorrected = defineEvent('ItemCorrected', 1, pub({ code: ItemCode, corrects: z.number().int().min(0), changes: z.strictObject({ nameEn: z.string().max(1000).optional(), theme: z.string().max(50).optional(), applicant: z.string().max(50).optional(), basis: Basis.optional() }), effectiveFrom: LegalDate, reason: Reason }));

export const catalogEvents = [CatalogVersionPublished, CatalogPublicationCancelled, CatalogFiledWithProvince, CatalogVersionTookEffect, CatalogVersionSuperseded, ItemRenamed, ItemAmended, ItemSuspended, ItemResumed, ItemCorrected] as const;
export type CatalogEvent = EventOf<typeof catalogEvents>;

/** One line of the provincial basic list: the four basic elements. */
export const ProvincialEntry = z.strictObject({ code: ItemCode, name: z.string().min(1).max(500), kind: ItemKind, basis: z.string().max(1000) });
export type ProvincialEntry = z.infer<typeof ProvincialEntry>;
/** Entries arrive in chunks and count only when the snapshot is committed. @req #15 */
export const ProvincialEntriesRecorded = defineEvent('ProvincialEntriesRecorded', 1, pub({ snapshotId: Uuid, entries: z.array(ProvincialEntry).min(1).max(100) }));
/** @req #15 */
export const ProvincialSnapshotImported = defineEvent('ProvincialSnapshotImported', 1, pub({ snapshotId: Uuid, takenOn: LegalDate, count: z.number().int().min(1), sha256: Sha256, source: z.string().max(300) }));
/** @req #14 */
export const DriftDetected = defineEvent('DriftDetected', 1, pub({ snapshotId: Uuid, code: ItemCode, field: z.enum(['code', 'name', 'basis', 'kind']), provincial: z.string().nullable(), local: z.string().nullable() }));
/** @req #14 */
export const DriftResolved = defineEvent('DriftResolved', 1, pub({ snapshotId: Uuid, code: ItemCode, field: z.enum(['code', 'name', 'basis', 'kind']), how: Reason }));
export const provincialEvents = [ProvincialEntriesRecorded, ProvincialSnapshotImported, DriftDetected, DriftResolved] as const;
export type ProvincialEvent = EventOf<typeof provincialEvents>;
