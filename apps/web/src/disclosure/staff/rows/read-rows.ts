import { maskName } from '@yichuang/domain/personal-data';
import type { MessageId } from '../../../i18n/text.tsx';
import { pastedLines, type PastedLine } from './cells.ts';
import { amount, happened, item, name, number, outcome, party, partyKind, village, type Fault, type Ground, type Reader, type Told } from './readers.ts';

export type RowsForm = 'welfare' | 'results';
/** As many as one disclosure takes. */
export const MOST_ROWS = 500;

export interface Column {
  readonly key: string;
  readonly label: MessageId;
  readonly read: Reader;
  /** How it is typed where one row is added: as words by themselves, as a day, as a village, or as one of these. */
  readonly typed: 'words' | 'day' | 'village' | readonly MessageId[];
}

export const COLUMNS: Readonly<Record<RowsForm, readonly Column[]>> = {
  welfare: [
    { key: 'name', label: 'disclosure.name', read: name, typed: 'words' },
    { key: 'amount', label: 'disclosure.amount', read: amount, typed: 'words' },
    { key: 'village', label: 'rows.village', read: village, typed: 'village' },
  ],
  results: [
    { key: 'party-kind', label: 'rows.party-kind', read: partyKind, typed: ['rows.party.person', 'rows.party.organisation'] },
    { key: 'party', label: 'disclosure.party', read: party, typed: 'words' },
    { key: 'item', label: 'rows.item', read: item, typed: 'words' },
    { key: 'outcome', label: 'disclosure.outcome', read: outcome, typed: ['disclosure.outcome.granted', 'disclosure.outcome.refused', 'disclosure.outcome.penalised', 'disclosure.outcome.other'] },
    { key: 'on', label: 'disclosure.decided-on', read: happened, typed: 'day' },
    { key: 'number', label: 'disclosure.number', read: number, typed: 'words' },
  ],
};

type Value = string | number | null;
/** Rows as the command takes them, from the values in the order of the columns. */
const ROW: Readonly<Record<RowsForm, (values: readonly Value[]) => object>> = {
  welfare: ([who, fen, where]) => ({ name: who, fen, village: where }),
  results: ([kind, who, code, what, on, text]) => ({ party: { kind, name: who }, item: code, outcome: what, on, number: text }),
};

export interface LineFault {
  /** Place of the column; null: the whole line. */
  readonly column: number | null;
  readonly fault: Fault | 'columns';
}
/** A line as it was read: what it will show, what is wrong with it, and the row where nothing is. */
export interface ReadLine {
  readonly line: number;
  readonly shown: readonly string[];
  readonly faults: readonly LineFault[];
  readonly row: object | null;
}

const isHead = ({ cells }: PastedLine, columns: readonly Column[], { t }: Ground): boolean => cells.length === columns.length && columns.every(({ label }, at) => t(label) === cells[at]);

/** A spreadsheet copies empty cells behind the last as well; those at the end that may be empty may be missing. */
function fitted(cells: readonly string[], columns: readonly Column[]): readonly string[] | null {
  const filled = cells.findLastIndex(cell => cell !== '') + 1;
  if (filled > columns.length) return null;
  const missing = columns.slice(cells.length).some(({ key }) => key !== 'number');
  return missing ? null : columns.map((_, at) => cells[at] ?? '');
}

/** One line with what is wrong with it. */
export function readLine(pasted: PastedLine, form: RowsForm, ground: Ground): ReadLine {
  const columns = COLUMNS[form];
  const cells = fitted(pasted.cells, columns);
  if (cells === null) return { line: pasted.line, shown: pasted.cells, faults: [{ column: null, fault: 'columns' }], row: null };
  const told: readonly Told[] = columns.map(({ read }, at) => read(cells[at] ?? '', ground));
  const faults = told.flatMap((one, at) => ('fault' in one ? [{ column: at, fault: one.fault }] : []));
  const shown = told.map((one, at) => ('fault' in one ? cells[at] ?? '' : one.shown));
  const row = faults.length > 0 ? null : ROW[form](told.map(one => ('fault' in one ? null : one.value)));
  return { line: pasted.line, shown: form === 'results' ? hidden(shown, told) : shown, faults, row };
}

/** A person among the parties is shown as the public will see them. */
function hidden(shown: readonly string[], [kind]: readonly Told[]): readonly string[] {
  if (!kind || 'fault' in kind || kind.value !== 'person') return shown;
  return shown.map((cell, at) => (at === 1 && cell !== '' ? maskName(cell) : cell));
}

/** Every line that was pasted with what is wrong with it; a head of column names is passed over. */
export function readRows(text: string, form: RowsForm, ground: Ground): readonly ReadLine[] {
  const [first, ...rest] = pastedLines(text);
  if (!first) return [];
  return (isHead(first, COLUMNS[form], ground) ? rest : [first, ...rest]).map(pasted => readLine(pasted, form, ground));
}

/** Cells as one line that can be pasted. */
export const pasteable = (cells: readonly string[]): string => cells.map(cell => cell.replaceAll(/[\t\r\n]+/g, ' ').trim()).join('\t');
