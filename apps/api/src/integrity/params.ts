import { MomentParams } from '../reads/params.ts';
import { Month } from '../supervision/params.ts';

export const IntegrityParams = MomentParams.extend({ month: Month.optional().meta({ description: 'a month, a quarter or a year; default: the month of the legal day', example: '2023Q1' }) });
