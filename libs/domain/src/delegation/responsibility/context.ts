import type { Items } from '../../catalog/index.ts';
import type { ActContext, DigestOf } from '../../kernel/context.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { Instruments } from '../../instrument/index.ts';
import type { Units } from '../../organisation/index.ts';
import type { ResponsibilityRow } from '../responsibility-events.ts';

/** Rows of a version of the list, by item. */
export type Rows = ReadonlyMap<string, readonly ResponsibilityRow[]>;

/** What a change of the list is judged by, all at one event number. */
export interface ResponsibilityContext extends ActContext {
  readonly sha256: DigestOf;
  readonly units: Units;
  readonly instruments: Instruments;
  /** The catalogue published last, in force or announced. */
  readonly items: Items;
  /** The latest scheduled version of the list; null before the first. */
  readonly latest: { readonly version: string; readonly effectiveFrom: LegalDate; readonly rows: Rows } | null;
  /** Working days between two legal days (calendar). */
  readonly workingDaysUntil: (day: LegalDate) => number;
}

/** What the commit of a version is judged by. */
export interface ResponsibilityListContext extends ActContext {
  readonly units: Units;
  readonly items: Items;
  /** The change that the command names, as it stands: null when there is none. */
  readonly change: {
    readonly status: 'proposed' | 'consulting' | 'consulted' | 'reviewed' | 'returned' | 'rejected' | 'withdrawn';
    readonly base: string | null;
    readonly rowsDigest: string;
    readonly rows: Rows;
    readonly dropped: readonly string[];
    readonly reviewer: string | null;
    readonly proposer: string;
  } | null;
  /** Whether an announced letter that covers the decision on an item is in force for a town on a day. */
  readonly entrusted: (of: { item: string; town: string; on: LegalDate }) => boolean;
}
