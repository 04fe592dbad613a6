import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { BulletinIssued } from './events.ts';

const { period, position, remarks } = BulletinIssued.schema.shape;

/** Freezes the figures of a period. `position` null: as the log stands now. @req #69 */
export const IssueBulletin = defineCommand('IssueBulletin', { period, position: position.nullable(), remarks });

/** Commands of the stream `bulletin-<period>`. */
export const BulletinCommand = z.discriminatedUnion('type', [IssueBulletin]);
export type BulletinCommand = z.infer<typeof BulletinCommand>;
