import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const ContactParams = MomentParams.extend({ of: z.enum(['mine', 'offered', 'unit']).optional().meta({ description: 'those one is responsible for (default), those offered to one, or all of one’s unit' }), open: z.enum(['true', 'false']).optional().meta({ description: 'only those without an answer' }) });
