import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const SpotCheckParams = MomentParams.extend({ department: z.string().max(32).optional().meta({ description: 'of this department alone' }) });
