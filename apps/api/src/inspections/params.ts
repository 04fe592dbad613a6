import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const InspectionParams = MomentParams.extend({ body: z.string().max(32).optional().meta({ description: 'of this body alone' }) });
