import type { CasePaperView } from '@yichuang/projections';
import { useRef, useState } from 'react';
import { offerOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Failure } from '../../../staff/states.tsx';
import type { Commander } from '../../../staff/use-command.ts';
import type { OneCase } from '../reads.ts';
import { uploaded } from '../upload.ts';

/** A paper comes in. Files go to the store of attachments first, sealed under the applicant's key; the act names them by their digest. @req #53 */
export function HandIn({ paper, of, commander }: { readonly paper: CasePaperView; readonly of: OneCase; readonly commander: Commander }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);
  const link = offerOf(of, paper.state === 'deferred' ? 'supply-deferred' : 'submit-material');
  if (!link?.allowed) return null;
  const send = async (files: readonly File[]): Promise<void> => {
    setError(null);
    try {
      const stored = await uploaded(files, { subject: of.applicant.subject, case: of.id });
      await commander.run({ path: link.href, data: { paper: { material: paper.material, source: stored.length > 0 ? 'electronic' : 'original_seen', files: stored }, visit: true } });
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
