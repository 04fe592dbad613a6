import { UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const TrainingParams = MomentParams.extend({ year: z.string().regex(/^\d{4}$/).optional().meta({ description: 'a calendar year; the year of the day when it is left out' }) });
export const GuidanceParams = MomentParams.extend({ town: UnitCode.optional().meta({ description: 'villages of one town' }), village: UnitCode.optional().meta({ description: 'one village' }) });
export const PracticeParams = MomentParams.extend({ withdrawn: z.enum(['true', 'false']).optional().meta({ description: 'those that were withdrawn too' }) });
