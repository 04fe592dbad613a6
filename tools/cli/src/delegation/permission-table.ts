import { createHash } from 'node:crypto';
import { a1, bareTitle, clean, ImportRefused, readCode, readSheets, readSteps, type Cell, type Grid, type GridRow } from '@yichuang/seed';

type Step = ReturnType<typeof readSteps>[number];

/** Titles that exports give the three columns, as {@link bareTitle} reads them; the first that fits has the column. */
const TITLES = {
  town: ['镇街代码', '镇街编码', '镇代码', '街道代码', '镇街', '行政区划代码', '区划代码', '单位代码', 'towncode', 'town'],
  item: ['事项编码', '基本编码', '事项代码', '实施编码', '编码', 'itemcode', 'code', 'item'],
  steps: ['办理环节', '权限环节', '下放环节', '环节权限', '环节', '权限', 'steps', 'step'],
} as const;
type Field = keyof typeof TITLES;
type Columns = Readonly<Record<Field, number>>;
const FIELDS = Object.keys(TITLES) as Field[];
const HEADER_ROWS = 10;

/** What is wrong with one cell, in A1 notation. */
export interface TableProblem {
  readonly cell: string;
  readonly zh: string;
  readonly en: string;
}

/** Rights of a platform's export, by town and item. */
export interface PermissionTable {
  /** SHA-256 of the file. */
  readonly source: string;
  readonly towns: ReadonlyMap<string, readonly { readonly item: string; readonly steps: readonly Step[] }[]>;
  readonly problems: readonly TableProblem[];
}

function columnOf(row: GridRow, field: Field): number | undefined {
  const names: readonly string[] = TITLES[field];
  const rank = (title: string): number => names.indexOf(title);
  const found = [...row.cells].map(([column, { text }]) => ({ column, rank: rank(bareTitle(text)) })).filter(each => each.rank >= 0);
  return found.sort((a, b) => a.rank - b.rank)[0]?.column;
}

function headerOf({ rows }: Grid): { readonly row: number; readonly columns: Columns } | null {
  for (const row of rows) {
    if (row.row > HEADER_ROWS) return null;
    const [town, item, steps] = FIELDS.map(field => columnOf(row, field));
    if (town !== undefined && item !== undefined && steps !== undefined) return { row: row.row, columns: { town, item, steps } };
  }
  return null;
}

const NO_CELL: Cell = { text: '', kind: 'text' };
const TOWN = /^[0-9A-Z][0-9A-Z-]{1,31}$/;

interface Reading {
  readonly rights: Map<string, Map<string, Set<Step>>>;
  readonly problems: TableProblem[];
}

function add({ rights }: Reading, { town, item, steps }: { readonly town: string; readonly item: string; readonly steps: readonly Step[] }): void {
  const items = rights.get(town) ?? new Map<string, Set<Step>>();
  rights.set(town, items.set(item, new Set([...(items.get(item) ?? []), ...steps])));
}

/** What a cell says where it is not understood, in both languages. */
const saying = (shown: string): readonly [zh: string, en: string] => (shown === '' ? ['为空', '(empty)'] : [shown, shown]);
const MISREAD: Readonly<Record<Field, readonly [zh: string, en: string]>> = {
  town: ['镇街代码 %，看不懂', 'the town code % is not understood'], item: ['事项编码 %，不是 12 位数字', 'the item code % does not have 12 digits'], steps: ['环节 %，看不懂', 'the step % is not understood'],
};

/** One line: a town, an item and the steps it may take; more lines of one item add up. */
function readRow(row: GridRow, columns: Columns, reading: Reading): void {
  const cell = (field: Field): Cell => row.cells.get(columns[field]) ?? NO_CELL;
  const misread = (field: Field): void => {
    const [[zh, en], shown] = [MISREAD[field], saying(clean(cell(field).text))];
    reading.problems.push({ cell: a1(columns[field], row.row), zh: zh.replace('%', () => shown[0]), en: en.replace('%', () => shown[1]) });
  };
  const town = clean(cell('town').text).toUpperCase();
  const read = readCode(cell('item'));
  const steps = readSteps(clean(cell('steps').text));
  if (!TOWN.test(town)) misread('town');
  if ('fault' in read) misread('item');
  if (steps.length === 0) misread('steps');
  if ('code' in read) add(reading, { town, item: read.code, steps });
}

/**
 * Reads the permissions that a platform exports: one line for each town, item and step, or several steps in one cell.
 * @throws {ImportRefused} a file that cannot or must not be read, or has no such columns
 */
export async function readPermissionTable(file: string): Promise<PermissionTable> {
  const { grids, bytes } = await readSheets(file);
  const reading: Reading = { rights: new Map(), problems: [] };
  const tables = grids.flatMap(grid => {
    const header = headerOf(grid);
    return header ? [{ grid, header }] : [];
  });
  if (tables.length === 0) throw new ImportRefused('no-permission-header');
  for (const { grid, header } of tables) for (const row of grid.rows) if (row.row > header.row) readRow(row, header.columns, reading);
  const towns = new Map([...reading.rights].map(([town, items]) => [town, [...items].map(([item, steps]) => ({ item, steps: [...steps] }))] as const));
  return { source: createHash('sha256').update(bytes).digest('hex'), towns, problems: reading.problems };
}
