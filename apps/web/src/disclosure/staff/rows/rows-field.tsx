import type { UnitView } from '@yichuang/projections';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useText, type Text } from '../../../i18n/text.tsx';
import { Name, plainName } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { Skeleton } from '../../../staff/states.tsx';
import { faultWord, type Ground } from './readers.ts';
import { COLUMNS, MOST_ROWS, readRows, type LineFault, type ReadLine, type RowsForm } from './read-rows.ts';
import { OneRow } from './one-row.tsx';
import { RowsTable } from './rows-table.tsx';

export interface RowsProps {
  readonly id: string;
  readonly form: RowsForm;
  /** Lines to begin with. */
  readonly text?: string;
}
interface Units {
  readonly data: readonly UnitView[];
  readonly moment: { readonly on: string };
}

const VILLAGES: readonly string[] = ['village', 'community'];
/** Faults that are told at once; when they are put right, the next are. */
const FAULTS_TOLD = 20;

/** By what rows are read; null until villages are known. */
function useGround(): { readonly ground: Ground; readonly villages: readonly UnitView[] } | null {
  const { t, language } = useText();
  const body = useRead<Units>('/api/v1/units').data?.body;
  return useMemo(() => {
    if (!body) return null;
    const villages = body.data.filter(({ kind, state }) => VILLAGES.includes(kind) && state === 'active');
    return { villages, ground: { t, today: body.moment.on, villages: new Map(villages.map(({ code, name }) => [code, plainName(language, name)])) } };
  }, [body, t, language]);
}

/** What is wrong where, in words. */
function faultText({ t }: Text, { line, fault, column, form }: LineFault & { readonly line: number; readonly form: RowsForm }): string {
  const label = column === null ? undefined : COLUMNS[form][column]?.label;
  return label ? t('rows.fault.cell', { line, column: t(label), fault: t(faultWord(fault)) }) : t('rows.fault.line', { line, fault: t(faultWord(fault)) });
}

/** How many rows there are, and whether they may be sent. */
function sumOf({ t }: Text, lines: readonly ReadLine[]): { readonly words: string; readonly fit: boolean } {
  const [count, wrong] = [lines.length, lines.filter(({ row }) => row === null).length];
  if (count === 0) return { words: t('rows.none'), fit: false };
  if (count > MOST_ROWS) return { words: t('rows.sum.many', { count, most: MOST_ROWS }), fit: false };
  return wrong > 0 ? { words: t('rows.sum.wrong', { count, wrong }), fit: false } : { words: t('rows.sum', { count }), fit: true };
}

/** Takes the caret to a line of the field. */
function goToLine(field: HTMLTextAreaElement, line: number): void {
  const texts = field.value.split('\n');
  const from = texts.slice(0, line - 1).reduce((all, text) => all + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (texts[line - 1] ?? '').length);
}

/** Rows of a notice of benefits or of results: pasted from a spreadsheet or added one by one, and read before anything is sent. @req #28 */
export default function RowsField(props: RowsProps) {
  const known = useGround();
  return known ? <Known {...props} {...known} /> : <Skeleton height="panel" />;
}

function Known({ id, form, text = '', ground, villages }: RowsProps & { readonly ground: Ground; readonly villages: readonly UnitView[] }) {
  const words = useText();
  const { t } = words;
  const [pasted, paste] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => readRows(pasted, form, ground), [pasted, form, ground]);
  const sum = sumOf(words, lines);
  const wrong = lines.length > 0 && !sum.fit;
  // The browser itself keeps a form from being sent while a field says what is wrong with it.
  useEffect(() => field.current?.setCustomValidity(sum.fit ? '' : sum.words), [sum]);
  const named = COLUMNS[form].map(({ label }) => t(label)).join(t('list.separator'));
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-rows`}>{t('rows.paste')}</label>
        <span id={`${id}-rows-hint`} className="hint">{t('rows.paste.hint', { most: MOST_ROWS, columns: named })}{form === 'results' && ` ${t('rows.paste.results')}`}</span>
        <textarea ref={field} id={`${id}-rows`} rows={6} wrap="off" spellCheck={false} autoComplete="off" value={pasted} onChange={event => paste(event.target.value)} aria-invalid={wrong} aria-describedby={`${id}-rows-hint ${id}-rows-sum ${id}-rows-faults`} />
        <span id={`${id}-rows-sum`} role="status" className={wrong ? 'field-error' : 'hint'}>{sum.words}</span>
        <Faults id={`${id}-rows-faults`} lines={lines} form={form} field={field} />
        <input type="hidden" name="rows" value={JSON.stringify(lines.flatMap(({ row }) => row ?? []))} />
      </div>
      <RowsTable lines={lines} form={form} />
      <OneRow id={id} form={form} ground={ground} villages={villages.map(({ code, name }) => <option key={code} value={code}><Name of={name} /></option>)} onAdd={line => paste(old => (old.trim() === '' ? line : `${old.trimEnd()}\n${line}`))} />
    </>
  );
}

/** Each fault by itself, leading to its line. */
function Faults({ id, lines, form, field }: { readonly id: string; readonly lines: readonly ReadLine[]; readonly form: RowsForm; readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const words = useText();
  const all = lines.flatMap(({ line, faults }) => faults.map(fault => ({ line, ...fault, form })));
  return (
    <ul id={id} className="fault-list">
      {all.slice(0, FAULTS_TOLD).map(fault => <li key={`${fault.line}-${fault.column}`}><button type="button" className="link" onClick={() => field.current && goToLine(field.current, fault.line)}>{faultText(words, fault)}</button></li>)}
      {all.length > FAULTS_TOLD && <li>{words.t('rows.fault.more', { count: all.length - FAULTS_TOLD })}</li>}
    </ul>
  );
}
