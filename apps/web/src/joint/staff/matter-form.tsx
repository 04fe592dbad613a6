import type { CatalogueItem, JointMatterView, UnitView } from '@yichuang/projections';
import { useState } from 'react';
import { DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useRead, useSteadyRead } from '../../staff/query.ts';

export const ROLES = ['lead', 'implement', 'accept', 'review', 'supervise'] as const;
type Chosen = Pick<CatalogueItem, 'code' | 'name'>;
const MOST = 20;

const numberIn = (form: FormData, name: string): number | null => (textIn(form, name) === '' ? null : Number(textIn(form, name)));

/** What the form says, as the command takes it. */
export function matterIn(form: FormData, illustrative: boolean): object {
  const items = form.getAll('items').filter(value => typeof value === 'string');
  return {
    code: textIn(form, 'code').toUpperCase(), name: { zh: textIn(form, 'zh'), en: textIn(form, 'en') }, way: textIn(form, 'way'), days: numberIn(form, 'days'), from: textIn(form, 'from'), illustrative,
    legs: items.map(item => ({ item, days: numberIn(form, `days-${item}`) ?? 0, after: form.getAll(`after-${item}`).filter(value => typeof value === 'string' && value !== '') })),
    parts: ROLES.map(role => ({ role, unit: textIn(form, `unit-${role}`), duty: textIn(form, `duty-${role}`), days: numberIn(form, `limit-${role}`) })),
  };
}

/** A draft of a matter: items with their days and order, the five parts with what is theirs. @req #37 #38 */
export function MatterFields({ id, of, today }: { readonly id: string; readonly of: JointMatterView | null; readonly today: string }) {
  const { t } = useText();
  return (
    <>
      <p className="field"><label htmlFor={`${id}-code`}>{t('joint.code')}</label><input id={`${id}-code`} name="code" defaultValue={of?.code} required pattern="[0-9A-Za-z]{2,16}" autoComplete="off" /></p>
      <LineField id={id} name="zh" label="joint.name.zh" /><LineField id={id} name="en" label="joint.name.en" />
      <WordsField id={id} name="way" label="joint.way" />
      <DayField id={id} name="from" label="joint.from" min={today} />
      <p className="field"><label htmlFor={`${id}-days`}>{t('joint.days')}</label><input id={`${id}-days`} name="days" type="number" min={0} max={120} defaultValue={of?.days ?? ''} aria-describedby={`${id}-days-hint`} /><span id={`${id}-days-hint`} className="hint">{t('joint.days.hint')}</span></p>
      <LegFields id={id} legs={(of?.legs ?? []).map(({ item, itemName }) => ({ code: item, name: itemName }))} />
      <PartFields id={id} />
    </>
  );
}

function LegFields({ id, legs }: { readonly id: string; readonly legs: readonly Chosen[] }) {
  const { t, language } = useText();
  const [word, look] = useState('');
  const [chosen, choose] = useState<readonly Chosen[]>(legs);
  const found = useSteadyRead<{ readonly data: readonly CatalogueItem[] }>(word.trim() === '' ? null : address('/api/v1/items', { q: word.trim(), limit: MOST })).data?.body.data ?? [];
  const offered = found.filter(({ code }) => !chosen.some(item => item.code === code));
  return (
    <fieldset className="field panel">
      <legend>{t('joint.items')} <span className="count">{chosen.length}</span></legend>
      {chosen.map(({ code, name }) => (
        <div key={code} className="field-pair">
          <p><Name of={name} /> <button type="button" className="button button-plain button-small" onClick={() => choose(chosen.filter(item => item.code !== code))}>{t('joint.take-out')}</button><input type="hidden" name="items" value={code} /></p>
          <p className="field"><label htmlFor={`${id}-days-${code}`}>{t('joint.leg-days')}</label><input id={`${id}-days-${code}`} name={`days-${code}`} type="number" min={0} max={120} required /></p>
          <p className="field"><label htmlFor={`${id}-after-${code}`}>{t('joint.leg-after')}</label><select id={`${id}-after-${code}`} name={`after-${code}`}><option value="">–</option>{chosen.filter(item => item.code !== code).map(item => <option key={item.code} value={item.code} lang={langOf(language, item.name)}>{plainName(language, item.name)}</option>)}</select></p>
        </div>
      ))}
      <p className="field"><label htmlFor={`${id}-word`}>{t('joint.find-item')}</label><input id={`${id}-word`} type="search" value={word} onChange={event => look(event.target.value)} autoComplete="off" /></p>
      <ul className="check-list">{offered.map(item => <li key={item.code}><button type="button" className="button button-plain button-small" onClick={() => choose([...chosen, item])}>+ <Name of={item.name} /></button></li>)}</ul>
    </fieldset>
  );
}

function PartFields({ id }: { readonly id: string }) {
  const { t, language } = useText();
  const units = useRead<{ readonly data: readonly UnitView[] }>('/api/v1/units').data?.body.data ?? [];
  const bodies = units.filter(({ kind }) => kind !== 'village' && kind !== 'community');
  return ROLES.map(role => (
    <fieldset key={role} className="field panel">
      <legend>{t(`joint.role.${role}`)}</legend>
      <p className="field"><label htmlFor={`${id}-unit-${role}`}>{t('joint.unit')}</label><select id={`${id}-unit-${role}`} name={`unit-${role}`} required>{bodies.map(({ code, name }) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</select></p>
      <WordsField id={id} name={`duty-${role}`} label="joint.duty" />
      <p className="field"><label htmlFor={`${id}-limit-${role}`}>{t('joint.part-days')}</label><input id={`${id}-limit-${role}`} name={`limit-${role}`} type="number" min={0} max={120} /></p>
    </fieldset>
  ));
}
