import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { faultWord, type Ground } from './readers.ts';
import { COLUMNS, pasteable, readLine, type Column, type LineFault, type RowsForm } from './read-rows.ts';

interface OneRowProps {
  readonly id: string;
  readonly form: RowsForm;
  readonly ground: Ground;
  /** Options of villages, by code. */
  readonly villages: ReactNode;
  readonly onAdd: (line: string) => void;
}

/** One row more, typed cell by cell: Enter adds it, and what is wrong is told beside its cell. */
export function OneRow({ id, form, ground, villages, onAdd }: OneRowProps) {
  const { t } = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const columns = COLUMNS[form];
  const cells = (): readonly (HTMLInputElement | HTMLSelectElement)[] => [...box.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []];
  const add = (): void => {
    const typed = cells().map(({ value }) => value);
    const { faults: found } = readLine({ line: 1, cells: typed.map(cell => cell.trim()) }, form, ground);
    setFaults(found);
    const [first] = found;
    if (!first) {
      onAdd(pasteable(typed));
      for (const cell of cells()) if (cell instanceof HTMLInputElement) cell.value = '';
    }
    cells()[first?.column ?? 0]?.focus();
  };
  // Ctrl+Enter is the form's; Enter alone would send it with a row half typed.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset ref={box} className="field panel" onKeyDown={onKeyDown}>
      <legend>{t('rows.one')}</legend>
      <div className="field-pair">{columns.map((column, at) => <Cell key={column.key} id={`${id}-one-${column.key}`} column={column} villages={villages} fault={faults.find(one => one.column === at)} />)}</div>
      <p><button type="button" className="button button-plain button-small" onClick={add}>{t('rows.one.add')}</button></p>
    </fieldset>
  );
}

interface CellProps {
  readonly id: string;
  readonly column: Column;
  readonly villages: ReactNode;
  readonly fault: LineFault | undefined;
}

function Cell({ id, column: { label, typed }, villages, fault }: CellProps) {
  const { t } = useText();
  const marks = { id, ...(fault ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-fault` } : {}) };
  return (
    <p className="field">
      <label htmlFor={id}>{t(label)}</label>
      {typeof typed === 'object' ? <select {...marks}>{typed.map(word => <option key={word}>{t(word)}</option>)}</select> : <input {...marks} type={typed === 'day' ? 'date' : 'text'} autoComplete="off" list={typed === 'village' ? `${id}-list` : undefined} />}
      {typed === 'village' && <datalist id={`${id}-list`}>{villages}</datalist>}
      {fault && <span id={`${id}-fault`} className="field-error">× {t(faultWord(fault.fault))}</span>}
    </p>
  );
}
