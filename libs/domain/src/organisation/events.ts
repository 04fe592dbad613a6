// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

export const UnitKind = z.enum(['province', 'city', 'district', 'government', 'department', 'vertical_branch', 'mass_organisation', 'reform_office', 'service_centre', 'subdistrict', 'town', 'community', 'village', 'other']);
export type UnitKind = z.infer<typeof UnitKind>;

/** `effectiveFrom` is the legal day; the name key is time-versioned, the code never changes. @req #6 */
export const UnitEstablished = defineEvent('UnitEstablished', 1, classified('public', z.strictObject({
  code: UnitCode, name: Bilingual, shortName: z.string().max(100).nullable(), kind: UnitKind, parent: UnitCode.nullable(), level: z.number().int().min(1).max(5),
  aliases: z.array(z.string().min(1).max(200)), servicePoint: z.string().max(200).nullable(), effectiveFrom: LegalDate, source: z.string().max(500), illustrative: z.boolean(),
})));
const Change = { code: UnitCode, effectiveFrom: LegalDate, instrument: Uuid.nullable(), reason: Reason };
/** @req #6 */
export const UnitRenamed = defineEvent('UnitRenamed', 1, classified('public', z.strictObject({ ...Change, name: Bilingual, shortName: z.string().max(100).nullable() })));
/** @req #6 */
export const UnitAliasAdded = defineEvent('UnitAliasAdded', 1, classified('public', z.strictObject({ ...Change, alias: z.string().min(1).max(200) })));
/** @req #6 */
export const UnitMoved = defineEvent('UnitMoved', 1, classified('public', z.strictObject({ ...Change, parent: UnitCode })));
/** The unit ends and `into` carries on its duties. @req #6 */
export const UnitMerged = defineEvent('UnitMerged', 1, classified('public', z.strictObject({ ...Change, into: UnitCode })));
/** @req #6 */
export const UnitDissolved = defineEvent('UnitDissolved', 1, classified('public', z.strictObject(Change)));

export const organisationEvents = [UnitEstablished, UnitRenamed, UnitAliasAdded, UnitMoved, UnitMerged, UnitDissolved] as const;
export type OrganisationEvent = EventOf<typeof organisationEvents>;
