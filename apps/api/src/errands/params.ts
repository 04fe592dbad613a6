import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const ErrandParams = MomentParams.extend({ open: z.enum(['true', 'false']).optional().meta({ description: 'only those that are not over' }) });
