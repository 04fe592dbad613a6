import type { JointView } from '@yichuang/projections';
import { useRef, useState } from 'react';
import { FileButtons } from '../../case/staff/page/file-buttons.tsx';
import { FilePreview } from '../../case/staff/page/file-preview.tsx';
import { uploaded } from '../../case/staff/upload.ts';
import { offerOf, type WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';
import { Conflict } from '../../staff/conflict.tsx';
import { Failure } from '../../staff/states.tsx';
import { useCommand, type Commander } from '../../staff/use-command.ts';

type View = WithLinks<JointView>;

interface SharedPapersProps {
  readonly of: View;
  readonly view: string;
  readonly travelling: boolean;
}

/** Papers that were handed in once: for how many items each is, and its scans, which the cases of the legs have too. @req #39 #53 */
export default function SharedPapers({ of, view, travelling }: SharedPapersProps) {
  const { t } = useText();
  const [shown, show] = useState<string | null>(null);
  const commander = useCommand(view, of.revision);
  const file = of.papers.flatMap(({ files }) => files).find(({ digest }) => digest === shown);
  return (
    <>
      <p className="hint">{t('joint.papers.scans')}</p>
      <div className={file ? 'papers-split' : undefined}>
        <ol className="paper-list">
          {of.papers.map((paper, place) => (
            <li key={`${place}-${paper.name}`} className="panel">
              <p className="paper-head"><strong><Words>{paper.name}</Words></strong> <span className="quiet">{t('joint.papers.serves', { count: paper.items.length, of: of.legs.length })}</span></p>
              <FileButtons of={paper.files} word="paper.file" shown={shown} onShow={show} />
              {!travelling && <AddScans of={of} place={place} name={paper.name} commander={commander} />}
            </li>
          ))}
        </ol>
        {file && <FilePreview within={{ joint: of.id }} file={file} onClose={() => show(null)} />}
      </div>
      <Conflict commander={commander} />
    </>
  );
}

/** Scans go to the store of attachments first, sealed under the key of the first applicant; the act names them by their digest. */
function AddScans({ of, place, name, commander }: { readonly of: View; readonly place: number; readonly name: string; readonly commander: Commander }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: Error | null }>({ busy: false, error: null });
  const link = offerOf(of, 'add-files');
  if (!link?.allowed) return null;
  const send = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0) return;
    setState({ busy: true, error: null });
    const files = await uploaded(chosen, { subject: of.applicant }).catch((error: unknown) => (error instanceof Error ? error : new Error('upload')));
    setState({ busy: false, error: files instanceof Error ? files : null });
    if (!(files instanceof Error)) await commander.run({ path: link.href, data: { paper: place, files } });
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p className="actions"><button type="button" className="button button-plain button-small" disabled={commander.busy || state.busy} onClick={() => input.current?.click()}>{t('joint.papers.add')}<span className="visually-hidden"> <Words>{name}</Words></span></button></p>
      <input ref={input} type="file" hidden multiple accept="image/jpeg,image/png,application/pdf" aria-label={t('joint.papers.add')} onChange={event => void send([...(event.target.files ?? [])])} />
      {state.error && <Failure error={state.error} />}
    </>
  );
}
