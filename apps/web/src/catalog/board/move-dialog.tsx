import type { FateLine } from '@yichuang/projections';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import type { Column, MoveWords } from './moves.ts';

/** A move that waits for words. */
export interface PendingMove {
  readonly codes: readonly string[];
  readonly to: Column;
  readonly needed: readonly (keyof MoveWords)[];
}

interface MoveDialogProps {
  readonly pending: PendingMove | null;
  readonly lines: readonly FateLine[];
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onDecide: (words: MoveWords) => void;
}

/** Asks for what a move cannot do without: a reason, the item merged into, or why it differs from the provincial list. */
export function MoveDialog({ pending, lines, busy, onCancel, onDecide }: MoveDialogProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (pending) dialog.current?.showModal();
    else dialog.current?.close();
  }, [pending]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="move-title" onCancel={onCancel}>
      {pending && (
        <form
          onSubmit={event => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            onDecide({ reason: textIn(form, 'reason'), into: textIn(form, 'into'), deviation: textIn(form, 'deviation') });
          }}
          onKeyDown={event => { if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit(); }}
        >
          <h2 id="move-title">{t('move.title', { count: pending.codes.length, column: t(`column.${pending.to}`) })}</h2>
          {pending.needed.includes('into') && <TargetField lines={lines.filter(line => !pending.codes.includes(line.code) && (line.fate === 'kept' || line.fate === 'renamed' || line.fate === 'added'))} />}
          {pending.needed.includes('reason') && <WordsField name="reason" label={t('move.reason')} hint={t('move.reason.hint')} />}
          {pending.needed.includes('deviation') && <WordsField name="deviation" label={t('move.deviation')} hint={t('move.deviation.hint')} />}
          <p className="actions">
            <button className="button" disabled={busy}>{t('move.decide')}</button>
            <button type="button" className="button button-plain" onClick={onCancel}>{t('move.cancel')}</button>
          </p>
        </form>
      )}
    </dialog>
  );
}

function WordsField({ name, label, hint }: { readonly name: string; readonly label: string; readonly hint: string }) {
  return (
    <p className="field">
      <label htmlFor={`move-${name}`}>{label}</label>
      <textarea id={`move-${name}`} name={name} rows={3} minLength={2} maxLength={1000} required aria-describedby={`move-${name}-hint`} />
      <span id={`move-${name}-hint`} className="hint">{hint}</span>
    </p>
  );
}

function TargetField({ lines }: { readonly lines: readonly FateLine[] }) {
  const { t } = useText();
  return (
    <p className="field">
      <label htmlFor="move-into">{t('move.into')}</label>
      <input id="move-into" name="into" list="move-targets" required pattern="\d{12}" autoComplete="off" aria-describedby="move-into-hint" />
      <datalist id="move-targets">{lines.map(line => <option key={line.code} value={line.code} lang="zh-CN">{(line.after ?? line.before)?.name.zh}</option>)}</datalist>
      <span id="move-into-hint" className="hint">{t('move.into.hint')}</span>
    </p>
  );
}
