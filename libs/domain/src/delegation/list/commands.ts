import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { LegalDate, Reason, Sha256, Uuid } from '../../kernel/values.ts';
import { ListVersion } from '../responsibility-events.ts';

/** Makes a reviewed change count, for every town it names on one day. `rowsDigest` is what the sender has seen. @req #22 */
export const ScheduleResponsibilityVersion = defineCommand('ScheduleResponsibilityVersion', { version: ListVersion, changeId: Uuid, rowsDigest: Sha256, effectiveFrom: LegalDate });
export type ScheduleResponsibilityVersion = z.infer<typeof ScheduleResponsibilityVersion>;
export const CancelResponsibilityVersion = defineCommand('CancelResponsibilityVersion', { version: ListVersion, reason: Reason });
/** Sent by the program on the day. */
export const RecordResponsibilityTookEffect = defineCommand('RecordResponsibilityTookEffect', { version: ListVersion, on: LegalDate });

/** Commands of the stream `responsibilitylist-<district>`. */
export const ResponsibilityListCommand = z.discriminatedUnion('type', [ScheduleResponsibilityVersion, CancelResponsibilityVersion, RecordResponsibilityTookEffect]);
export type ResponsibilityListCommand = z.infer<typeof ResponsibilityListCommand>;
