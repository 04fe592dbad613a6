import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LogOpened } from './events.ts';

/** Opens a log: names the district, whether the history is a sample, and who holds the first offices. */
export const OpenLog = defineCommand('OpenLog', LogOpened.schema.shape);
export type OpenLog = z.infer<typeof OpenLog>;

export const LogCommand = z.discriminatedUnion('type', [OpenLog]);
export type LogCommand = z.infer<typeof LogCommand>;
