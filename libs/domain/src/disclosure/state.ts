import type { LegalDate } from '../kernel/values.ts';
import type { DisclosureChannel, DisclosureKind, ExemptionGround, Presence, Regime } from './events.ts';
import type { z } from 'zod';

/** A text that is not public yet: the first one, or the next. */
export interface DisclosureDraft {
  revision: number;
  preparer: string;
  check: 'none' | 'passed' | 'blocked';
  dueBy: LegalDate;
  expiresOn: LegalDate | null;
  overdue: boolean;
}

/** One piece of information. `status` is that of the whole: once released it stays so while a next text is on its way. */
export interface DisclosureState {
  status: 'none' | 'prepared' | 'checked' | 'blocked' | 'released' | 'updated' | 'expired' | 'withdrawn';
  unit: string;
  kind: DisclosureKind;
  regime: Regime | null;
  /** Number of the last text. */
  revision: number;
  /** Null: nothing waits. */
  draft: DisclosureDraft | null;
  /** The text that the public sees. */
  released: { revision: number; expiresOn: LegalDate | null } | null;
  channels: z.infer<typeof DisclosureChannel>[];
}

export function initialDisclosure(): DisclosureState {
  return { status: 'none', unit: '', kind: 'public_notices', regime: null, revision: 0, draft: null, released: null, channels: [] };
}

/** The register of one unit. */
export interface ExemptionState {
  entries: { number: number; ground: ExemptionGround; disclosure: string | null; lifted: boolean }[];
}

/** Hours of a day as they were said last, by post. */
export interface PresenceState {
  entries: { post: string; presence: Presence; from: string; until: string; cover: string | null }[];
}
