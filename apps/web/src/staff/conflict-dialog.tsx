import { useEffect, useRef } from 'react';
import { eventWord } from '../accountability/event-words.ts';
import { FieldDiff } from '../accountability/diff/field-diff.tsx';
import { useText } from '../i18n/text.tsx';
import { Instant, Words } from '../shared/words.tsx';
import type { Problem } from './problem.ts';
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
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="conflict-title" onCancel={() => void dismiss()}>
      <h2 id="conflict-title">{conflict?.problem.title || text.t('conflict.title')}</h2>
      <p>{text.t('conflict.lead')}</p>
      {conflict && <Since problem={conflict.problem} />}
      <p className="actions">
        <button type="button" className="button" onClick={() => void reapply()}>{text.t('conflict.reapply')}</button>
        <button type="button" className="button button-plain" onClick={() => void dismiss()}>{text.t('conflict.look')}</button>
      </p>
    </dialog>
  );
}

/** What was done since the revision last seen: acts with unit and post, and the fields with both values. */
function Since({ problem: { changes = [], fields = [] } }: { readonly problem: Problem }) {
  const text = useText();
  return (
    <>
      <div className="table-scroll" role="region" aria-label={text.t('conflict.title')} tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{text.t('event.recorded')}</th><th scope="col">{text.t('streams.who')}</th><th scope="col">{text.t('streams.what')}</th></tr></thead>
          <tbody>{changes.map(change => <tr key={change.number}><td><Instant of={change.at} /></td><td className="breakable"><Words>{change.by}</Words></td><th scope="row">{eventWord(text, change.event)}</th></tr>)}</tbody>
        </table>
      </div>
      {fields.length > 0 && <FieldDiff changes={fields.map(field => ({ ...field, from: null, before: field.before, after: field.after }))} caption={text.t('conflict.fields')} />}
    </>
  );
}
