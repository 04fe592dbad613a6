import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../kernel/values.ts';
import { InstrumentLinked, InstrumentRegistered, InstrumentScanAttached } from './events.ts';

const { instrumentId: _, ...document } = InstrumentRegistered.schema.shape;
/** Enters a document. It is not given an id: the id follows from what the document says of itself. @req #1 */
export const RegisterInstrument = defineCommand('RegisterInstrument', document);
export type RegisterInstrument = z.infer<typeof RegisterInstrument>;
const { to, relation, note } = InstrumentLinked.schema.shape;
/** Says what this document does to another one: implements, supersedes, amends or cites it. @req #2 */
export const LinkInstrument = defineCommand('LinkInstrument', { to, relation, note });
export type LinkInstrument = z.infer<typeof LinkInstrument>;
/** @req #1 */
export const AttachScan = defineCommand('AttachScan', { scan: InstrumentScanAttached.schema.shape.scan });
export type AttachScan = z.infer<typeof AttachScan>;
/** @req #2 */
export const RepealInstrument = defineCommand('RepealInstrument', { effectiveFrom: LegalDate, by: Uuid.nullable(), reason: Reason });
export type RepealInstrument = z.infer<typeof RepealInstrument>;

/** Commands of the stream `instrument-<id>`. */
export const InstrumentCommand = z.discriminatedUnion('type', [RegisterInstrument, LinkInstrument, AttachScan, RepealInstrument]);
export type InstrumentCommand = z.infer<typeof InstrumentCommand>;
