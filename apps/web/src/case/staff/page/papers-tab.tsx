import type { CasePaperView } from '@yichuang/projections';
import { useState } from 'react';
import { offerOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name, Notice, Words } from '../../../shared/words.tsx';
import type { Commander } from '../../../staff/use-command.ts';
import type { OneCase } from '../reads.ts';
import { CheckPaper } from './check-paper.tsx';
import { FileButtons } from './file-buttons.tsx';
import { FilePreview } from './file-preview.tsx';
import { PaperActs } from './paper-acts.tsx';

interface TabProps {
  readonly of: OneCase;
  readonly commander: Commander;
  readonly travelling: boolean;
}

/** 材料: paper by paper, what stands of it, its files beside, and whether it is good. @req #45 #52 #53 */
export function PapersTab({ of, commander, travelling }: TabProps) {
  const { t } = useText();
  const [shown, show] = useState<string | null>(null);
  const file = of.papers.flatMap(({ files, shared }) => [...files, ...shared]).find(one => one.digest === shown);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('case.tab.papers')} <span className="count">{t('case.papers.count', { checked: of.papers.filter(paper => paper.checked).length, all: of.papers.filter(paper => paper.required).length })}</span></h2>
      <Notices of={of} />
      <div className={file ? 'papers-split' : undefined}>
        <ol className="paper-list">{of.papers.map(paper => <li key={paper.material} className="panel"><OnePaper paper={paper} of={of} commander={commander} travelling={travelling} shown={shown} onShow={show} /></li>)}</ol>
        {file && <FilePreview within={{ case: of.id }} file={file} onClose={() => show(null)} />}
      </div>
    </section>
  );
}

/** What the applicant was told to bring, and by when; a case has one such notice. */
function Notices({ of: { notices } }: { readonly of: OneCase }) {
  const { t } = useText();
  const last = notices.at(-1);
  if (!last) return null;
  return (
    <Notice tone={last.answered ? 'info' : 'warn'} title={<>{t(last.answered ? 'case.notice.answered' : 'case.notice.open')} <Day of={last.due} /></>}>
      <ul>{last.gaps.map(gap => <li key={`${gap.kind}-${gap.key}`}><Name of={gap.name} />{gap.reason !== '' && <> — <Words>{gap.reason}</Words></>}</li>)}</ul>
    </Notice>
  );
}

interface PaperProps extends TabProps {
  readonly paper: CasePaperView;
  readonly shown: string | null;
  readonly onShow: (digest: string | null) => void;
}

function OnePaper({ paper, of, commander, travelling, shown, onShow }: PaperProps) {
  const { t } = useText();
  const open = !travelling && paper.state !== 'missing' && offerOf(of, 'check-material')?.allowed === true;
  return (
    <>
      <p className="paper-head"><strong><Name of={paper.name} /></strong> <Standing of={paper} /></p>
      {paper.reason !== '' && <p className="quiet"><Words>{paper.reason}</Words></p>}
      {paper.deferredUntil !== null && <p>{t('paper.deferred-until')} <Day of={paper.deferredUntil} /></p>}
      <FileButtons of={paper.files} word="paper.file" shown={shown} onShow={onShow} />
      <FileButtons of={paper.shared} word="paper.shared" shown={shown} onShow={onShow} />
      {open && <CheckPaper paper={paper} of={of} commander={commander} />}
      {!travelling && <PaperActs paper={paper} of={of} commander={commander} />}
    </>
  );
}

/** How a paper stands, in words: what is wrong with it never hangs on a colour. */
function Standing({ of: paper }: { readonly of: CasePaperView }) {
  const { t } = useText();
  return (
    <>
      <span className={`badge ${toneOf(paper)}`}>{t(!paper.required && paper.state === 'missing' ? 'paper.not-needed' : `paper.state.${paper.state}`)}</span>
      {paper.chosenLater && <> <span className="badge badge-warn">{t('paper.chosen-later')}</span></>}
      {paper.core && <> <span className="badge">{t('material.core')}</span></>}
      {paper.checked && <> <span className="badge badge-good"><span aria-hidden="true">✓</span> {t('paper.checked')}</span></>}
    </>
  );
}

const TONES: Readonly<Record<CasePaperView['state'], string>> = { provided: 'badge-good', retrieved: 'badge-good', committed: 'badge-good', deferred: 'badge-warn', invalid: 'badge-bad', missing: 'badge-bad' };
const toneOf = ({ state, required }: CasePaperView): string => (state === 'missing' && !required ? '' : TONES[state]);
