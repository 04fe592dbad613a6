import { UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const PolicyNoticeParams = MomentParams.extend({
  by: UnitCode.optional().meta({ description: 'those of one department' }), town: UnitCode.optional().meta({ description: 'those that were sent to one town' }), open: z.enum(['true', 'false']).optional().meta({ description: 'only those that are not closed' }),
});
