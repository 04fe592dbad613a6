import type { Database, Statement } from '@yichuang/sqlite';
import type { LogQuery } from '../event-store.ts';
import { NO_LIMIT } from '../numbered-log.ts';
import { COLUMNS } from './rows.ts';

/** What decides how a page of the log is found. */
export type PageShape = Pick<LogQuery, 'types' | 'categories' | 'backwards'>;

/** Above this many values an index per value costs more than looking at every event once. */
const FEW = 4;
/** Events looked at for one page when nothing narrows the search. */
const WINDOW = 4000;

/** SQL for a page, its values after (first, last, limit), and how many numbers one page may span. */
export interface PagePlan {
  readonly sql: string;
  readonly values: readonly string[];
  readonly window: number;
}

function marks(count: number, from: number): string {
  return Array.from({ length: count }, (_, index) => `?${from + index}`).join(', ');
}

/** A condition that takes part in no choice of index: that is what the plus sign says. An empty list matches nothing. */
function among(column: 'type' | 'category', values: readonly string[] | undefined, from: number): string {
  return values ? ` AND +${column} IN (${marks(values.length, from)})` : '';
}

/** One index search per value, merged in order: for a few values out of many. */
function merged(column: 'type' | 'category', shape: PageShape, values: readonly string[]): PagePlan {
  const others = column === 'type' ? shape.categories : undefined;
  const also = among('category', others, 4 + values.length);
  const arms = values.map((_, index) => `SELECT ${COLUMNS} FROM events WHERE ${column} = ?${4 + index} AND number BETWEEN ?1 AND ?2${also}`);
  return { sql: `${arms.join(' UNION ALL ')} ORDER BY number ${order(shape)} LIMIT ?3`, values: [...values, ...(others ?? [])], window: NO_LIMIT };
}

/** Every event in a window, looked at once. */
function scanned(shape: PageShape): PagePlan {
  const { types = [], categories = [] } = shape;
  const filters = among('type', shape.types, 4) + among('category', shape.categories, 4 + types.length);
  const sql = `SELECT ${COLUMNS} FROM events WHERE number BETWEEN ?1 AND ?2${filters} ORDER BY number ${order(shape)} LIMIT ?3`;
  return { sql, values: [...types, ...categories], window: filters ? WINDOW : NO_LIMIT };
}

function order({ backwards }: PageShape): 'ASC' | 'DESC' {
  return backwards ? 'DESC' : 'ASC';
}

function few(values: readonly string[] | undefined): values is readonly string[] {
  return values !== undefined && values.length > 0 && values.length <= FEW;
}

/** Chooses an index, or the window, for a page of the log. */
export function planPage(shape: PageShape): PagePlan {
  if (few(shape.types)) return merged('type', shape, shape.types);
  if (!shape.types && few(shape.categories)) return merged('category', shape, shape.categories);
  return scanned(shape);
}

/** Prepares each text once. */
export function statementCache(database: Database): (sql: string) => Statement {
  const prepared = new Map<string, Statement>();
  return sql => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    return statement;
  };
}
