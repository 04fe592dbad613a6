import type { UnitKind } from '@yichuang/domain';

/** A unit on a day: names and parent are those in force then. */
export interface UnitView {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly level: number;
  readonly aliases: readonly string[];
  readonly servicePoint: string | null;
  readonly illustrative: boolean;
  readonly state: 'active' | 'merged' | 'dissolved' | 'not_yet';
  readonly into: string | null;
  readonly effectiveFrom: string;
  readonly children: number;
}

/** A unit named where it matters: the name it bears on the day. */
export interface UnitRef {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
