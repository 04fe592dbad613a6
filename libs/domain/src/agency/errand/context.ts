import type { CalendarState } from '../../calendar/index.ts';
import type { StoredFile } from '../../case/index.ts';
import type { Items } from '../../catalog/index.ts';
import type { ActContext } from '../../kernel/context.ts';
import type { Units } from '../../organisation/index.ts';
import type { VillageItem } from '../events.ts';

export interface ErrandContext extends ActContext {
  readonly units: Units;
  readonly calendar: CalendarState;
  /** The catalogue in force today. */
  readonly catalogue: Items;
  /** A village item that stations of a town do today; null: none of that code is done there. */
  readonly villageItem: (of: { readonly code: string; readonly town: string }) => VillageItem | null;
  /** Whether somebody is on the list of a village now: listed as a helper, or on a post of its station. */
  readonly isHelper: (of: { readonly person: string; readonly village: string }) => boolean;
  /** Who is on duty at the station of a village now; null: nobody. */
  readonly onDuty: (village: string) => string | null;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
  /** A file in the store of attachments, by the digest of its sealed bytes. */
  readonly file: (digest: string) => StoredFile | null;
}
