import { posix } from 'node:path';
import { openArchive, type Archive } from './archive.ts';
import type { Cell, Grid, GridRow } from './grid.ts';
import type { ImportLimits } from './limits.ts';
import { ImportRefused } from './refusal.ts';
import { budgetOf, sharedStringsHandlers, sheetHandlers, type Budget, type Merge, type SheetReading } from './sheet-xml.ts';
import { readXml } from './xml.ts';

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part; targets are made paths inside the archive. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (!archive.has(name)) return found;
  await readXml(archive.read(name), {
    open: ({ name: element, attributes: { Id = '', Type = '', Target = '' } }) => {
      if (element === 'Relationship') found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: posix.join(Target.startsWith('/') ? '.' : folder, Target).replace(/^\//, '') });
    },
  });
  return found;
}

interface SheetName {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

async function sheetNames(archive: Archive, workbook: string): Promise<SheetName[]> {
  const sheets: SheetName[] = [];
  await readXml(archive.read(workbook), {
    open: ({ name, attributes }) => {
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', relation, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return sheets;
}

/** By name, or by number from 1; without either, every sheet that people see. */
function chosen(sheets: readonly SheetName[], wanted: string | number | undefined): SheetName[] {
  if (wanted === undefined) return sheets.filter(sheet => !sheet.hidden);
  const sheet = sheets.find(each => each.name === wanted) ?? sheets[Number(wanted) - 1];
  if (!sheet) throw new ImportRefused('unknown-sheet', wanted);
  return [sheet];
}

/** Puts the value of a merged range into each of its cells that lies in a row with content, down and right. */
function fillMerge(rows: ReadonlyMap<number, GridRow>, merge: Merge, budget: Budget): void {
  const value = rows.get(merge.top)?.cells.get(merge.left);
  if (!value) return;
  for (const row of rows.values()) {
    if (row.row < merge.top || row.row > merge.bottom) continue;
    fillRow(row.cells, { merge, value, budget });
  }
}

function fillRow(cells: Map<number, Cell>, { merge, value, budget }: { merge: Merge; value: Cell; budget: Budget }): void {
  for (let column = merge.left; column <= merge.right; column++) {
    if (cells.has(column)) continue;
    budget.spendCell();
    cells.set(column, value);
  }
}

async function readSheet(archive: Archive, part: { path: string; strings: readonly string[] }, budget: Budget): Promise<GridRow[]> {
  const reading: SheetReading = { rows: [], merges: [] };
  await readXml(archive.read(part.path), sheetHandlers(reading, part.strings, budget));
  const rows = new Map(reading.rows.map(row => [row.row, row]));
  for (const merge of reading.merges) fillMerge(rows, merge, budget);
  return reading.rows;
}

/**
 * Reads the sheets of an .xlsx workbook (ECMA-376) as a stream: values only, no styles, no formulas.
 * @param sheet name or number (from 1) of the one sheet to read
 * @throws {ImportRefused}
 */
export async function readXlsx(bytes: Buffer, options: { readonly sheet?: string | number; readonly limits: ImportLimits }): Promise<Grid[]> {
  const archive = await openArchive(bytes, options.limits);
  const workbook = (await relationshipsOf(archive, '')).find(relation => relation.type === 'officeDocument')?.target;
  if (workbook === undefined || !archive.has(workbook)) throw new ImportRefused('not-a-workbook');
  const relations = await relationshipsOf(archive, workbook);
  const strings: string[] = [];
  const shared = relations.find(relation => relation.type === 'sharedStrings');
  if (shared) await readXml(archive.read(shared.target), sharedStringsHandlers(strings));
  const budget = budgetOf(options.limits);
  const grids: Grid[] = [];
  for (const { name, relation } of chosen(await sheetNames(archive, workbook), options.sheet)) {
    const path = relations.find(each => each.id === relation && each.type === 'worksheet')?.target;
    if (path !== undefined) grids.push({ sheet: name, rows: await readSheet(archive, { path, strings }, budget) });
  }
  return grids;
}
