import { VenueLevel } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

const code = z.string().max(32);
export const VenueParams = MomentParams.extend({ town: code.optional().meta({ description: 'this town and its villages' }), level: VenueLevel.optional() });
export const NetworkParams = MomentParams.extend({ town: code.optional().meta({ description: 'villages of this town' }) });
/** Days on which errands were requested; both belong to the period. */
export const AgencyParams = NetworkParams.extend({ since: z.iso.date().optional(), until: z.iso.date().optional() });
