import type { Step } from '../delegation/index.ts';
import type { Authority } from '../kernel/metadata.ts';
import type { Role } from '../kernel/role.ts';
import type { Instant } from '../kernel/values.ts';

/** What somebody wants to do. `step`: a step of a case on an item at a town; `office`: an act of one of these offices. */
export type Act =
  | { readonly kind: 'step'; readonly step: Step; readonly item: string; readonly town: string }
  | { readonly kind: 'office'; readonly offices: readonly Role[] };

/** Who wants to do it: a person by reference, the unit and post acted for. */
export interface Officer {
  readonly person: string;
  readonly unit: string;
  readonly post: string;
}

/** One link of the chain: what it is, its key, and the number of the event that made it so. */
export interface ChainLink {
  readonly kind: 'instrument' | 'catalogue' | 'letter' | 'cell' | 'post' | 'officer' | 'deputy' | 'office';
  readonly id: string;
  readonly number: number;
}

/** What is missing, and who could grant it. Codes only: words are chosen at the edge. */
export interface MissingGrant {
  readonly code:
    | 'office' | 'post' | 'not-on-duty' | 'absent' | 'deputy-not-active' | 'post-without-step'
    | 'item-not-in-force' | 'no-list' | 'other-body' | 'not-named-town' | 'no-letter' | 'letter-not-announced' | 'letter-not-begun' | 'letter-expired' | 'letter-suspended' | 'letter-revoked' | 'letter-scope' | 'not-competent';
  /** What it is missing for: offices, item, step, town, letter. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Unit and office that can grant it; null when nobody can today. */
  readonly grantedBy: { readonly unit: string | null; readonly office: Role } | null;
}

export type AuthorityAnswer =
  | { readonly allowed: true; readonly authority: Authority; readonly chain: readonly ChainLink[] }
  | { readonly allowed: false; readonly missing: readonly MissingGrant[] };

export interface AuthorityQuestion {
  readonly act: Act;
  readonly officer: Officer;
  readonly at: Instant;
  /** Number of the event of the act, once it is recorded: of what happened at the very same instant, only what stands before it in the log counts. */
  readonly number?: number;
}
