// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, UnitCode } from '../kernel/values.ts';

/** Lines and devices of a network are no open data. */
const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const village = { village: UnitCode };

/** Name of a gateway device, such as `GW-610702100`. */
export const GatewayCode = z.string().regex(/^[A-Z][0-9A-Z-]{1,31}$/);
export const Port = z.number().int().min(1).max(4096);

// Stream `gateway-<gateway code>`: whose a port is.
/** @req #31 */
export const PortAssigned = defineEvent('PortAssigned', 1, fact({ gateway: GatewayCode, port: Port, village: UnitCode }));
export const PortReleased = defineEvent('PortReleased', 1, fact({ gateway: GatewayCode, port: Port, village: UnitCode, reason: Reason }));
export const gatewayEvents = [PortAssigned, PortReleased] as const;
export type GatewayEvent = EventOf<typeof gatewayEvents>;

/** What reaches the village today. */
export const VillageAccess = z.enum(['fibre', 'copper', 'mobile', 'none']);
export type VillageAccess = z.infer<typeof VillageAccess>;

// Stream `network-<village code>`.
/** 摸底. `terminals`: machines that are to be connected; `mbps`: of the line that is there. @req #31 */
export const VillageSurveyed = defineEvent('VillageSurveyed', 1, fact({ ...village, parent: UnitCode, access: VillageAccess, mbps: z.number().min(0).max(100_000), terminals: z.number().int().min(0).max(500), on: LegalDate, note: z.string().trim().max(300) }));
/** @req #31 */
export const GatewayPlanned = defineEvent('GatewayPlanned', 1, fact({ ...village, gateway: GatewayCode, port: Port, installBy: LegalDate }));
/** @req #31 */
export const GatewayInstalled = defineEvent('GatewayInstalled', 1, fact({ ...village, device: z.string().trim().min(2).max(60), on: LegalDate }));
/** @req #31 */
export const ConnectionTested = defineEvent('ConnectionTested', 1, fact({ ...village, on: LegalDate, mbps: z.number().min(0).max(100_000), delayMs: z.number().min(0).max(100_000), passed: z.boolean() }));
/** @req #31 */
export const VillageOnline = defineEvent('VillageOnline', 1, fact({ ...village, on: LegalDate }));
/** @req #31 */
export const ConnectionFaultReported = defineEvent('ConnectionFaultReported', 1, fact({ ...village, on: LegalDate, cause: Reason }));
/** @req #31 */
export const ConnectionRestored = defineEvent('ConnectionRestored', 1, fact({ ...village, on: LegalDate, measures: Reason }));

export const networkEvents = [VillageSurveyed, GatewayPlanned, GatewayInstalled, ConnectionTested, VillageOnline, ConnectionFaultReported, ConnectionRestored] as const;
export type NetworkEvent = EventOf<typeof networkEvents>;
