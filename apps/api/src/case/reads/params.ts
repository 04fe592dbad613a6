import { CaseNumber, ItemCode, Reason, UnitCode, type CaseStatus } from '@yichuang/domain';
import { QUEUES, type QueueName } from '@yichuang/projections';
import { z } from 'zod';
import { MomentParams, PageParams } from '../../reads/params.ts';

const STATUSES = [
  'received', 'correcting', 'not_accepted', 'abandoned', 'accepted', 'town_reviewed', 'forwarded', 'returned', 'dept_reviewed', 'granted', 'refused', 'issued', 'delivered', 'withdrawn', 'terminated', 'revoked', 'closed', 'archived',
] as const satisfies readonly Exclude<CaseStatus, 'none'>[];
const [first = 'mine', ...rest]: readonly QueueName[] = QUEUES;

export const CaseParams = PageParams.extend({ status: z.enum(STATUSES).optional(), item: ItemCode.optional(), town: UnitCode.optional(), department: UnitCode.optional(), number: CaseNumber.optional().meta({ example: 'HT2024-000001' }) });
export const WorklistParams = PageParams.extend({
  unit: UnitCode.optional().meta({ description: 'default: the unit acted for; another one only for those who see the whole district' }), queue: z.enum([first, ...rest]).optional().meta({ description: 'default: accept' }), item: ItemCode.optional(),
});
export const AdoptionParams = MomentParams.extend({
  from: z.iso.date().optional().meta({ description: 'first day of receipt; default: 1 January of the year' }), to: z.iso.date().optional().meta({ description: 'last day of receipt; default: the day of the moment' }),
  by: z.enum(['town', 'item', 'month']).optional().meta({ description: 'default: town' }), town: UnitCode.optional(), item: ItemCode.optional(),
});
export const TrackParams = MomentParams.extend({
  number: z.string().trim().max(20).meta({ description: 'the number on the receipt', example: 'HT2024-000001' }), phone: z.string().trim().max(8).meta({ description: 'last four digits of the telephone that was given', example: '0000' }),
});

/** What can be asked for: who it is about, what was answered, what a rule was given, and words that somebody wrote into the record. */
export const REVEALED = ['name', 'phone', 'address', 'email', 'idNumber', 'answers', 'inputs', 'text'] as const;
export type RevealedField = (typeof REVEALED)[number];
/** `event`: the number of the decision whose inputs, or of the act whose words, are meant. */
export const RevealBody = z.strictObject({ purpose: Reason.pipe(z.string().max(300)), fields: z.array(z.enum(REVEALED)).min(1).max(REVEALED.length), event: z.number().int().min(0).optional() });
