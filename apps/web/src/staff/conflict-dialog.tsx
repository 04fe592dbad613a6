import { useEffect, useRef } from 'react';
import { eventWord } from '../accountability/event-words.ts';
import { useText } from '../i18n/text.tsx';
import { Instant } from '../shared/words.tsx';
import type { Commander } from './use-command.ts';

/** Two officers at once: the second sees who changed what since, and decides whether their own change still stands. */
export function ConflictDialog({ commander }: { readonly commander: Pick<Commander, 'conflict' | 'reapply' | 'dismiss'> }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const { conflict, reapply, dismiss } = commander;
  useEffect(() => {
    if (conflict) dialog.current?.showModal();
    else dialog.current?.close();
  }, [conflict]);
  const changes = conflict?.problem.changes ?? [];
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="conflict-title" onCancel={() => void dismiss()}>
      <h2 id="conflict-title">{conflict?.problem.title || text.t('conflict.title')}</h2>
      <p>{text.t('conflict.lead')}</p>
      {changes.length > 0 && (
        <div className="table-scroll" role="region" aria-label={text.t('conflict.title')} tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{text.t('event.recorded')}</th><th scope="col">{text.t('event.actor')}</th><th scope="col">{text.t('streams.what')}</th><th scope="col">{text.t('diff.field')}</th></tr></thead>
            <tbody>{changes.map((change, index) => <tr key={`${change.at}-${index}`}><td><Instant of={change.at} /></td><td className="digits breakable">{change.by}</td><th scope="row">{eventWord(text, change.event)}</th><td className="digits breakable">{change.pointer ?? '–'}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={() => void reapply()}>{text.t('conflict.reapply')}</button>
        <button type="button" className="button button-plain" onClick={() => void dismiss()}>{text.t('conflict.look')}</button>
      </p>
    </dialog>
  );
}
