import type { AdjustmentState, CatalogState, ItemRecord } from '../catalog/index.ts';
import type { Entrusted, ResponsibilityRow, Step } from '../delegation/index.ts';
import type { Role } from '../kernel/role.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { UnitState } from '../organisation/index.ts';
import type { Mark, Span } from './marks.ts';

/**
 * What authority follows from, folded from the log up to one event number. Every part remembers the number of the event
 * that made it so: those numbers are the links of a chain. Plain data; nothing here is decided, only remembered.
 */
export interface AuthorityModel {
  /** Number of the last event taken in, and when it was recorded; −1 and empty for none. */
  number: number;
  recordedAt: Instant;
  offices: OfficeInGenesis[];
  units: Map<string, UnitState>;
  /** Number of the event that registered each document. */
  instruments: Map<string, number>;
  catalogue: CataloguePart;
  /** By the two organs, `<department>-<town>`, then by the number of the letter. */
  letters: Map<string, Map<string, Letter>>;
  list: ListPart;
  /** By unit. */
  staff: Map<string, UnitStaff>;
}

export interface OfficeInGenesis {
  readonly office: Role;
  readonly unit: string;
  readonly holder: string;
  readonly number: number;
}

/** Items as each published version has them, and what happened between versions. */
export interface CataloguePart {
  state: CatalogState;
  batches: Map<string, AdjustmentState>;
  /** By version: the event that published it and its items. */
  versions: Map<string, { readonly number: number; readonly items: ReadonlyMap<string, ItemRecord> }>;
}

/** A letter of delegation with the turns of its life. Days are legal days. */
export interface Letter {
  readonly letter: string;
  readonly department: string;
  readonly town: string;
  readonly items: ReadonlyMap<string, Entrusted['scope']>;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly instrument: string;
  readonly number: number;
  signedByDepartment: LegalDate | null;
  signedByTown: LegalDate | null;
  announced: { readonly on: LegalDate; readonly number: number } | null;
  withdrawn: boolean;
  suspensions: Suspended[];
  revoked: Mark | null;
}
export interface Suspended {
  readonly from: Mark;
  to: Mark | null;
}

/** A row of the list with the event by which it counts. */
export interface ListedRow {
  readonly row: ResponsibilityRow;
  readonly number: number;
}
export interface ListVersionPart {
  readonly version: string;
  readonly number: number;
  readonly effectiveFrom: LegalDate;
  /** Of the items that the version names; no rows: the item has left the list. */
  readonly rows: ReadonlyMap<string, readonly ListedRow[]>;
  cancelled: boolean;
}
export interface ListPart {
  /** Proposed rows, by change and by item and towns. */
  changes: Map<string, Map<string, ResponsibilityRow>>;
  versions: ListVersionPart[];
}

export interface Seat extends Span {
  readonly person: string;
  to: Mark | null;
}
/** `until`: the last instant announced, if one was; `to`: when the person was back. */
export interface Absent extends Seat {
  readonly until: string | null;
}
export interface Deputy extends Seat {
  readonly forPerson: string;
}
export interface Post {
  readonly unit: string;
  readonly code: string;
  readonly office: Role;
  readonly duties: readonly Step[];
  readonly sendingUnit: string | null;
  readonly created: Mark;
  closed: Mark | null;
  A: Seat[];
  B: Seat[];
  absences: Absent[];
  deputies: Deputy[];
}
/** That a person may handle items of a kind; no items: all of them. */
export interface Certificate {
  readonly items: readonly string[];
  readonly by: string;
  readonly on: LegalDate;
  readonly until: LegalDate | null;
  readonly number: number;
  to: Mark | null;
}
export interface UnitStaff {
  posts: Map<string, Post>;
  /** By person. */
  certificates: Map<string, Certificate[]>;
}

/** The model of an empty log. */
export function emptyModel(): AuthorityModel {
  return {
    number: -1, recordedAt: '', offices: [], units: new Map(), instruments: new Map(),
    catalogue: { state: { order: 0, versions: [], changes: [], suspensions: [] }, batches: new Map(), versions: new Map() },
    letters: new Map(), list: { changes: new Map(), versions: [] }, staff: new Map(),
  };
}

/** The post of a unit by its code. */
export const postOf = (model: AuthorityModel, unit: string, code: string): Post | undefined => model.staff.get(unit)?.posts.get(code);
