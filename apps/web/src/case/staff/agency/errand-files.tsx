import type { ErrandFileView, ErrandView } from '@yichuang/projections';
import { useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { FilePreview } from '../page/file-preview.tsx';

/** What one errand is read with: pictures of the mandate and of papers. */
export interface WithFiles {
  readonly files: readonly ErrandFileView[];
}

/** Files of an errand, each shown beside it when asked for; that somebody looked is on record first. @req #51 */
export function ErrandFiles({ of: { id, files } }: { readonly of: Pick<ErrandView, 'id'> & WithFiles }) {
  const { t } = useText();
  const [shown, show] = useState<string | null>(null);
  const file = files.find(({ digest }) => digest === shown);
  if (files.length === 0) return null;
  return (
    <>
      <p className="actions">{files.map(({ digest, bytes, paper }) => <button key={digest} type="button" className="button button-plain button-small" aria-pressed={digest === shown} onClick={() => show(digest === shown ? null : digest)}>{t('agency.file', { name: paper ?? t('agency.file.mandate'), size: Math.max(1, Math.ceil(bytes / 1024)) })}</button>)}</p>
      {file && <FilePreview within={{ errand: id }} file={file} onClose={() => show(null)} />}
    </>
  );
}
