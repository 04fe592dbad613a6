import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const JointParams = MomentParams.extend({ open: z.enum(['true', 'false']).optional().meta({ description: 'only those whose answer has not been delivered' }), case: z.uuid().optional().meta({ description: 'the one that this case is a leg of' }) });
export const JointMatterParams = MomentParams.extend({ all: z.enum(['true', 'false']).optional().meta({ description: 'every version, drafts too: for whoever keeps the list' }) });
