import type { UnitRef } from '../organisations/view.ts';

/** A good practice of a unit. */
export interface PracticeView {
  readonly id: string;
  readonly unit: UnitRef;
  readonly title: { readonly zh: string; readonly en: string };
  readonly summary: { readonly zh: string; readonly en: string };
  readonly body: string;
  readonly items: readonly string[];
  readonly on: string;
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly revision: number;
}
