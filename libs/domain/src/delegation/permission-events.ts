// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { DelegatedStep, ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
/** Another platform on which rights are set by hand, such as the district's case platform 网办平台. */
export const Platform = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
const place = { town: UnitCode, platform: Platform };

/** What an external platform was told of a town's rights: how many, and their digest. @req #33 */
export const PlatformPermissionsConfigured = defineEvent('PlatformPermissionsConfigured', 1, pub({ ...place, version: z.string().max(20), rights: z.number().int().min(0), digest: Sha256, on: LegalDate }));
/** An exported table was compared with the list. @req #33 */
export const PermissionsReconciled = defineEvent('PermissionsReconciled', 1, pub({ ...place, source: Sha256, rows: z.number().int().min(0), differences: z.number().int().min(0) }));
/** The platform and the list say different things of one right: `missing` there, or given there and `surplus`. @req #33 */
export const PermissionDriftDetected = defineEvent('PermissionDriftDetected', 1, pub({ ...place, item: ItemCode, step: DelegatedStep, kind: z.enum(['missing', 'surplus']) }));
/** The difference is gone, seen at a later comparison or explained. @req #33 */
export const PermissionDriftResolved = defineEvent('PermissionDriftResolved', 1, pub({ ...place, item: ItemCode, step: DelegatedStep, reason: Reason }));

export const permissionEvents = [PlatformPermissionsConfigured, PermissionsReconciled, PermissionDriftDetected, PermissionDriftResolved] as const;
export type PermissionEvent = EventOf<typeof permissionEvents>;
