import type { ItemKind, ItemRecord } from '@yichuang/domain';
import { a1, type Cell, type Grid, type GridRow } from './grid.ts';
import { repeatsHeader, type Field, type Header } from './header.ts';
import { clean, kindOfCode, readCode, readFate, readHandling, readKind, readSteps, tidy, type RowFate } from './meaning.ts';
import { problem, type Problem, type ProblemCode } from './problems.ts';

/** One item as the list gives it. `null`: the list has no such column, or says nothing there. */
export interface CatalogueRow {
  readonly sheet: string;
  readonly row: number;
  /** A1 address of each known column in this row. */
  readonly cells: Readonly<Record<Field, string>>;
  /** 12 digits, unique in the list. */
  readonly code: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly basis: string | null;
  /** Day on which an enacted basis comes into force, `YYYY-MM-DD`. */
  readonly basisFrom: string | null;
  /** As written: a name, a short name or a code. */
  readonly department: string | null;
  readonly steps: ItemRecord['delegation']['steps'] | null;
  readonly form: string | null;
  readonly applicant: string | null;
  readonly theme: string | null;
  readonly handling: ItemRecord['handling'] | null;
  readonly fate: RowFate | null;
  readonly mergedInto: string | null;
  readonly reason: string | null;
  readonly deviation: string | null;
}

/** One row while it is read: its cells by field, and where to put what is wrong with them. */
interface Reading {
  readonly cell: (field: Field) => Cell | undefined;
  readonly text: (field: Field) => string | null;
  readonly at: (field: Field) => string;
  readonly has: (field: Field) => boolean;
  readonly say: (code: ProblemCode, field: Field, value?: string) => void;
}

const NO_CELL: Cell = { text: '', kind: 'text' };
const FIELDS: readonly Field[] = ['code', 'name', 'nameEn', 'kind', 'basis', 'basisFrom', 'department', 'steps', 'form', 'applicant', 'theme', 'handling', 'fate', 'mergedInto', 'reason', 'deviation'];

function readingOf(row: GridRow, sheet: { name: string; header: Header }, problems: Problem[]): Reading {
  const column = (field: Field): number => sheet.header.columns.get(field) ?? sheet.header.columns.get('code') ?? 1;
  const at = (field: Field): string => a1(column(field), row.row);
  const has = (field: Field): boolean => sheet.header.columns.has(field);
  const cell = (field: Field): Cell | undefined => (has(field) ? row.cells.get(column(field)) : undefined);
  return {
    cell, at, has,
    text: field => tidy(cell(field)?.text ?? '') || null,
    say: (code, field, value) => problems.push(problem(code, { sheet: sheet.name, cell: at(field) }, value)),
  };
}

/** A heading between groups, a footnote or a sum: one text alone, perhaps merged over the whole row, and no code in it. */
function noteIn(row: GridRow, header: Header): string | null {
  const texts = new Set([...header.columns.values()].flatMap(column => tidy(row.cells.get(column)?.text ?? '') || []));
  const [only] = texts;
  if (texts.size !== 1 || only === undefined) return texts.size === 0 ? '' : null;
  return /\d{6}/.test(clean(only)) ? null : only;
}

function kindOf(reading: Reading, code: string): ItemKind | null {
  const said = reading.text('kind');
  const [named, coded] = [said === null ? null : readKind(said), kindOfCode(code)];
  if (said !== null && named === null) reading.say('kind-unknown', 'kind', said);
  else if (coded === null) reading.say('kind-unknown', 'code', code.slice(2, 4));
  else if (named !== null && named !== coded) reading.say('kind-mismatch', 'code', `${code.slice(2, 4)} / ${said}`);
  return named ?? coded;
}

function stepsOf(reading: Reading): CatalogueRow['steps'] {
  const said = reading.text('steps');
  if (said === null) return null;
  const steps = readSteps(said);
  const inOrder = (['accept', 'review', 'decide'] as const).slice(0, steps.length).every((step, index) => step === steps[index]);
  if (steps.length === 0) reading.say('steps-unknown', 'steps', said);
  else if (!inOrder) reading.say('steps-out-of-order', 'steps', said);
  return steps.length > 0 && inOrder ? steps : null;
}

function statedFate(reading: Reading): RowFate | null {
  const said = reading.text('fate');
  const fate = said === null ? null : readFate(said);
  if (said !== null && fate === null) reading.say('fate-unknown', 'fate', said);
  return fate;
}

function mergeTarget(reading: Reading): string | null {
  const cell = reading.cell('mergedInto');
  if (!cell) return null;
  const read = readCode(cell);
  if ('fault' in read) reading.say(read.fault, 'mergedInto', read.shown);
  return 'code' in read ? read.code : null;
}

/** Every cell that must say something and does not, and every error that the spreadsheet itself shows. */
function judgeCells(reading: Reading, mustSay: readonly Field[]): void {
  for (const field of FIELDS) {
    const { kind, text } = reading.cell(field) ?? NO_CELL;
    if (kind === 'error') reading.say('cell-error', field, text);
  }
  for (const field of mustSay) {
    if (reading.has(field) && reading.text(field) === null) reading.say(field === 'name' ? 'name-missing' : 'basis-empty', field);
  }
}

/** What becomes of the item by the list; a target to merge into says it too. */
function fateOf(reading: Reading): Pick<CatalogueRow, 'fate' | 'mergedInto'> {
  const [stated, mergedInto] = [statedFate(reading), mergeTarget(reading)];
  return { mergedInto, fate: mergedInto === null ? stated : 'merged' };
}

function rowOf(row: GridRow, reading: Reading, sheet: string): CatalogueRow | null {
  const read = readCode(reading.cell('code') ?? NO_CELL);
  if ('fault' in read) {
    reading.say(read.fault, 'code', read.shown);
    return null;
  }
  const { code } = read;
  const { fate, mergedInto } = fateOf(reading);
  judgeCells(reading, fate === 'withdrawn' || fate === 'merged' || reading.text('basisFrom') !== null ? ['name'] : ['name', 'basis']);
  if (code.startsWith('99')) reading.say('illustrative', 'code', code);
  const kind = kindOf(reading, code);
  return kind === null ? null : { sheet, row: row.row, code, kind, fate, mergedInto, steps: stepsOf(reading), ...textsOf(reading) };
}

function textsOf({ text, at }: Reading) {
  return {
    cells: Object.fromEntries(FIELDS.map(field => [field, at(field)])) as Record<Field, string>,
    name: text('name') ?? '', nameEn: text('nameEn'), basis: text('basis'), basisFrom: text('basisFrom'), department: text('department'), form: text('form'), applicant: text('applicant'),
    theme: text('theme'), reason: text('reason'), deviation: text('deviation'), handling: readHandling(text('handling') ?? ''),
  };
}

/** The rows of one sheet below its header. A row whose code cannot be read is a problem and no row. */
export function readRows(grid: Grid, header: Header): { rows: CatalogueRow[]; problems: Problem[] } {
  const rows: CatalogueRow[] = [];
  const problems: Problem[] = [];
  for (const row of grid.rows) {
    if (row.row <= header.row || repeatsHeader(row, header)) continue;
    const reading = readingOf(row, { name: grid.sheet, header }, problems);
    const note = noteIn(row, header);
    if (note === '') continue;
    if (note !== null) reading.say('row-skipped', 'code', note);
    const read = note === null ? rowOf(row, reading, grid.sheet) : null;
    if (read) rows.push(read);
  }
  return { rows, problems };
}
