import type { Database, Statement } from '@yichuang/sqlite';
import { COLUMNS } from './rows.ts';

/** What decides how a page of the log is found. */
export interface PageShape {
  readonly types: readonly string[] | undefined;
  readonly categories: readonly string[] | undefined;
  readonly backwards: boolean;
}

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

/** One index search per value, merged in order: for a few values out of many. */
function merged(column: 'type' | 'category', shape: PageShape, values: readonly string[]): PagePlan {
  const others = column === 'type' ? (shape.categories ?? []) : [];
  // The plus sign keeps the second condition from choosing the index.
  const also = others.length > 0 ? ` AND +category IN (${marks(others.length, 4 + values.length)})` : '';
  const arms = values.map((_, index) => `SELECT ${COLUMNS} FROM events WHERE ${column} = ?${4 + index} AND number BETWEEN ?1 AND ?2${also}`);
  return { sql: `${arms.join(' UNION ALL ')} ORDER BY number ${order(shape)} LIMIT ?3`, values: [...values, ...others], window: Infinity };
}

/** Every event in a window, looked at once. */
function scanned(shape: PageShape): PagePlan {
  const { types = [], categories = [] } = shape;
  const byType = types.length > 0 ? ` AND +type IN (${marks(types.length, 4)})` : '';
  const byCategory = categories.length > 0 ? ` AND +category IN (${marks(categories.length, 4 + types.length)})` : '';
  const sql = `SELECT ${COLUMNS} FROM events WHERE number BETWEEN ?1 AND ?2${byType}${byCategory} ORDER BY number ${order(shape)} LIMIT ?3`;
  return { sql, values: [...types, ...categories], window: byType || byCategory ? WINDOW : Infinity };
}

function order({ backwards }: PageShape): 'ASC' | 'DESC' {
  return backwards ? 'DESC' : 'ASC';
}

/** Chooses the index, or the window, for a filtered page of the log. An empty filter list matches nothing: ask before. */
export function planPage(shape: PageShape): PagePlan {
  if (shape.types && shape.types.length <= FEW) return merged('type', shape, shape.types);
  if (!shape.types && shape.categories && shape.categories.length <= FEW) return merged('category', shape, shape.categories);
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
