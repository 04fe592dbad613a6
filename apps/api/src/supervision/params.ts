import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

const code = z.string().max(32);
/** A month, a quarter or a year. */
export const Month = z.string().regex(/^20\d{2}(-(0[1-9]|1[0-2])|Q[1-4])?$/);

export const SupervisionParams = MomentParams.extend({
  month: Month.optional().meta({ description: 'a month, a quarter or a year; default: the month of the legal day', example: '2023Q1' }),
  town: code.optional().meta({ description: 'one town alone' }),
});
export const SupervisionListParams = MomentParams.extend({
  figure: z.string().max(40).meta({ description: 'the number whose list is asked for', example: 'late' }), month: Month.optional(),
  unit: code.optional().meta({ description: 'of this town; for reviews, of this unit' }), department: code.optional().meta({ description: 'items of this department' }),
});
