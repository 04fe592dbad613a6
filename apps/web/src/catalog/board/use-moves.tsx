import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useShortcuts, type Shortcut } from '../../staff/shortcuts.tsx';
import { useCommand } from '../../staff/use-command.ts';
import { linkTo, type AdjustmentBody } from '../adjustments.ts';
import { Reason } from '../reason.tsx';
import type { PendingMove } from './move-dialog.tsx';
import { COLUMNS, columnOf, fatesOf, refusalOf, wordsNeeded, type Column, type MoveWords } from './moves.ts';

const NO_WORDS: MoveWords = { reason: '', into: '', deviation: '' };

/** Selecting and moving: a move that needs words waits for them, the others are sent at once. */
export function useMoves(body: AdjustmentBody, view: string) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<PendingMove | null>(null);
  const [refused, setRefused] = useState<ReturnType<typeof refusalOf>>(null);
  const commander = useCommand(view, body.revision);
  const { allowed, reason, href } = usePermission(body);

  const send = async (codes: readonly string[], to: Column, words: MoveWords): Promise<void> => {
    const fates = fatesOf(body.lines.filter(line => codes.includes(line.code)), to, words);
    if (await commander.run({ path: href, data: { fates } })) select(new Set());
    setPending(null);
  };
  const move = (codes: readonly string[], to: Column): void => {
    const lines = body.lines.filter(line => codes.includes(line.code) && columnOf(line) !== to);
    if (lines.length === 0 || !allowed) return;
    const no = refusalOf(lines, to);
    const needed = wordsNeeded(lines, to);
    const moving = lines.map(line => line.code);
    setRefused(no);
    if (!no && needed.length > 0) setPending({ codes: moving, to, needed });
    else if (!no) void send(moving, to, NO_WORDS);
  };
  const keys = useMemo<readonly Shortcut[]>(() => COLUMNS.map((column, index) => ({ keys: String(index + 1), label: `board.key.${column}` as const, run: () => move([...selected], column) })), [selected, body, allowed]);
  useShortcuts(keys);
  return { selected, select, pending, refused, commander, allowed, reason, href, move, cancel: () => setPending(null), decide: (words: MoveWords) => pending && void send(pending.codes, pending.to, words) };
}

/** Whether this reader may decide fates now, and if not, why not. */
function usePermission(body: AdjustmentBody): { readonly allowed: boolean; readonly reason: ReactNode; readonly href: string } {
  const { t } = useText();
  const { travelling } = useMoment();
  const link = linkTo(body, 'decide-fates');
  if (travelling) return { allowed: false, reason: t('acts.past'), href: '' };
  return link ? { allowed: link.allowed, reason: <Reason of={link} />, href: link.href } : { allowed: false, reason: t('board.closed'), href: '' };
}
