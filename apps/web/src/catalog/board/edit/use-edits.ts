import { useCallback, useMemo, useState } from 'react';
import { useShortcuts, type Shortcut } from '../../../staff/shortcuts.tsx';
import type { AdjustmentBody } from '../../adjustments.ts';
import { editsOf, type Edit, type EditKind } from './edits.ts';

/** The way back to where a form was opened: the card, or the button when the card is not drawn. */
function giveBack(code: string | undefined): void {
  const card = code === undefined ? null : document.querySelector<HTMLElement>(`[role="row"][data-key="${code}"]`);
  (card ?? document.getElementById('board-add'))?.focus();
}

/** Opens and closes the forms of the board, by button, menu or key. */
export function useEdits(body: AdjustmentBody, { allowed, selected }: { readonly allowed: boolean; readonly selected: ReadonlySet<string> }) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const open = useCallback((kind: EditKind, code: string | null): void => {
    const line = body.lines.find(one => one.code === code) ?? null;
    if (allowed && (line === null ? kind === 'add' : editsOf(line).includes(kind))) setEdit({ kind, line });
  }, [body, allowed]);
  const close = useCallback((): void => {
    setEdit(null);
    setTimeout(() => giveBack(edit?.line?.code));
  }, [edit]);
  const keys = useMemo<readonly Shortcut[]>(() => {
    const [only = '', second] = [...selected];
    const one = (kind: EditKind) => () => { if (second === undefined) open(kind, only); };
    return [{ keys: 'n', label: 'edit.add', run: () => open('add', null) }, { keys: 'r', label: 'edit.rename.key', run: one('rename') }, { keys: 's', label: 'edit.split.key', run: one('split') }];
  }, [selected, open]);
  useShortcuts(keys);
  return { edit, open, close };
}
