import { LegalDate } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const DaysParams = MomentParams.extend({
  from: LegalDate.optional().meta({ description: 'first day; default: the day of the moment' }), days: z.string().regex(/^\d{1,2}$/).transform(Number).pipe(z.number().int().min(1).max(31)).optional().meta({ description: 'how many days; default: 14' }),
});
