import { useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { BoxesField, SelectField, TextField, WordsField, type Choice } from './fields.tsx';
import { HANDLINGS, KINDS, STEPS, type DraftItem } from './item-form.ts';

/** What a form offers to choose from. */
export interface Offers {
  readonly departments: readonly Choice[];
  readonly towns: readonly Choice[];
  readonly themes: readonly string[];
  readonly applicants: readonly string[];
}

interface PartProps {
  readonly prefix: string;
  readonly item: DraftItem;
  readonly offers: Offers;
}

/** Code and names of an item. */
export function NameFields({ prefix, item, withCode }: Omit<PartProps, 'offers'> & { readonly withCode: boolean }) {
  const { t } = useText();
  return (
    <>
      {withCode && <TextField name={`${prefix}code`} label={t('field.code')} hint={t('edit.code.hint')} value={item.code} numeric />}
      <TextField name={`${prefix}nameZh`} label={t('edit.name.zh')} value={item.name.zh} />
      <TextField name={`${prefix}nameEn`} label={t('edit.name.en')} value={item.name.en} optional />
    </>
  );
}

/** All else that the catalogue says of an item. */
export function RestFields({ prefix, item, offers }: PartProps) {
  const { t } = useText();
  const { delegation } = item;
  return (
    <>
      <div className="field-pair">
        <SelectField name={`${prefix}kind`} label={t('field.kind')} value={item.kind} choices={KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))} />
        <SelectField name={`${prefix}department`} label={t('field.department')} value={item.department} choices={[{ value: '', label: t('edit.choose') }, ...offers.departments]} />
      </div>
      <BasisFields prefix={prefix} basis={item.basis} />
      <BoxesField name={`${prefix}steps`} label={t('field.delegation')} values={delegation.steps} choices={STEPS.map(step => ({ value: step, label: t(`step.${step}`) }))} />
      <TownFields prefix={prefix} recipients={delegation.recipients} towns={offers.towns} />
      <div className="field-pair">
        <TextField name={`${prefix}form`} label={t('edit.form')} value={delegation.form} optional />
        <SelectField name={`${prefix}handling`} label={t('field.handling')} value={item.handling} choices={HANDLINGS.map(one => ({ value: one, label: t(`handling.${one}`) }))} />
        <TextField name={`${prefix}theme`} label={t('field.theme')} value={item.theme} list={offers.themes} optional />
        <TextField name={`${prefix}applicant`} label={t('field.applicant')} value={item.applicant} list={offers.applicants} optional />
      </div>
    </>
  );
}

/** A basis in force has a text; one that is enacted but not yet in force has a day. */
function BasisFields({ prefix, basis }: { readonly prefix: string; readonly basis: DraftItem['basis'] }) {
  const { t } = useText();
  const [status, setStatus] = useState<string>(basis.status);
  return (
    <>
      <SelectField name={`${prefix}basisStatus`} label={t('edit.basis.status')} value={basis.status} onChange={setStatus} choices={[{ value: 'in_force', label: t('edit.basis.in_force') }, { value: 'pending', label: t('edit.basis.pending') }]} />
      {status === 'pending'
        ? <TextField name={`${prefix}basisFrom`} label={t('edit.basis.from')} value={basis.status === 'pending' ? basis.inForceFrom : ''} type="date" />
        : <WordsField name={`${prefix}basis`} label={t('field.basis')} hint={t('edit.basis.hint')} value={basis.status === 'in_force' ? basis.text : ''} rows={2} />}
    </>
  );
}

function TownFields({ prefix, recipients, towns }: { readonly prefix: string; readonly recipients: DraftItem['delegation']['recipients']; readonly towns: readonly Choice[] }) {
  const { t } = useText();
  const chosen = recipients === 'all_towns' ? [] : recipients;
  const [which, setWhich] = useState(recipients === 'all_towns' ? 'all_towns' : 'chosen');
  return (
    <>
      <SelectField name={`${prefix}recipients`} label={t('edit.recipients')} value={which} onChange={setWhich} choices={[{ value: 'all_towns', label: t('edit.recipients.all') }, { value: 'chosen', label: t('edit.recipients.chosen') }]} />
      {which === 'chosen' && <BoxesField name={`${prefix}towns`} label={t('edit.recipients.chosen')} values={chosen} choices={towns} />}
    </>
  );
}
