import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { PublicityDone, PublicityPlanned } from './events.ts';

const { number, title, media, due } = PublicityPlanned.schema.shape;
const { medium, link, note, on } = PublicityDone.schema.shape;
/** `number`: the next of the plan. @req #74 */
export const PlanPublicity = defineCommand('PlanPublicity', { number, title, media, due });
/** @req #74 */
export const RecordPublicity = defineCommand('RecordPublicity', { number, medium, link, note, on });

/** Commands of the stream `publicity-<unit>`. */
export const PublicityCommand = z.discriminatedUnion('type', [PlanPublicity, RecordPublicity]);
export type PublicityCommand = z.infer<typeof PublicityCommand>;
export type PublicityCommandData<T extends PublicityCommand['type']> = Extract<PublicityCommand, { type: T }>['data'];
