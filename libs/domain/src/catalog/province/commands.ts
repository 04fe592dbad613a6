import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Uuid } from '../../kernel/values.ts';
import { DriftResolved, ProvincialEntry, ProvincialSnapshotImported } from '../catalog-events.ts';

/** A chunk of the provincial list. Nothing counts until the snapshot is committed. @req #15 */
export const RecordProvincialEntries = defineCommand('RecordProvincialEntries', { snapshotId: Uuid, entries: z.array(ProvincialEntry).min(1).max(1000) });
export type RecordProvincialEntries = z.infer<typeof RecordProvincialEntries>;
/** Ends an import: `count` must be what was recorded; `sha256` is the digest of the file the list came from. @req #15 */
export const CommitProvincialSnapshot = defineCommand('CommitProvincialSnapshot', ProvincialSnapshotImported.schema.shape);
export type CommitProvincialSnapshot = z.infer<typeof CommitProvincialSnapshot>;
/** Records where the catalogue differs from the committed list: at most 400 new differences at a time; repeat for the rest. @req #14 */
export const CompareWithProvince = defineCommand('CompareWithProvince', { snapshotId: Uuid });
export type CompareWithProvince = z.infer<typeof CompareWithProvince>;
/** @req #14 */
export const ResolveDrift = defineCommand('ResolveDrift', DriftResolved.schema.shape);
export type ResolveDrift = z.infer<typeof ResolveDrift>;

/** Commands of the stream `province-<district>`. */
export const ProvinceCommand = z.discriminatedUnion('type', [RecordProvincialEntries, CommitProvincialSnapshot, CompareWithProvince, ResolveDrift]);
export type ProvinceCommand = z.infer<typeof ProvinceCommand>;
