import { parseA1, type Cell, type GridRow } from './grid.ts';
import { ImportRefused } from './refusal.ts';
import type { XmlHandlers } from './xml.ts';

/** A merged range, both corners included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What is left of the limits on rows and cells; shared by all sheets of a file. */
export interface Budget {
  spendRow(): void;
  spendCell(): void;
}

/** @throws {ImportRefused} `too-many-rows`, `too-many-cells` when it is spent */
export function budgetOf(limits: { readonly rows: number; readonly cells: number }): Budget {
  let rows = limits.rows;
  let cells = limits.cells;
  return {
    spendRow: () => {
      if (--rows < 0) throw new ImportRefused('too-many-rows', limits.rows);
    },
    spendCell: () => {
      if (--cells < 0) throw new ImportRefused('too-many-cells', limits.cells);
    },
  };
}

/** Text of `<si>` and `<is>`: all its runs, but not the phonetic guide. */
class RichText {
  text = '';
  #inText = false;
  #phonetic = false;
  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    if (name === 't') this.#inText = !this.#phonetic;
  }
  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    if (name === 't') this.#inText = false;
  }
  add(text: string): void {
    if (this.#inText) this.text += text;
  }
}

/** Collects `xl/sharedStrings.xml` into `strings`. */
export function sharedStringsHandlers(strings: string[]): XmlHandlers {
  let current = new RichText();
  return {
    open: ({ name }) => {
      if (name === 'si') current = new RichText();
      current.open(name);
    },
    text: text => current.add(text),
    close: name => {
      current.close(name);
      if (name === 'si') strings.push(current.text);
    },
  };
}

interface Reading {
  type: string;
  column: number;
  value: string;
  inValue: boolean;
  rich: RichText;
}

export interface SheetReading {
  readonly rows: GridRow[];
  readonly merges: Merge[];
}

/** A cell of the file by its type: shared, inline or formula text, error, number. Booleans come as 0 and 1. */
function cellOf(reading: Reading, strings: readonly string[]): Cell | null {
  const { type, value, rich } = reading;
  switch (type) {
    case 's': return { text: strings[Number(value)] ?? '', kind: 'text' };
    case 'inlineStr': return { text: rich.text, kind: 'text' };
    case 'str': case 'b': return { text: value, kind: 'text' };
    case 'e': return { text: value, kind: 'error' };
    default: return value === '' ? null : { text: value, kind: 'number' };
  }
}

/** Collects a worksheet. Cells and rows without a reference follow the one before them (ECMA-376 part 1, §18.3.1.4). */
export function sheetHandlers(into: SheetReading, strings: readonly string[], budget: Budget): XmlHandlers {
  let row = 0;
  let cells = new Map<number, Cell>();
  let cell: Reading = { type: '', column: 0, value: '', inValue: false, rich: new RichText() };
  const place = (reference: string | undefined): number => (reference === undefined ? cell.column + 1 : positionOf(reference).column);
  const starts: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row: ({ r }) => {
      row = r === undefined ? row + 1 : positionOf(`A${r}`).row;
      cells = new Map();
      cell = { ...cell, column: 0 };
    },
    c: ({ r, t = 'n' }) => {
      cell = { type: t, column: place(r), value: '', inValue: false, rich: new RichText() };
    },
    v: () => {
      cell.inValue = true;
    },
    mergeCell: ({ ref = '' }) => into.merges.push(rangeOf(ref)),
  };
  const keep = (): void => {
    const read = cellOf(cell, strings);
    if (!read || read.text.trim() === '') return;
    budget.spendCell();
    cells.set(cell.column, read);
  };
  const ends: Readonly<Record<string, () => void>> = {
    v: () => {
      cell.inValue = false;
    },
    c: keep,
    row: () => {
      if (cells.size === 0) return;
      budget.spendRow();
      into.rows.push({ row, cells });
    },
  };
  return {
    open: ({ name, attributes }) => {
      cell.rich.open(name);
      starts[name]?.(attributes);
    },
    text: text => {
      cell.rich.add(text);
      if (cell.inValue) cell.value += text;
    },
    close: name => {
      cell.rich.close(name);
      ends[name]?.();
    },
  };
}

function positionOf(reference: string): { column: number; row: number } {
  const position = parseA1(reference);
  if (!position) throw new ImportRefused('damaged-xml', 'a cell outside the sheet');
  return position;
}

function rangeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [positionOf(from), positionOf(to)];
  return { top: first.row, bottom: last.row, left: first.column, right: last.column };
}
