import type { AdjustmentView, InstrumentView } from '@yichuang/projections';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { useRead } from '../../staff/query.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { Failure } from '../../staff/states.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useCatalogueHead } from '../latest-version.ts';
import { useCommand } from '../../staff/use-command.ts';

/** Opens a batch on the latest published version and on the authority of a document. */
export function NewAdjustment({ adjustments }: { readonly adjustments: readonly AdjustmentView[] }) {
  const { t } = useText();
  const role = useActingPost();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = adjustments.some(one => one.status === 'draft' || one.status === 'returned');
  if (role?.office !== 'dept_catalog_owner' || open) return null;
  return (
    <>
      <button type="button" className="button button-plain" onClick={() => dialog.current?.showModal()}>{t('new.title')}</button>
      <dialog ref={dialog} className="sheet" aria-labelledby="new-title"><h2 id="new-title">{t('new.title')}</h2><NewForm onClose={() => dialog.current?.close()} /></dialog>
    </>
  );
}

function NewForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const documents = useRead<{ readonly data: readonly InstrumentView[] }>('/api/v1/instruments');
  const head = useCatalogueHead();
  const commander = useCommand('/api/v1/adjustments', null);
  const create = async (form: FormData): Promise<void> => {
    const adjustmentId = crypto.randomUUID();
    const data = { adjustmentId, title: textIn(form, 'title'), instrument: textIn(form, 'instrument'), base: head?.latest ?? null };
    if (await commander.run({ path: '/api/v1/adjustments', data })) void navigate(`/office/catalog?adjustment=${adjustmentId}`);
  };
  return (
    <form onSubmit={event => { event.preventDefault(); void create(new FormData(event.currentTarget)); }}>
      <p className="field"><label htmlFor="new-name">{t('new.name')}</label><input id="new-name" name="title" type="text" required minLength={2} maxLength={300} autoComplete="off" /></p>
      <p className="field">
        <label htmlFor="new-document">{t('new.document')}</label>
        <select id="new-document" name="instrument" required>{documents.data?.body.data.map(one => <option key={one.id} value={one.id} lang="zh-CN">{one.title}</option>)}</select>
      </p>
      {commander.error && <Failure error={commander.error} />}
      <p className="actions"><button className="button" disabled={commander.busy || !head}>{t('new.create')}</button><button type="button" className="button button-plain" onClick={onClose}>{t('move.cancel')}</button></p>
    </form>
  );
}
