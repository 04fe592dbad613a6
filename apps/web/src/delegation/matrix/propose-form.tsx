import type { ChangeView, InstrumentView, Matrix } from '@yichuang/projections';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { commandKey } from '../../shared/command-key.ts';
import { Refused, send } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useRead } from '../../staff/query.ts';
import { Failure } from '../../staff/states.tsx';
import type { Level } from './cells.ts';
import { inParts, rowsFor } from './proposal-rows.ts';

interface ProposeFormProps {
  readonly matrix: Matrix;
  readonly selected: ReadonlySet<string>;
  readonly level: Level;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Puts the chosen cells into a new change of the list, or into one that is still being written. */
export function ProposeForm({ matrix, selected, level, onClose }: ProposeFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const changes = useRead<{ readonly data: readonly ChangeView[] }>('/api/v1/responsibility-changes');
  const documents = useRead<{ readonly data: readonly InstrumentView[] }>('/api/v1/instruments');
  const drafts = changes.data?.body.data.filter(one => one.status === 'proposed' || one.status === 'returned') ?? [];
  const [into, setInto] = useState(NEW);
  const { run, busy, error } = useProposal();
  const submit = async (form: FormData): Promise<void> => {
    const draft = drafts.find(one => one.id === into);
    const fresh = { title: textIn(form, 'title'), instrument: textIn(form, 'instrument'), reason: textIn(form, 'reason'), base: matrix.version };
    const id = await run(rowsFor(matrix, selected, level), draft ?? fresh);
    if (id !== null) void navigate(`/office/responsibility/${id}`);
  };
  return (
    <form onSubmit={event => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }}>
      <p>{t('matrix.propose.lead', { count: selected.size })} <strong>{t(`matrix.propose.${level}`)}</strong></p>
      {drafts.length > 0 && (
        <p className="field">
          <label htmlFor="propose-into">{t('matrix.propose.into')}</label>
          <select id="propose-into" value={into} onChange={event => setInto(event.target.value)}>
            <option value={NEW}>{t('matrix.propose.new')}</option>
            {drafts.map(one => <option key={one.id} value={one.id} lang="zh-CN">{one.title}</option>)}
          </select>
        </p>
      )}
      {into === NEW && (
        <>
          <p className="field"><label htmlFor="propose-name">{t('change.name')}</label><input id="propose-name" name="title" required minLength={2} maxLength={300} autoComplete="off" /></p>
          <p className="field"><label htmlFor="propose-document">{t('change.document')}</label><select id="propose-document" name="instrument" required>{documents.data?.body.data.map(one => <option key={one.id} value={one.id} lang="zh-CN">{one.title}</option>)}</select></p>
          <p className="field"><label htmlFor="propose-reason">{t('change.reason')}</label><textarea id="propose-reason" name="reason" rows={3} required minLength={2} maxLength={1000} /></p>
        </>
      )}
      {error && <Failure error={error} />}
      <p className="actions"><button className="button" disabled={busy}>{t('matrix.propose.send')}</button><button type="button" className="button button-plain" onClick={onClose}>{t('move.cancel')}</button></p>
    </form>
  );
}

interface Fresh {
  readonly title: string;
  readonly instrument: string;
  readonly reason: string;
  readonly base: string | null;
}

/** Opens the change where it is new, then adds the rows part by part. What has been recorded stays a draft if a later part is refused. */
function useProposal() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const open = async (into: ChangeView | Fresh): Promise<{ id: string; revision: number }> => {
    if ('id' in into) return { id: into.id, revision: into.revision };
    const changeId = crypto.randomUUID();
    const { revision } = await send({ path: '/api/v1/responsibility-changes', data: { changeId, ...into }, key: commandKey(), revision: null });
    return { id: changeId, revision };
  };
  const run = async (rows: ReturnType<typeof rowsFor>, into: ChangeView | Fresh): Promise<string | null> => {
    setBusy(true);
    setError(null);
    try {
      const { id, revision: first } = await open(into);
      let revision = first;
      for (const part of inParts(rows)) ({ revision } = await send({ path: `/api/v1/responsibility-changes/${id}/propose-rows`, data: { rows: part }, key: commandKey(), revision }));
      return id;
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Refused({ status: 500, code: 'internal-error', title: '', detail: '', traceId: null }));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error };
}
