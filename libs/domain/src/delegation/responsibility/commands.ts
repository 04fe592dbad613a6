import { z } from 'zod';
import { RawItemCode } from '../../catalog/index.ts';
import { defineCommand } from '../../kernel/command.ts';
import { LegalDate, Reason, UnitCode } from '../../kernel/values.ts';
import { ConsultationClosed, ConsultationOpinionRecorded, ResponsibilityChangeProposed } from '../responsibility-events.ts';
import { Body, Step } from '../steps.ts';

const { changeId, title, base, instrument } = ResponsibilityChangeProposed.schema.shape;
/** Cells as somebody enters them: two owners of a step or a step without one are judged by the rules, so that the answer names the cell. */
export const RawRow = z.strictObject({ item: RawItemCode, towns: z.union([z.literal('all_towns'), z.array(UnitCode).max(50)]), cells: z.array(z.strictObject({ step: Step, body: Body })).max(40) });
export type RawRow = z.infer<typeof RawRow>;

/** Opens a change of the list on its latest version. @req #21 #22 */
export const ProposeResponsibilityChange = defineCommand('ProposeResponsibilityChange', { changeId, title, base, instrument, reason: Reason });
export type ProposeResponsibilityChange = z.infer<typeof ProposeResponsibilityChange>;
/** All rows hold or none. @req #21 */
export const ProposeResponsibilityRows = defineCommand('ProposeResponsibilityRows', { rows: z.array(RawRow).min(1).max(150) });
export type ProposeResponsibilityRows = z.infer<typeof ProposeResponsibilityRows>;
export const DropResponsibilityItems = defineCommand('DropResponsibilityItems', { items: z.array(RawItemCode).min(1).max(400) });
/** Asks everyone concerned until a day, at least one working day ahead. Who is concerned is computed. @req #22 */
export const OpenConsultation = defineCommand('OpenConsultation', { due: LegalDate });
const { opinion, text } = ConsultationOpinionRecorded.schema.shape;
/** A party speaks for itself; the reform office alone records `no_answer`, after the due day. @req #22 */
export const RecordConsultationOpinion = defineCommand('RecordConsultationOpinion', { unit: UnitCode, opinion, text });
/** @req #22 */
export const CloseConsultation = defineCommand('CloseConsultation', { minutes: ConsultationClosed.schema.shape.minutes });
/** By another person of the reform office than the one who proposed. @req #22 */
export const ReviewResponsibilityChange = defineCommand('ReviewResponsibilityChange', { opinion: Reason });
export const ReturnResponsibilityChange = defineCommand('ReturnResponsibilityChange', { reason: Reason });
export const RejectResponsibilityChange = defineCommand('RejectResponsibilityChange', { reason: Reason });
export const WithdrawResponsibilityChange = defineCommand('WithdrawResponsibilityChange', { reason: Reason });

/** Commands of the stream `responsibility-<changeId>`. */
export const ResponsibilityCommand = z.discriminatedUnion('type', [ProposeResponsibilityChange, ProposeResponsibilityRows, DropResponsibilityItems, OpenConsultation, RecordConsultationOpinion, CloseConsultation, ReviewResponsibilityChange, ReturnResponsibilityChange, RejectResponsibilityChange, WithdrawResponsibilityChange]);
export type ResponsibilityCommand = z.infer<typeof ResponsibilityCommand>;
