import type { CasePaperView } from '@yichuang/projections';
import { useRef, useState } from 'react';
import { offerOf } from '../../../delegation/links.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import type { Commander } from '../../../staff/use-command.ts';
import { Failure } from '../../../staff/states.tsx';
import type { OneCase } from '../reads.ts';
import { uploaded } from '../upload.ts';

interface PaperActsProps {
  readonly paper: CasePaperView;
  readonly of: OneCase;
  readonly commander: Commander;
}

interface Simple {
  readonly rel: string;
  readonly word: MessageId;
  readonly when: (paper: CasePaperView) => boolean;
}

/** Acts that say nothing but the paper. Whether they are open the server says; where they make no sense they are not shown. */
const SIMPLE: readonly Simple[] = [
  { rel: 'offer-commitment', word: 'paper.act.offer', when: paper => paper.commitment && paper.state === 'missing' },
  { rel: 'withdraw-commitment', word: 'paper.act.withdraw', when: paper => paper.state === 'committed' },
];

/** What can be done about one paper: it is handed in, or a commitment is offered in its place. @req #52 #53 */
export function PaperActs({ paper, of, commander }: PaperActsProps) {
  const { t } = useText();
  const open = (rel: string) => {
    const link = offerOf(of, rel);
    return link?.allowed ? link : null;
  };
  const handIn = open(paper.state === 'deferred' ? 'supply-deferred' : 'submit-material');
  const simple = SIMPLE.flatMap(act => {
    const link = act.when(paper) ? open(act.rel) : null;
    return link ? [{ ...act, href: link.href }] : [];
  });
  if (handIn === null && simple.length === 0) return null;
  return (
    <p className="actions">
      {handIn && (paper.state === 'missing' || paper.state === 'deferred' || paper.state === 'invalid') && <HandIn paper={paper} of={of} commander={commander} href={handIn.href} />}
      {simple.map(act => <button key={act.rel} type="button" className="button button-plain button-small" disabled={commander.busy} onClick={() => void commander.run({ path: act.href, data: { material: paper.material } })}>{t(act.word)}</button>)}
    </p>
  );
}

/** Files go to the store of attachments first, sealed under the applicant's key; the act names them by their digest. */
function HandIn({ paper, of, commander, href }: PaperActsProps & { readonly href: string }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);
  const send = async (files: readonly File[]): Promise<void> => {
    setError(null);
    try {
      const stored = await uploaded(files, { subject: of.applicant.subject, case: of.id });
      await commander.run({ path: href, data: { paper: { material: paper.material, source: stored.length > 0 ? 'electronic' : 'original_seen', files: stored }, visit: true } });
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('upload'));
    }
  };
  return (
    <>
      <button type="button" className="button button-plain button-small" disabled={commander.busy} onClick={() => void send([])}>{t('paper.act.seen')}</button>
      <button type="button" className="button button-plain button-small" disabled={commander.busy} onClick={() => input.current?.click()}>{t('paper.act.files')}</button>
      <input ref={input} type="file" hidden multiple accept="image/jpeg,image/png,application/pdf" aria-label={t('paper.act.files')} onChange={event => void send([...(event.target.files ?? [])])} />
      {error && <Failure error={error} />}
    </>
  );
}
