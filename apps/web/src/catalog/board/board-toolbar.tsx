import type { FateLine } from '@yichuang/projections';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { langOf, plainName } from '../../shared/words.tsx';
import { COLUMNS, type Column } from './moves.ts';

interface ToolbarProps {
  readonly lines: readonly FateLine[];
  readonly filters: { readonly q: string; readonly department: string };
  readonly onFilter: (change: { readonly q?: string; readonly department?: string }) => void;
  readonly selected: readonly string[];
  readonly onMove: (to: Column) => void;
  readonly onAdd: () => void;
  readonly allowed: boolean;
  readonly reason: ReactNode;
}

/** Narrows the lists, and moves what is selected. A closed door says why. */
export function BoardToolbar({ lines, filters, onFilter, selected, onMove, onAdd, allowed, reason }: ToolbarProps) {
  const { t, language } = useText();
  const departments = useMemo(() => [...new Map(lines.map(line => [(line.after ?? line.before)?.department ?? '', line.departmentName]))], [lines]);
  return (
    <div className="command-bar">
      <p className="inline-field"><label htmlFor="board-q">{t('board.filter')}</label> <input id="board-q" type="search" value={filters.q} onChange={event => onFilter({ q: event.target.value })} /></p>
      <p className="inline-field">
        <label htmlFor="board-department">{t('field.department')}</label>
        {' '}<select id="board-department" value={filters.department} onChange={event => onFilter({ department: event.target.value })}>
          <option value="">{t('board.all')}</option>
          {departments.map(([code, name]) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}
        </select>
      </p>
      <p className="inline-field" role="group" aria-label={t('board.move-selected', { count: selected.length })}>
        <span>{t('board.move-selected', { count: selected.length })}</span>
        {COLUMNS.filter(column => column !== 'added').map(column => <button key={column} type="button" className="button button-plain button-small" aria-disabled={!allowed || selected.length === 0} aria-describedby={allowed ? undefined : 'board-reason'} onClick={() => allowed && onMove(column)}>{t(`column.${column}`)} <kbd>{COLUMNS.indexOf(column) + 1}</kbd></button>)}
      </p>
      <button type="button" id="board-add" className="button button-plain button-small" aria-disabled={!allowed} aria-describedby={allowed ? undefined : 'board-reason'} onClick={onAdd}>{t('edit.add')} <kbd>n</kbd></button>
      {!allowed && reason && <p id="board-reason" className="quiet">{reason}</p>}
    </div>
  );
}
