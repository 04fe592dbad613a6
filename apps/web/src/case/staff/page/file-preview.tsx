import type { CaseFileView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';

const ATTACHMENTS = '/api/v1/attachments';

interface PreviewProps {
  /** In which case it is looked at, or in which joint case or errand. */
  readonly within: { readonly case: string } | { readonly joint: string } | { readonly errand: string };
  readonly file: Pick<CaseFileView, 'digest' | 'type'>;
  readonly onClose: () => void;
}

/** A file of a paper, beside the paper. That somebody looked at it is on record before it is shown. */
export function FilePreview({ within, file, onClose }: PreviewProps) {
  const { t } = useText();
  const path = `${ATTACHMENTS}/${file.digest}/preview?${new URLSearchParams({ ...within }).toString()}`;
  return (
    <aside className="panel file-preview" aria-label={t('paper.preview')}>
      <div className="drawer-head"><h3>{t('paper.preview')}</h3><button type="button" className="button button-plain button-small" onClick={onClose}>{t('matrix.close')}</button></div>
      <p className="hint">{t('reveal.recorded')}</p>
      {file.type === 'application/pdf' ? <p><a className="button" href={path} target="_blank" rel="noreferrer">{t('paper.open-pdf')}</a></p> : <img src={path} alt={t('paper.preview.alt')} />}
      <p className="quiet digits breakable">{file.digest}</p>
    </aside>
  );
}
