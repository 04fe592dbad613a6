import type { CasePaperView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';

const ATTACHMENTS = '/api/v1/attachments';

/** A file of a paper, beside the paper. That somebody looked at it is on record before it is shown. */
export function FilePreview({ of, file, onClose }: { readonly of: string; readonly file: CasePaperView['files'][number]; readonly onClose: () => void }) {
  const { t } = useText();
  const path = `${ATTACHMENTS}/${file.digest}/preview?case=${of}`;
  return (
    <aside className="panel file-preview" aria-label={t('paper.preview')}>
      <div className="drawer-head"><h3>{t('paper.preview')}</h3><button type="button" className="button button-plain button-small" onClick={onClose}>{t('matrix.close')}</button></div>
      <p className="hint">{t('reveal.recorded')}</p>
      {file.type === 'application/pdf' ? <p><a className="button" href={path} target="_blank" rel="noreferrer">{t('paper.open-pdf')}</a></p> : <img src={path} alt={t('paper.preview.alt')} />}
      <p className="quiet digits breakable">{file.digest}</p>
    </aside>
  );
}
