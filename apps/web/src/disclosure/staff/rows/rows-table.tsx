import { useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Words } from '../../../shared/words.tsx';
import { COLUMNS, type ReadLine, type RowsForm } from './read-rows.ts';

/** Rows that are drawn before somebody asks for all: enough to see that the columns are the right ones. */
const DRAWN = 20;

/** The rows as they were read, and as the public will see them: what is wrong is marked where it stands. */
export function RowsTable({ lines, form }: { readonly lines: readonly ReadLine[]; readonly form: RowsForm }) {
  const { t } = useText();
  const [all, drawAll] = useState(false);
  if (lines.length === 0) return null;
  const drawn = all ? lines : lines.slice(0, DRAWN);
  return (
    <>
      <div className="table-scroll" role="group" aria-label={t('rows.table')} tabIndex={0}>
        <table className="rows">
          <caption>{t('rows.table')}</caption>
          <thead><tr><th scope="col">{t('rows.line')}</th>{COLUMNS[form].map(({ key, label }) => <th key={key} scope="col">{t(label)}</th>)}</tr></thead>
          <tbody>{drawn.map(line => <Line key={line.line} of={line} columns={COLUMNS[form].length} />)}</tbody>
        </table>
      </div>
      {drawn.length < lines.length && <p><button type="button" className="button button-plain button-small" onClick={() => drawAll(true)}>{t('rows.all', { count: lines.length })}</button></p>}
    </>
  );
}

function Line({ of: { line, shown, faults, row }, columns }: { readonly of: ReadLine; readonly columns: number }) {
  const { t } = useText();
  const wrong = new Set(faults.map(({ column }) => column));
  const mark = <span className="field-error" role="img" aria-label={t('rows.wrong')}>× </span>;
  return (
    <tr>
      <th scope="row" className="digits">{row === null && mark}{line}</th>
      {wrong.has(null) ? <td colSpan={columns}>{mark}<Words>{shown.join(' | ')}</Words></td> : shown.map((cell, at) => <td key={at}>{wrong.has(at) && mark}<Words>{cell}</Words></td>)}
    </tr>
  );
}
