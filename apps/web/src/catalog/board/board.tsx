import { parseAsString, useQueryStates } from 'nuqs';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Notice } from '../../shared/words.tsx';
import { Conflict } from '../../staff/conflict.tsx';
import { Failure } from '../../staff/states.tsx';
import type { AdjustmentBody } from '../adjustments.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { COLUMNS, columnOf, type Column } from './moves.ts';
import { useEdits } from './edit/use-edits.ts';
import { useMoves } from './use-moves.tsx';

/** Fetched when a form is first opened: most visits only move cards. */
const EditDialog = lazy(() => import('./edit/edit-dialog.tsx'));

const TEXT = parseAsString.withDefault('');

/** Five lists and one way to move between them, whether by drag, menu or key: a command that decides fates. */
export function Board({ body, view }: { readonly body: AdjustmentBody; readonly view: string }) {
  const { t } = useText();
  const [filters, setFilters] = useQueryStates({ q: TEXT, department: TEXT, sel: TEXT }, { history: 'replace' });
  const moves = useMoves(body, view);
  const dragFrom = useRef<Column | null>(null);
  const { selected, commander } = moves;
  const edits = useEdits(body, moves);
  const shown = useMemo(() => body.lines.filter(line => matches(line, filters)), [body, filters]);
  const open = body.lines.find(line => line.code === filters.sel);
  return (
    <>
      <BoardToolbar lines={body.lines} filters={filters} onFilter={change => void setFilters(change)} selected={[...selected]} onMove={to => moves.move([...selected], to)} onAdd={() => edits.open('add', null)} allowed={moves.allowed && !commander.busy} reason={moves.reason} />
      {moves.refused && <Notice tone="warn" title={t(`board.refused.${moves.refused}`)} />}
      {commander.error && <Failure error={commander.error} />}
      <div className={open ? 'board board-open' : 'board'} aria-busy={commander.busy}>
        <div className="columns-row">
          {COLUMNS.map(column => (
            <BoardColumn key={column} column={column} lines={shown.filter(line => columnOf(line) === column)} selected={selected} onSelect={moves.select} onMove={moves.move} onEdit={edits.open} onOpen={code => void setFilters({ sel: code })} allowed={moves.allowed} dragFrom={dragFrom} />
          ))}
        </div>
        {open && <ItemDrawer line={open} adjustment={body.id} onEdit={moves.allowed ? edits.open : null} onClose={() => void setFilters({ sel: null })} />}
      </div>
      <MoveDialog pending={moves.pending} lines={body.lines} busy={commander.busy} onCancel={moves.cancel} onDecide={moves.decide} />
      <Conflict commander={commander} />
      {edits.edit && <Suspense><EditDialog edit={edits.edit} body={body} view={view} href={moves.href} onClose={edits.close} /></Suspense>}
    </>
  );
}

function matches(line: AdjustmentBody['lines'][number], { q, department }: { readonly q: string; readonly department: string }): boolean {
  const item = line.after ?? line.before;
  if (!item || (department && item.department !== department)) return false;
  return [line.code, item.name.zh, item.name.en.toLowerCase()].some(text => text.includes(q.toLowerCase()));
}
