import type { DisclosureContent, DisclosureEvent, DisclosureKind, ExemptionGround, Medium, Presence, Regime } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

type Welfare = Extract<DisclosureContent, { form: 'welfare' }>;
type Named = { readonly zh: string; readonly en: string };

/** Content as pages show it: villages by name. */
export type DisclosureContentView = Exclude<DisclosureContent, Welfare> | { readonly form: 'welfare'; readonly rows: readonly { readonly name: string; readonly fen: number; readonly village: UnitRef }[] };

/** What everybody sees of a disclosure. No person of an office is named. */
export interface PublicDisclosure {
  readonly id: string;
  readonly unit: UnitRef;
  /** A fictional unit of the sample. */
  readonly illustrative: boolean;
  readonly kind: DisclosureKind;
  readonly regime: Regime | null;
  readonly title: Named;
  readonly content: DisclosureContentView;
  readonly formedOn: string;
  readonly releasedOn: string;
  /** Null: as it was first released. */
  readonly updatedOn: string | null;
  readonly late: boolean;
  readonly expiresOn: string | null;
  readonly channels: readonly ('board' | 'platform' | 'portal' | 'wechat')[];
  readonly version: number;
  /** Number of the event that made this text public. */
  readonly number: number;
}

/** A text that is not public yet, with its clock. */
export interface DisclosureDraftView {
  readonly version: number;
  readonly title: Named;
  readonly content: DisclosureContentView;
  readonly formedOn: string;
  readonly days: number;
  readonly dueBy: string;
  /** A year on the way had no holiday notice yet. */
  readonly provisional: boolean;
  readonly expiresOn: string | null;
  readonly check: 'none' | 'passed' | 'blocked';
  readonly blocked: { readonly ground: ExemptionGround; readonly reason: string } | null;
  /** Its day has gone by. */
  readonly overdue: boolean;
}

export type DisclosureStatus = 'prepared' | 'checked' | 'blocked' | 'released' | 'updated' | 'expired' | 'withdrawn';

/** A disclosure with everything that was done about it, for those who work here. */
export interface DisclosureView {
  readonly id: string;
  readonly unit: UnitRef;
  readonly illustrative: boolean;
  readonly kind: DisclosureKind;
  readonly regime: Regime | null;
  readonly title: Named;
  readonly status: DisclosureStatus;
  readonly draft: DisclosureDraftView | null;
  readonly released: PublicDisclosure | null;
  readonly withdrawn: { readonly on: string; readonly reason: string; readonly exemption: number | null } | null;
  readonly acts: readonly { readonly type: DisclosureEvent['type']; readonly number: number; readonly at: string }[];
  readonly revision: number;
}

/** An entry of the register of what is not disclosed. */
export interface ExemptionView {
  readonly unit: UnitRef;
  readonly illustrative: boolean;
  readonly number: number;
  readonly title: string;
  readonly ground: ExemptionGround;
  readonly clause: string;
  readonly reason: string;
  readonly disclosure: string | null;
  readonly on: string;
  readonly reviewBy: string;
  /** The day to look at it again has gone by. */
  readonly reviewDue: boolean;
  readonly lifted: { readonly on: string; readonly reason: string } | null;
  readonly event: number;
}

/** Where the clerk of a post is during some hours of a day; the post is named, the person is not. */
export interface PresenceView {
  readonly post: string;
  readonly title: Named;
  readonly presence: Presence;
  readonly from: string;
  readonly until: string;
  /** Whether the B clerk of the post covers. */
  readonly covered: boolean;
  readonly event: number;
}

/** What a unit planned to make known, and where it was. */
export interface PublicityView {
  readonly unit: UnitRef;
  readonly illustrative: boolean;
  readonly number: number;
  readonly title: string;
  readonly media: readonly Medium[];
  readonly due: string;
  readonly done: readonly { readonly medium: Medium; readonly link: string | null; readonly note: string; readonly on: string; readonly event: number }[];
  /** Media of the plan in which it has not been yet. */
  readonly missing: readonly Medium[];
  readonly overdue: boolean;
  readonly event: number;
}

/** How often a unit was in each medium. */
export interface PublicityCoverage {
  readonly unit: UnitRef;
  readonly illustrative: boolean;
  readonly plans: number;
  readonly overdue: number;
  readonly byMedium: Readonly<Record<Medium, { readonly planned: number; readonly done: number }>>;
}
