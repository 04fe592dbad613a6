import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { RawItemCode } from '../catalog/index.ts';
import { HallAbsence, HallDirectoryDrafted, HallDirectoryPublished } from './events.ts';

const { town, edition, catalogVersion, entries } = HallDirectoryDrafted.schema.shape;
/** What the hall of a town will offer: the delegated items by code, a reason for each that is missing, and the other items in full. @req #26 */
export const DraftHallDirectory = defineCommand('DraftHallDirectory', { town, edition, catalogVersion, delegated: z.array(RawItemCode).max(1000), absent: z.array(HallAbsence).max(400), entries });
export type DraftHallDirectory = z.infer<typeof DraftHallDirectory>;
/** @req #26 */
export const ConfirmHallDirectory = defineCommand('ConfirmHallDirectory', { edition });
export type ConfirmHallDirectory = z.infer<typeof ConfirmHallDirectory>;
/** @req #26 */
export const PublishHallDirectory = defineCommand('PublishHallDirectory', { edition, effectiveFrom: HallDirectoryPublished.schema.shape.effectiveFrom });
export type PublishHallDirectory = z.infer<typeof PublishHallDirectory>;

/** Commands of the stream `halldirectory-<town>`. */
export const HallCommand = z.discriminatedUnion('type', [DraftHallDirectory, ConfirmHallDirectory, PublishHallDirectory]);
export type HallCommand = z.infer<typeof HallCommand>;
