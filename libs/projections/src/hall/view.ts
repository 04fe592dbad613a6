import type { Bilingual } from '@yichuang/domain';

/** One edition of what a town's service hall offers: delegated items by reference to a catalogue version, the rest in full. */
export interface HallDirectory {
  readonly town: string;
  readonly townName: Bilingual;
  readonly edition: number;
  readonly status: 'draft' | 'confirmed' | 'published' | 'superseded';
  readonly catalogVersion: string;
  readonly delegatedCount: number;
  readonly absent: readonly { readonly code: string; readonly reason: string }[];
  readonly entries: readonly { readonly origin: 'statutory_town_power' | 'public_service' | 'front_moved_acceptance'; readonly code: string; readonly name: Bilingual; readonly source: string }[];
  readonly effectiveFrom: string | null;
  /** Number of the event that published it, or of its draft. */
  readonly number: number;
  /** Revision of the stream, for If-Match. */
  readonly revision: number;
}
