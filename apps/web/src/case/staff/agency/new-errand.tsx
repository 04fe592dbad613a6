import type { UnitView, VillageItemView } from '@yichuang/projections';
import { useState, type FormEvent } from 'react';
import type { ListOf } from '../../../delegation/links.ts';
import { LineField } from '../../../delegation/fields.tsx';
import { useText } from '../../../i18n/text.tsx';
import { langOf, plainName } from '../../../shared/words.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { useRead } from '../../../staff/query.ts';
import { normalNumber, partyOf } from '../intake/check-digits.ts';
import { TickField } from '../page/acts/act-inputs.tsx';
import { ERRANDS } from '../reads.ts';
import type { OutboxHere } from './use-outbox.ts';

interface NewErrandProps {
  readonly village: string;
  readonly outbox: OutboxHere;
  readonly onDone: () => void;
}

/** What the station may do for people: offered in its town, and not to be done in person. Read with the screen, so that it is there without a network. */
export function useOffered(village: string | null): readonly VillageItemView[] {
  const items = useRead<ListOf<VillageItemView>>(village === null ? null : '/api/v1/village-items').data?.body.data ?? [];
  const town = useRead<UnitView>(village === null ? null : `/api/v1/units/${village}`).data?.body.parent ?? null;
  return items.filter(item => item.upstream !== null && !item.inPersonRequired && item.towns.some(({ code }) => code === town));
}

/** Somebody came, called, or was visited: written down here, with or without a network. Person and errand are two acts, sent one after the other. @req #51 #59 */
export function NewErrand({ village, outbox, onDone }: NewErrandProps) {
  const { t, language } = useText();
  const offered = useOffered(village);
  const [wrong, setWrong] = useState(false);
  const write = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = normalNumber(textIn(form, 'number'));
    const item = offered.find(({ code }) => code === textIn(form, 'item'));
    if (partyOf(number) !== 'natural_person' || item === undefined) return setWrong(true);
    const [name, phone, resident] = [textIn(form, 'name'), textIn(form, 'phone'), crypto.randomUUID()];
    const label = plainName(language, item.name);
    const illustrative = document.querySelector<HTMLMetaElement>('meta[name="yichuang-sample"]')?.content === 'yes';
    await outbox.add({ path: '/api/v1/subjects', data: { subject: resident, kind: 'citizen', name, idNumber: number, phone, illustrative }, revision: null, person: number, label: t('agency.outbox.person', { item: label }) });
    await outbox.add({ path: ERRANDS, data: { village, villageItem: item.code, item: item.upstream, resident, helper: null, priority: form.has('priority'), atHome: form.has('atHome'), contact: { name, phone, address: null } }, revision: null, label: t('agency.outbox.errand', { item: label }) });
    return onDone();
  };
  return (
    <form className="panel" onSubmit={event => void write(event)} aria-labelledby="new-errand">
      <h2 id="new-errand">{t('agency.new')}</h2>
      <p className="field"><label htmlFor="errand-item">{t('agency.item')}</label><select id="errand-item" name="item" required>{offered.map(item => <option key={item.code} value={item.code} lang={langOf(language, item.name)}>{plainName(language, item.name)}</option>)}</select></p>
      <p className="field"><label htmlFor="errand-number">{t('agency.number')}</label><input id="errand-number" name="number" required autoComplete="off" aria-invalid={wrong} aria-describedby="errand-number-said" onChange={() => setWrong(false)} /><span id="errand-number-said" role="status" className={wrong ? 'field-error' : 'hint'}>{wrong ? t('intake.number.wrong') : ''}</span></p>
      <LineField id="errand" name="name" label="person.name" />
      <p className="field"><label htmlFor="errand-phone">{t('person.phone')}</label><input id="errand-phone" name="phone" type="tel" required maxLength={32} autoComplete="off" /></p>
      <TickField id="errand" name="priority" label="intake.priority" />
      <TickField id="errand" name="atHome" label="agency.at-home" />
      <p className="actions"><button className="button">{t('agency.write')}</button><button type="button" className="button button-plain" onClick={onDone}>{t('move.cancel')}</button></p>
    </form>
  );
}
