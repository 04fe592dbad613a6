import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { Bilingual, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';
import { UnitEstablished } from './events.ts';

const change = { effectiveFrom: LegalDate, instrument: Uuid.nullable(), reason: Reason };

/** Enters a unit under its code, which never changes. @req #6 */
export const EstablishUnit = defineCommand('EstablishUnit', UnitEstablished.schema.shape);
export type EstablishUnit = z.infer<typeof EstablishUnit>;
/** @req #6 */
export const RenameUnit = defineCommand('RenameUnit', { ...change, name: Bilingual, shortName: z.string().max(100).nullable() });
export type RenameUnit = z.infer<typeof RenameUnit>;
/** Another name under which documents speak of the unit. @req #6 */
export const AddUnitAlias = defineCommand('AddUnitAlias', { ...change, alias: z.string().min(1).max(200) });
export type AddUnitAlias = z.infer<typeof AddUnitAlias>;
/** @req #6 */
export const MoveUnit = defineCommand('MoveUnit', { ...change, parent: UnitCode });
export type MoveUnit = z.infer<typeof MoveUnit>;
/** Ends the unit; `into` carries on its duties. @req #6 */
export const MergeUnit = defineCommand('MergeUnit', { ...change, into: UnitCode });
export type MergeUnit = z.infer<typeof MergeUnit>;
/** @req #6 */
export const DissolveUnit = defineCommand('DissolveUnit', change);
export type DissolveUnit = z.infer<typeof DissolveUnit>;

/** Commands of the stream `unit-<code>`. */
export const OrganisationCommand = z.discriminatedUnion('type', [EstablishUnit, RenameUnit, AddUnitAlias, MoveUnit, MergeUnit, DissolveUnit]);
export type OrganisationCommand = z.infer<typeof OrganisationCommand>;
