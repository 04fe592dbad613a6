import type { UnitRef } from '../organisations/view.ts';
import type { NoticeKind, NoticeParams } from './kinds.ts';

/** One notice in the inbox of a person. */
export interface NoticeView {
  /** Event number: the notice is made by that event, once. */
  readonly number: number;
  readonly case: string;
  readonly caseNumber: string;
  readonly item: string;
  readonly itemName: { readonly zh: string; readonly en: string };
  readonly town: UnitRef;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** When it was recorded, UTC. */
  readonly at: string;
}
