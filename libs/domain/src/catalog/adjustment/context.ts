import type { ActContext, DigestOf } from '../../kernel/context.ts';
import type { Instruments } from '../../instrument/index.ts';
import type { Units } from '../../organisation/index.ts';
import type { ProvincialEntry } from '../catalog-events.ts';
import type { ItemRecord } from '../item.ts';

export type Items = ReadonlyMap<string, ItemRecord>;
/** The committed provincial list by code; null until one has been imported, and then nothing is compared. */
export type ProvincialList = ReadonlyMap<string, ProvincialEntry> | null;

/** The latest publication of the catalogue that is not cancelled, in force or announced. `digest` is the digest of its fates. */
export interface LatestVersion {
  readonly version: string;
  readonly adjustmentId: string;
  readonly digest: string;
}

export interface AdjustmentContext extends ActContext {
  /** Latest publication now; null before the first catalogue. */
  readonly latest: LatestVersion | null;
  /** Items of the batch's base version as they stand now (with amendments); empty when the base is null. */
  readonly base: Items;
  readonly units: Units;
  readonly province: ProvincialList;
  readonly instruments: Instruments;
  readonly sha256: DigestOf;
}
