import type { ItemManifest } from '@yichuang/domain/manifest';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/text.tsx';
import { Name, Notice, Words } from '../../../shared/words.tsx';
import { Failure } from '../../../staff/states.tsx';
import { promisesOf, type Draft } from './draft.ts';
import type { Ending } from './steps.ts';
import type { Progress } from './use-chain.ts';

interface ConfirmProps {
  readonly ending: Ending;
  readonly draft: Draft;
  readonly item: { readonly zh: string; readonly en: string };
  readonly manifest: Pick<ItemManifest, 'materials' | 'commitments' | 'limits'>;
  readonly lacking: readonly string[];
  readonly today: string;
  readonly progress: Progress;
  /** The case that has been made, when something after it was refused. */
  readonly made: string | null;
  readonly onDue: (material: string, due: string) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What is about to be recorded, before it is: a legal act is never undone. Ctrl+Enter confirms. */
export function ConfirmDialog(props: ConfirmProps) {
  const { ending, draft, item, progress, made, onConfirm, onCancel } = props;
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [signed, setSigned] = useState(false);
  const later = needsSignature(ending, draft);
  const sending = progress.state === 'sending';
  const shut = sending || (later && !signed);
  useEffect(() => dialog.current?.showModal(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (!shut) onConfirm();
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="confirm-title" onCancel={onCancel} onKeyDown={onKeyDown}>
      <h2 id="confirm-title">{t(`intake.confirm.${ending}`)}</h2>
      <Who draft={draft} item={item} />
      <Papers {...props} />
      {later && <p><label className="check"><input type="checkbox" checked={signed} onChange={event => setSigned(event.target.checked)} /> {t('intake.signed')}</label></p>}
      <Course progress={progress} made={made} />
      <p className="actions">
        <button type="button" className="button" autoFocus disabled={shut} onClick={onConfirm}>{t(progress.state === 'stopped' ? 'intake.again' : `intake.do.${ending}`)} <kbd>Ctrl+Enter</kbd></button>
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
function Course({ progress: { state, done, of, error }, made }: Pick<ConfirmProps, 'progress' | 'made'>) {
  const { t } = useText();
  if (state === 'sending') return <p role="status">{t('intake.sending', { done, of })}</p>;
  if (state !== 'stopped' || error === null) return null;
  return <div role="alert"><Failure error={error} />{done > 0 && <p>{t('intake.stopped', { done, of })}</p>}{made !== null && <p><Link to={`/work/cases/${made}`}>{t('intake.open')}</Link></p>}</div>;
}

/** Papers as they will stand on record: what may follow and by when, what a commitment stands for, and what is missing. */
function Papers({ ending, draft, manifest, lacking, today, onDue }: ConfirmProps) {
  const { t } = useText();
  const named = new Map(manifest.materials.map(one => [one.key, one]));
  const missing = lacking.flatMap(key => named.get(key) ?? []);
  const promises = ending === 'accept' ? promisesOf(draft, { manifest, today }) : [];
  return (
    <>
      {promises.length > 0 && <><p>{t('case.defer')}</p>{promises.map(({ material, due }) => <p key={material} className="field"><label htmlFor={`due-${material}`}><Name of={named.get(material)?.name ?? { zh: material, en: material }} /></label><input id={`due-${material}`} type="date" min={today} value={due} onChange={event => onDue(material, event.target.value)} /></p>)}</>}
      {manifest.commitments.filter(({ material }) => draft.papers[material]?.mark === 'commit').map(one => <Notice key={one.material} tone="info" title={t('rules.commitment')}><p><Name of={one.duty} /></p><p><Name of={one.liability} /></p></Notice>)}
      {ending === 'notice' && <><p>{t('case.notice.lacking')}</p><ul>{missing.map(one => <li key={one.key}><Name of={one.name} />{draft.papers[one.key]?.reason && <> — <Words>{draft.papers[one.key]?.reason ?? ''}</Words></>}</li>)}</ul></>}
      {ending === 'accept' && missing.length > 0 && <Notice tone="warn" title={t('intake.lacking')}><ul>{missing.map(one => <li key={one.key}><Name of={one.name} /></li>)}</ul></Notice>}
    </>
  );
}
