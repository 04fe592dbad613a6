import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { CreditRecordMade, CreditRepaired } from './events.ts';

const { subject, case: ofCase, cause, on, reason, unit } = CreditRecordMade.schema.shape;
/** Sent by the program when a commitment was found false or a promised paper did not come. The stream is `credit-<subject>`. @req #52 #53 */
export const RecordCredit = defineCommand('RecordCredit', { subject, case: ofCase, cause, on, reason, unit });
/** What was broken has been made good. @req #52 */
export const RepairCredit = defineCommand('RepairCredit', { case: ofCase, on: CreditRepaired.schema.shape.on, reason });

/** Commands of the stream `credit-<subject>`. */
export const CreditCommand = z.discriminatedUnion('type', [RecordCredit, RepairCredit]);
export type CreditCommand = z.infer<typeof CreditCommand>;
