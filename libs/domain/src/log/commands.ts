import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LogOpened, StoreAlarmRaised } from './events.ts';

/** Opens a log: names the district, whether the history is a sample, and who holds the first offices. @req #40 */
export const OpenLog = defineCommand('OpenLog', LogOpened.schema.shape);
export type OpenLog = z.infer<typeof OpenLog>;

/** Puts on record what was done to the store itself: a deleted stream, written metadata, changed rights. */
export const RaiseStoreAlarm = defineCommand('RaiseStoreAlarm', StoreAlarmRaised.schema.shape);
export type RaiseStoreAlarm = z.infer<typeof RaiseStoreAlarm>;

export const LogCommand = z.discriminatedUnion('type', [OpenLog, RaiseStoreAlarm]);
export type LogCommand = z.infer<typeof LogCommand>;
