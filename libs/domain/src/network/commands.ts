import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { Reason, UnitCode } from '../kernel/values.ts';
import { ConnectionFaultReported, ConnectionRestored, ConnectionTested, GatewayInstalled, GatewayPlanned, Port, VillageSurveyed } from './events.ts';

/** Whose ports are. @req #31 */
export const AssignPorts = defineCommand('AssignPorts', { ports: z.array(z.strictObject({ port: Port, village: UnitCode })).min(1).max(300) });
export const ReleasePort = defineCommand('ReleasePort', { port: Port, reason: Reason });
/** Commands of the stream `gateway-<gateway code>`. */
export const GatewayCommand = z.discriminatedUnion('type', [AssignPorts, ReleasePort]);
export type GatewayCommand = z.infer<typeof GatewayCommand>;
export type GatewayCommandData<T extends GatewayCommand['type']> = Extract<GatewayCommand, { type: T }>['data'];

const { access, mbps, terminals, on, note } = VillageSurveyed.schema.shape;
const { gateway, port, installBy } = GatewayPlanned.schema.shape;
const { delayMs, passed } = ConnectionTested.schema.shape;

/** @req #31 */
export const SurveyVillage = defineCommand('SurveyVillage', { access, mbps, terminals, on, note });
/** @req #31 */
export const PlanGateway = defineCommand('PlanGateway', { gateway, port, installBy });
export const InstallGateway = defineCommand('InstallGateway', { device: GatewayInstalled.schema.shape.device, on });
export const TestConnection = defineCommand('TestConnection', { on, mbps, delayMs, passed });
/** @req #31 */
export const PutVillageOnline = defineCommand('PutVillageOnline', { on });
export const ReportConnectionFault = defineCommand('ReportConnectionFault', { on, cause: ConnectionFaultReported.schema.shape.cause });
export const RestoreConnection = defineCommand('RestoreConnection', { on, measures: ConnectionRestored.schema.shape.measures });

/** Commands of the stream `network-<village code>`. */
export const NetworkCommand = z.discriminatedUnion('type', [SurveyVillage, PlanGateway, InstallGateway, TestConnection, PutVillageOnline, ReportConnectionFault, RestoreConnection]);
export type NetworkCommand = z.infer<typeof NetworkCommand>;
export type NetworkCommandData<T extends NetworkCommand['type']> = Extract<NetworkCommand, { type: T }>['data'];
