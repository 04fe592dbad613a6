import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { KioskSessionUsed } from './events.ts';

const { date, batch, sessions, payments } = KioskSessionUsed.schema.shape;
/** Uses of a machine that have not been counted yet. Sent by the program. @req #11 */
export const CountKioskUse = defineCommand('CountKioskUse', { date, batch, sessions, payments });
/** Commands of the stream `kiosk-<town>`. */
export const KioskCommand = z.discriminatedUnion('type', [CountKioskUse]);
export type KioskCommand = z.infer<typeof KioskCommand>;
