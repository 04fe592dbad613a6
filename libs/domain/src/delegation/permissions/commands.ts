import { z } from 'zod';
import { DelegatedStep, RawItemCode } from '../../catalog/index.ts';
import { defineCommand } from '../../kernel/command.ts';
import type { ActContext } from '../../kernel/context.ts';
import { Reason, Sha256, UnitCode } from '../../kernel/values.ts';
import type { Units } from '../../organisation/index.ts';
import { Platform } from '../permission-events.ts';

/** Rights as a platform's export names them. */
const rights = z.array(z.strictObject({ item: RawItemCode, steps: z.array(DelegatedStep).max(3) })).max(1000);
/** Records what a platform was told: the rights of the list in force today, by their digest. @req #33 */
export const ConfigurePlatformPermissions = defineCommand('ConfigurePlatformPermissions', { town: UnitCode, platform: Platform });
/** Compares a platform's export with the list in force today, whole for one town. `source` is the digest of the file. @req #33 */
export const ReconcilePermissions = defineCommand('ReconcilePermissions', { town: UnitCode, platform: Platform, source: Sha256, rights });
export type ReconcilePermissions = z.infer<typeof ReconcilePermissions>;
export const ExplainPermissionDrift = defineCommand('ExplainPermissionDrift', { platform: Platform, item: RawItemCode, step: DelegatedStep, reason: Reason });

/** Commands of the stream `permissions-<town>`. */
export const PermissionCommand = z.discriminatedUnion('type', [ConfigurePlatformPermissions, ReconcilePermissions, ExplainPermissionDrift]);
export type PermissionCommand = z.infer<typeof PermissionCommand>;

export interface PermissionContext extends ActContext {
  /** The town whose stream it is. */
  readonly town: string;
  readonly units: Units;
  /** Version of the list in force today, and the rights it gives the town: item → steps, in the catalogue's order of steps. */
  readonly list: { readonly version: string; readonly rights: ReadonlyMap<string, readonly z.infer<typeof DelegatedStep>[]> } | null;
  readonly sha256: (text: string) => string;
}
