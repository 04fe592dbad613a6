import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../kernel/values.ts';
import { SpotCheckOrdered, SpotCheckResult } from './events.ts';

/** Working days for a correction where an order names none: a working assumption, kept by every check for itself. */
export const DEFAULT_CORRECTION_DAYS = 10;

const { department, period, size, reason, correctionDays } = SpotCheckOrdered.schema.shape;
const { case: _case, verdict } = SpotCheckResult.schema.shape;

/** @req #23 */
export const OrderSpotCheck = defineCommand('OrderSpotCheck', { department, period, size, reason, correctionDays: correctionDays.default(DEFAULT_CORRECTION_DAYS) });
/** Draws the sample. It says nothing: everything follows from the log. @req #23 */
export const DrawSpotCheck = defineCommand('DrawSpotCheck', {});
export const RecordSpotCheckResult = defineCommand('RecordSpotCheckResult', { case: Uuid, verdict, reason: Reason });
export const OrderSpotCheckCorrection = defineCommand('OrderSpotCheckCorrection', { case: Uuid, demand: Reason, due: LegalDate.nullable() });
export const ReportSpotCheckCorrection = defineCommand('ReportSpotCheckCorrection', { case: Uuid, done: Reason });
export const CloseSpotCheck = defineCommand('CloseSpotCheck', { conclusion: Reason });
/** Changes nothing itself: what is due is recorded before it. Sent by the timers. */
export const WakeSpotCheck = defineCommand('WakeSpotCheck', {});

/** Commands of the stream `spotcheck-<department>-<period>`. */
export const SpotCheckCommand = z.discriminatedUnion('type', [OrderSpotCheck, DrawSpotCheck, RecordSpotCheckResult, OrderSpotCheckCorrection, ReportSpotCheckCorrection, CloseSpotCheck, WakeSpotCheck]);
export type SpotCheckCommand = z.infer<typeof SpotCheckCommand>;
export type SpotCheckCommandData<T extends SpotCheckCommand['type']> = Extract<SpotCheckCommand, { type: T }>['data'];
