import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ConflictDialog } from '../../staff/conflict-dialog.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useShortcuts, type Shortcut } from '../../staff/shortcuts.tsx';
import { Failure } from '../../staff/states.tsx';
import { useCommand } from '../../staff/use-command.ts';
import { Notice } from '../../shared/words.tsx';
import { linkTo, type AdjustmentBody } from '../adjustments.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { MoveDialog, type PendingMove } from './move-dialog.tsx';
import { COLUMNS, columnOf, fatesOf, refusalOf, wordsNeeded, type Column, type MoveWords } from './moves.ts';

const TEXT = parseAsString.withDefault('');
const NO_WORDS: MoveWords = { reason: '', into: '', deviation: '' };

/** Five lists and one way to move between them, whether by drag, menu or key: a command that decides fates. */
export function Board({ body, view }: { readonly body: AdjustmentBody; readonly view: string }) {
  const { t } = useText();
  const { travelling } = useMoment();
  const [filters, setFilters] = useQueryStates({ q: TEXT, department: TEXT, sel: TEXT }, { history: 'replace' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<PendingMove | null>(null);
  const [refused, setRefused] = useState<ReturnType<typeof refusalOf>>(null);
  const command = linkTo(body, 'DecideFates');
  const commander = useCommand(view, body.revision);
  const reason = travelling ? t('asof.readonly') : command ? command.reason : t('board.read-only');
  const allowed = Boolean(command?.allowed) && !travelling;

  const decide = async (codes: readonly string[], to: Column, words: MoveWords): Promise<void> => {
    const lines = body.lines.filter(line => codes.includes(line.code));
    if (command && (await commander.run({ path: command.href, data: { fates: fatesOf(lines, to, words) } }))) setSelected(new Set());
    setPending(null);
  };
  const move = (codes: readonly string[], to: Column): void => {
    const lines = body.lines.filter(line => codes.includes(line.code) && columnOf(line) !== to);
    if (lines.length === 0 || !allowed) return;
    const no = refusalOf(lines, to);
    setRefused(no);
    if (no) return;
    const needed = wordsNeeded(lines, to);
    if (needed.length > 0) setPending({ codes: lines.map(line => line.code), to, needed });
    else void decide(lines.map(line => line.code), to, NO_WORDS);
  };
  const keys = useMemo<readonly Shortcut[]>(() => COLUMNS.map((column, index) => ({ keys: String(index + 1), label: `board.key.${column}` as const, run: () => move([...selected], column) })), [selected, body, allowed]);
  useShortcuts(keys);
  const shown = useMemo(() => body.lines.filter(line => matches(line, filters)), [body, filters]);
  const open = body.lines.find(line => line.code === filters.sel);

  return (
    <>
      <BoardToolbar lines={body.lines} filters={filters} onFilter={change => void setFilters(change)} selected={[...selected]} onMove={to => move([...selected], to)} allowed={allowed && !commander.busy} reason={reason} />
      {refused && <Notice tone="warn" title={t(`board.refused.${refused}`)} />}
      {commander.error && <Failure error={commander.error} />}
      <div className={open ? 'board board-open' : 'board'} aria-busy={commander.busy}>
        <div className="columns-row">
          {COLUMNS.map(column => (
            <BoardColumn key={column} column={column} lines={shown.filter(line => columnOf(line) === column)} selected={selected} onSelect={setSelected} onMove={move} onOpen={code => void setFilters({ sel: code })} allowed={allowed} />
          ))}
        </div>
        {open && <ItemDrawer line={open} adjustment={body.id} onClose={() => void setFilters({ sel: null })} />}
      </div>
      <MoveDialog pending={pending} lines={body.lines} busy={commander.busy} onCancel={() => setPending(null)} onDecide={words => pending && void decide(pending.codes, pending.to, words)} />
      <ConflictDialog commander={commander} />
    </>
  );
}

function matches(line: AdjustmentBody['lines'][number], { q, department }: { readonly q: string; readonly department: string }): boolean {
  const item = line.after ?? line.before;
  if (!item || (department && item.department !== department)) return false;
  return !q || line.code.includes(q) || item.name.zh.includes(q) || item.name.en.toLowerCase().includes(q.toLowerCase());
}
