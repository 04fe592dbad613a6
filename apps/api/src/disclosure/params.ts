import { DisclosureKind, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import { MomentParams } from '../reads/params.ts';

export const UnitParams = MomentParams.extend({ unit: UnitCode.optional().meta({ description: 'those of one unit' }) });
export const DisclosureParams = UnitParams.extend({ kind: DisclosureKind.optional().meta({ description: 'those of one kind' }) });
/** Query of the feed: the newest of the day. */
export const FeedParams = z.strictObject({ unit: UnitCode.optional().meta({ description: 'those of one unit' }), kind: DisclosureKind.optional().meta({ description: 'those of one kind' }) });
