import { z } from 'zod';
import { MomentParams, PageParams } from '../params.ts';

const code = z.string().max(64);
const STATUSES = ['drafted', 'signed_by_one', 'signed', 'announced', 'in_force', 'suspended', 'expired', 'revoked', 'withdrawn'] as const;

/** `vs` is a moment, `vsOn` a legal day; the answer is then what differs, and not the matrix. */
export const MatrixParams = MomentParams.extend({
  department: code.optional(), town: code.optional(),
  vs: z.string().max(64).optional().meta({ description: 'compare with this moment', example: '2023-01-12' }), vsOn: z.iso.date().optional().meta({ description: 'compare with what is in force on this legal day; default: the day of vs' }),
});
export const LetterParams = PageParams.extend({ item: code.optional(), department: code.optional(), town: code.optional(), status: z.enum(STATUSES).optional() });
export const DriftParams = PageParams.extend({ town: code.optional(), platform: code.optional(), open: z.enum(['true', 'false']).optional() });
export const StaffParams = PageParams.extend({ parent: code.optional().meta({ description: 'this unit and those below it' }) });
export const MilestoneParams = MomentParams.extend({ responsible: code.optional() });
