import { Reason, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

const day = (what: string) => z.iso.date().optional().meta({ description: what });
export const TicketParams = MomentParams.extend({ open: z.enum(['true', 'false']).optional().meta({ description: 'only those that are not closed' }), unit: UnitCode.optional().meta({ description: 'of this unit alone' }) });
/** A span of legal days; default: the twelve months up to the day of the moment. */
export const SpanParams = MomentParams.extend({ from: day('first legal day; default: a year before the last'), to: day('last legal day; default: the day of the moment') });
export const FigureParams = SpanParams.extend({ by: z.enum(['unit', 'item', 'month']).optional().meta({ description: 'a line for each unit (default), item or month' }) });
export const InvitationParams = MomentParams.extend({ number: z.string().max(40).meta({ description: 'number of the case', example: 'HT2023-000001' }) });
/** The case whose review is asked for at the window. */
export const CallBody = z.strictObject({ case: z.uuid() });
export const RevealBody = z.strictObject({ purpose: Reason.pipe(z.string().max(300)) });
