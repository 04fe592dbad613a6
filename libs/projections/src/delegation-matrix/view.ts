import type { Body, ItemKind, Role, Step } from '@yichuang/domain';
import type { CatalogueItem, InstrumentRef } from '../catalogue/view.ts';
import type { DelegatedStepName, LetterView } from '../letters/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/**
 * What the rule of letters says of a cell at the moment. A letter binds licences only: `not_needed` for every other kind, and
 * where the town does none of accept, review, decide. `none`: no announced letter covers what the town is to do;
 * `not_begun`: its first day has not come.
 */
export type CellLetter = 'not_needed' | 'in_force' | 'none' | 'not_begun' | 'suspended' | 'ended';

/** What many cells have in common. Bit i of a mask: step i of `STEPS` is done by the town; a bit that is not set, by the item's department. */
export interface MatrixCell {
  readonly mask: number;
  readonly letter: CellLetter;
  /** The next scheduled version that changes the cell, and its day. `mask` null: the item leaves the list. */
  readonly next: { readonly mask: number | null; readonly from: string } | null;
  /** Mask in the first version of the list; null when that version did not have the item. */
  readonly baseline: number | null;
}

export interface MatrixItem {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: ItemKind;
  readonly department: string;
  readonly departmentName: { readonly zh: string; readonly en: string };
  readonly status: CatalogueItem['status'];
  readonly illustrative: boolean;
  /** The version of the list has no row for the item at all: nobody has been named for its steps. */
  readonly unlisted: boolean;
}

/** Items × towns. `cells[i][t]` is the place in `kinds` of item i at town t. Items are ordered by department, then code. */
export interface Matrix {
  /** Version of the responsibility list in force; null before the first, and then every mask is 0. */
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  /** Version of the catalogue that names the items. */
  readonly catalogVersion: string | null;
  readonly towns: readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly items: readonly MatrixItem[];
  readonly kinds: readonly MatrixCell[];
  readonly cells: readonly (readonly number[])[];
}

/** A cell that differs between two moments. A mask is null where there was no such item or town. */
export interface MatrixDifference {
  readonly item: string;
  readonly town: string;
  readonly before: { readonly mask: number | null; readonly letter: CellLetter | null };
  readonly after: { readonly mask: number | null; readonly letter: CellLetter | null };
}

/** `after` is the matrix asked for, `before` the one of the moment it is compared with. */
export interface MatrixComparison {
  readonly before: { readonly version: string | null; readonly on: string; readonly number: number };
  readonly after: { readonly version: string | null; readonly on: string; readonly number: number };
  readonly items: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly differences: readonly MatrixDifference[];
}

/** A post that can do a step: the chain's link between the cell and a person. */
export interface PostRef {
  readonly unit: UnitRef;
  readonly post: string;
  readonly office: Role;
  readonly title: { readonly zh: string; readonly en: string };
  /** Whether somebody can act on the post at the moment: A on duty, or B standing in. */
  readonly manned: boolean;
  readonly number: number;
}

export interface CellStep {
  readonly step: Step;
  readonly body: Body;
  readonly unit: UnitRef;
  /** Posts of that unit whose duties name the step. */
  readonly posts: readonly PostRef[];
  /** Why the town may not do the step at the moment, though the list names it. */
  readonly stopped: Exclude<CellLetter, 'not_needed' | 'in_force'> | null;
}

/** One version that speaks of the cell, the newest first. */
export interface CellVersion {
  readonly version: string;
  readonly changeId: string;
  readonly effectiveFrom: string;
  /** Null: the item left the list with this version. */
  readonly mask: number | null;
  /** Number of the event that scheduled the version. */
  readonly number: number;
  readonly recordedAt: string;
  readonly cancelled: boolean;
}

/** Everything that stands behind one cell. */
export interface MatrixCellDetail extends MatrixCell {
  readonly item: MatrixItem;
  readonly town: UnitRef;
  readonly version: string | null;
  /** First day of the unbroken run of versions with this mask. */
  readonly since: string | null;
  readonly steps: readonly CellStep[];
  /** The document behind the change that made the cell, and that of the catalogue. */
  readonly basis: { readonly list: InstrumentRef | null; readonly catalogue: InstrumentRef | null };
  /** Letters that name the item for the town, whatever its kind, the newest first. */
  readonly letters: readonly LetterView[];
  readonly history: readonly CellVersion[];
}

/** A right of a town, as the list gives it and letters and posts let it be used. */
export interface TownRight {
  readonly item: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: ItemKind;
  readonly department: UnitRef;
  /** Steps that the list gives the town. */
  readonly steps: readonly DelegatedStepName[];
  readonly letter: CellLetter;
  /** Letter number that the right rests on at the moment. */
  readonly letterNumber: string | null;
  /** Steps that somebody can do today: list, letter, and a manned post. */
  readonly usable: readonly DelegatedStepName[];
  /** Posts whose duties name the steps. */
  readonly posts: readonly string[];
}

/** Everything that the permissions of a town follow from. Nothing grants a permission by hand. */
export interface TownPermissions {
  readonly town: UnitRef;
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  readonly rights: readonly TownRight[];
  readonly counts: { readonly items: number; readonly rights: number; readonly usable: number };
}
