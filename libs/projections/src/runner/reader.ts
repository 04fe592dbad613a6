import type { Database, Statement } from '@yichuang/sqlite';
import { allRows, firstRow, type Bindable } from './db.ts';
import { eventKey } from './define.ts';
import type { Foldable } from './foldable.ts';
import { NUMBER_AT } from './moments.ts';
import type { ProjectionRef, ReadModel, Row, Selection } from './read-model.ts';
import { hashOf } from './schema.ts';
import { dayNumber, dayText } from './slices.ts';
import { sqlFor, type TableSql } from './read-sql.ts';

/** Where a projection is read within the running read transaction. */
export interface ReadPlace {
  readonly projection: Foldable;
  readonly statements: Statements;
  readonly checkpoint: number;
}

/** Statements of one connection, prepared once. */
export interface Statements {
  prepare(sql: string): Statement;
}

export function statementsOf(db: Database): Statements {
  const prepared = new Map<string, Statement>();
  return {
    prepare: sql => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const made = db.prepare(sql);
      prepared.set(sql, made);
      return made;
    },
  };
}

interface Stored { readonly key: string; readonly from_number: number; readonly stream: string; readonly doc: string }
interface StoredSlice { readonly key: string; readonly day_from: number; readonly day_to: number; readonly value: string }

/** The read model at `number`; the caller holds the read transactions of all `places`. */
export function readModel(number: number, places: ReadonlyMap<string, ReadPlace>, clock: Statements): ReadModel {
  const placeOf = (ref: ProjectionRef<object>): ReadPlace & { sql: TableSql } => {
    const place = places.get(ref.name);
    if (place === undefined) throw new Error(`projection ${ref.name} is not part of this read`);
    return { ...place, sql: sqlFor(place.projection) };
  };
  const at = (asked: number | undefined): number => (asked === undefined ? number : Math.min(asked, number));

  return {
    number,
    row: <R extends object>(ref: ProjectionRef<R>, key: string, asked?: number): Row<R> | null => {
      const { sql, statements, projection } = placeOf(ref);
      const moment = at(asked);
      const live = firstRow<Stored>(statements.prepare(sql.row), key);
      if (live !== undefined && live.from_number <= moment) return toRow<R>(live);
      if (projection.history === 'append-only') return null;
      const past = firstRow<Stored & { to_number: number }>(statements.prepare(sql.pastRow), key, moment);
      return past === undefined || past.to_number <= moment ? null : toRow<R>(past);
    },
    list: <R extends object>(ref: ProjectionRef<R>, selection: Selection, asked?: number): readonly Row<R>[] =>
      listRows(placeOf(ref), selection, at(asked)).map(stored => toRow<R>(stored)),
    slicesOn: <V>(ref: ProjectionRef<object>, { day, key, number: asked }: { day: string; key?: string; number?: number | undefined }) => {
      const { sql, statements } = placeOf(ref);
      const [moment, on] = [at(asked), dayNumber(day)];
      const found = key === undefined
        ? allRows<StoredSlice>(statements.prepare(sql.slices), moment, moment, on, on)
        : allRows<StoredSlice>(statements.prepare(sql.slicesOfKey), key, moment, moment, on, on);
      return found.map(slice => ({ key: slice.key, from: dayText(slice.day_from) ?? '', to: dayText(slice.day_to), value: JSON.parse(slice.value) as V }));
    },
    revisionOf: (ref, stream) => {
      const { sql, statements } = placeOf(ref);
      return firstRow<{ revision: number }>(statements.prepare(sql.revision), stream)?.revision ?? -1;
    },
    numberAt: instant => {
      const next = firstRow<{ number: number }>(clock.prepare(NUMBER_AT), instant);
      return next === undefined ? number : Math.min(next.number - 1, number);
    },
  };
}

function toRow<R extends object>(stored: Stored): Row<R> {
  return { key: stored.key, from: stored.from_number, stream: stored.stream, doc: JSON.parse(stored.doc) as R };
}

type Place = ReadPlace & { readonly sql: TableSql };

function listRows(place: Place, selection: Selection, moment: number): readonly Stored[] {
  const { projection, statements, sql } = place;
  const backwards = selection.newestFirst ?? false;
  const limit = selection.limit ?? -1;
  const live = allRows<Stored>(statements.prepare(sql.list(selection.index, backwards)), ...liveValues(place, selection, moment), limit);
  if (projection.history === 'append-only' || moment >= place.checkpoint) return live;
  const past = pastRows(place, selection, moment).filter(row => beyond(row.key, selection));
  if (past.length === 0) return live;
  const sign = backwards ? -1 : 1;
  const merged = [...live, ...past].sort((a, b) => (a.key < b.key ? -sign : sign));
  return limit < 0 ? merged : merged.slice(0, limit);
}

/** Bounds of the live list: keys strictly between, and versions already there at the moment. */
function liveValues({ projection }: Place, { index, equals, after, newestFirst }: Selection, moment: number): readonly Bindable[] {
  const end = projection.history === 'append-only' ? eventKey(moment + 1) : '\u{10FFFF}';
  const [low, high] = newestFirst === true ? ['', after !== undefined && after < end ? after : end] : [after ?? '', end];
  return index === undefined ? [low, high, moment] : [equals ?? null, low, high, moment];
}

function pastRows({ statements, sql, projection }: Place, { index, equals = null }: { readonly index?: string | undefined; readonly equals?: Bindable | undefined }, moment: number): readonly Stored[] {
  if (index !== undefined && projection.fixedLists.includes(index)) return allRows<Stored>(statements.prepare(sql.fixedPastList(index)), moment, equals, moment, moment);
  if (index === undefined || !projection.listsAt.includes(index)) throw new Error(`${projection.name} keeps no past lists by ${index ?? 'all rows'}`);
  const hash = hashOf(equals);
  return allRows<Stored>(statements.prepare(sql.pastList(index)), moment, moment, hash, hash, equals);
}

function beyond(key: string, { after, newestFirst }: Selection): boolean {
  if (after === undefined) return true;
  return newestFirst === true ? key < after : key > after;
}

