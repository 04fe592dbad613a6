import { Reason, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

const yes = (what: string) => z.enum(['true', 'false']).optional().meta({ description: what });
export const ComplaintParams = MomentParams.extend({ open: yes('only those that are not closed'), late: yes('only those without an answer by their day'), unit: UnitCode.optional().meta({ description: 'answered by this unit alone' }) });
export const HotlineParams = MomentParams.extend({ unit: UnitCode.optional().meta({ description: 'of this unit alone' }) });
export const ProblemParams = MomentParams.extend({ open: yes('only those that are not resolved'), unit: UnitCode.optional().meta({ description: 'of this unit alone' }) });
export const RevealBody = z.strictObject({ purpose: Reason.pipe(z.string().max(300)) });
