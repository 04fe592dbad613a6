import type { Commitment, Material } from '@yichuang/domain/manifest';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name, Notice, Words } from '../../../shared/words.tsx';
import { Failure } from '../../../staff/states.tsx';
import { deferredTo, type Draft } from './draft.ts';
import type { Ending } from './steps.ts';
import type { Progress } from './use-chain.ts';

interface ConfirmProps {
  readonly ending: Ending;
  readonly draft: Draft;
  readonly item: { readonly zh: string; readonly en: string };
  readonly materials: readonly Material[];
  readonly commitments: readonly Commitment[];
  readonly lacking: readonly string[];
  readonly today: string;
  readonly progress: Progress;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** What is about to be recorded, before it is: a legal act is never undone. Ctrl+Enter confirms. */
export function ConfirmDialog(props: ConfirmProps) {
  const { ending, draft, item, progress, onConfirm, onAgain, onCancel } = props;
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [signed, setSigned] = useState(false);
  const later = needsSignature(ending, draft);
  const sending = progress.state === 'sending';
  const shut = sending || (later && !signed);
  const act = progress.state === 'stopped' ? onAgain : onConfirm;
  useEffect(() => dialog.current?.showModal(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (!shut) act();
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="confirm-title" onCancel={onCancel} onKeyDown={onKeyDown}>
      <h2 id="confirm-title">{t(`intake.confirm.${ending}`)}</h2>
      <Who draft={draft} item={item} />
      <Papers {...props} />
      {later && <p><label className="check"><input type="checkbox" checked={signed} onChange={event => setSigned(event.target.checked)} /> {t('intake.signed')}</label></p>}
      <Course progress={progress} />
      <p className="actions">
        <button type="button" className="button" autoFocus disabled={shut} onClick={act}>{t(progress.state === 'stopped' ? 'intake.again' : `intake.do.${ending}`)} <kbd>Ctrl+Enter</kbd></button>
        <button type="button" className="button button-plain" disabled={sending} onClick={onCancel}>{t('move.cancel')}</button>
      </p>
    </dialog>
  );
}

/** The applicant signs for what is to follow, and for what stands in the place of a proof. */
const needsSignature = (ending: Ending, { papers }: Draft): boolean => Object.values(papers).some(({ mark }) => mark === 'commit' || (mark === 'defer' && ending === 'accept'));

function Who({ draft: { party }, item }: Pick<ConfirmProps, 'draft' | 'item'>) {
  return <p><strong><Words>{party?.name ?? ''}</Words></strong> · <Name of={item} /></p>;
}

/** How far it has come, and why it stands where it stands. */
function Course({ progress: { state, done, of, error } }: Pick<ConfirmProps, 'progress'>) {
  const { t } = useText();
  if (state === 'sending') return <p role="status">{t('intake.sending', { done, of })}</p>;
  if (state !== 'stopped' || error === null) return null;
  return <div role="alert"><Failure error={error} />{done > 0 && <p>{t('intake.stopped', { done, of })}</p>}</div>;
}

/** Papers as they will stand on record: what is there, what may follow and by when, and what is missing. */
function Papers({ ending, draft, materials, commitments, lacking, today }: ConfirmProps) {
  const { t } = useText();
  const named = new Map(materials.map(one => [one.key, one]));
  const missing = lacking.flatMap(key => named.get(key) ?? []);
  const later = Object.entries(draft.papers).flatMap(([key, { mark }]) => (mark === 'defer' ? (named.get(key) ?? []) : []));
  return (
    <>
      {later.length > 0 && <><p>{t('case.defer')}</p><ul>{later.map(one => <li key={one.key}><Name of={one.name} /> · <Day of={deferredTo(today, one.deferrableDays ?? 0)} /></li>)}</ul></>}
      {commitments.filter(({ material }) => draft.papers[material]?.mark === 'commit').map(one => <Notice key={one.material} tone="info" title={t('rules.commitment')}><p><Name of={one.duty} /></p><p><Name of={one.liability} /></p></Notice>)}
      {ending === 'notice' && <><p>{t('case.notice.lacking')}</p><ul>{missing.map(one => <li key={one.key}><Name of={one.name} />{draft.papers[one.key]?.reason && <> — <Words>{draft.papers[one.key]?.reason ?? ''}</Words></>}</li>)}</ul></>}
      {ending === 'accept' && missing.length > 0 && <Notice tone="warn" title={t('intake.lacking')}><ul>{missing.map(one => <li key={one.key}><Name of={one.name} /></li>)}</ul></Notice>}
    </>
  );
}
