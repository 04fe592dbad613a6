import type { UnitView } from '@yichuang/projections';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { Conflict } from '../../../staff/conflict.tsx';
import { useRead } from '../../../staff/query.ts';
import type { AdjustmentBody } from '../../adjustments.ts';
import { FaultSummary } from './fault-summary.tsx';
import { FaultsContext, WordsField } from './fields.tsx';
import { NameFields, RestFields } from './item-fields.tsx';
import { itemOf, offersOf, partsOf, type Edit } from './edits.ts';
import { RenameFields, SplitFields, type Part } from './special-fields.tsx';
import { useEdit } from './use-edit.ts';

interface DialogProps {
  readonly edit: Edit;
  readonly body: AdjustmentBody;
  readonly view: string;
  readonly href: string;
  readonly onClose: () => void;
}

const TITLES = { add: 'edit.add', rename: 'edit.rename.title', split: 'edit.split.title' } as const satisfies Record<Edit['kind'], MessageId>;
const SAVES = { add: 'edit.add.save', rename: 'edit.rename.save', split: 'edit.split.save' } as const satisfies Record<Edit['kind'], MessageId>;

/** 新增, 更名 or 拆分: one form, whose refusals stand at the fields they are about. Nothing typed is lost. */
export default function EditDialog({ edit, body, view, href, onClose }: DialogProps) {
  const { t, language } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [parts, setParts] = useState<readonly Part[]>(() => partsOf(edit, body.lines).map((item, key) => ({ key, item })));
  const { commander, faults, said, save } = useEdit({ edit, view, href, revision: body.revision });
  const units = useRead<{ readonly data: readonly UnitView[] }>('/api/v1/units').data?.body.data;
  const offers = useMemo(() => offersOf(units ?? [], body.lines, language), [units, body.lines, language]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => { if (commander.done) onClose(); }, [commander.done, onClose]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="edit-title" onCancel={onClose}>
      <h2 id="edit-title">{t(TITLES[edit.kind])}</h2>
      <FaultsContext value={said}>
        <form
          noValidate
          onSubmit={event => { event.preventDefault(); save(new FormData(event.currentTarget), parts.length); }}
          onKeyDown={event => { if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit(); }}
        >
          <FaultSummary error={commander.error} faults={faults} said={said} />
          {units && <Fields edit={edit} offers={offers} parts={parts} onParts={setParts} />}
          <p className="actions">
            <button className="button" disabled={commander.busy || !units}>{t(SAVES[edit.kind])}</button>
            <button type="button" className="button button-plain" onClick={onClose}>{t('move.cancel')}</button>
          </p>
        </form>
      </FaultsContext>
      <Conflict commander={commander} />
    </dialog>
  );
}

type FieldsProps = Parameters<typeof SplitFields>[0];

function Fields(props: FieldsProps) {
  const { t } = useText();
  const { edit, offers } = props;
  const item = itemOf(edit);
  if (edit.kind === 'split') return <SplitFields {...props} />;
  return (
    <>
      {edit.kind === 'rename' ? <RenameFields edit={edit} /> : <><NameFields prefix="" item={item} withCode /><RestFields prefix="" item={item} offers={offers} /></>}
      <WordsField name="reason" label={t('move.reason')} hint={t('move.reason.hint')} value={edit.line?.reason ?? ''} />
      <WordsField name="deviation" label={t('move.deviation')} hint={t('edit.deviation.hint')} value={edit.line?.deviation ?? ''} rows={2} optional />
    </>
  );
}
