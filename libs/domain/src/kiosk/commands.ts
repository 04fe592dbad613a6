import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { KioskSessionUsed, KioskTerminalDismissed } from './events.ts';

const { date, batch, sessions, payments } = KioskSessionUsed.schema.shape;
/** Uses of a machine that have not been counted yet. Sent by the program. @req #11 */
export const CountKioskUse = defineCommand('CountKioskUse', { date, batch, sessions, payments });
const { terminal, reason } = KioskTerminalDismissed.schema.shape;
/** Whoever answers for the hall lets a machine give numbers: the code stands on its screen. @req #11 #49 */
export const AdmitTerminal = defineCommand('AdmitTerminal', { terminal });
/** @req #11 #49 */
export const DismissTerminal = defineCommand('DismissTerminal', { terminal, reason });
/** Commands of the stream `kiosk-<town>`. */
export const KioskCommand = z.discriminatedUnion('type', [CountKioskUse, AdmitTerminal, DismissTerminal]);
export type KioskCommand = z.infer<typeof KioskCommand>;
export type KioskCommandData<T extends KioskCommand['type']> = Extract<KioskCommand, { type: T }>['data'];
