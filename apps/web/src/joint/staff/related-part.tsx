import { useState, type KeyboardEvent } from 'react';
import { isPlainEnter } from '../../case/staff/intake/next-step.ts';
import { findParty } from '../../case/staff/intake/find-party.ts';
import type { Party } from '../../case/staff/intake/draft.ts';
import { useText } from '../../i18n/text.tsx';
import { Name, Words } from '../../shared/words.tsx';
import { Failure } from '../../staff/states.tsx';
import { faultOf, MOST_RELATED, RELATIONS, type RelatedDraft } from './related.ts';

interface Item {
  readonly item: string;
  readonly itemName: { readonly zh: string; readonly en: string };
}
interface RelatedPartProps {
  readonly party: Party | null;
  readonly related: readonly RelatedDraft[];
  /** The items that are asked for. */
  readonly items: readonly Item[];
  readonly onChange: (related: readonly RelatedDraft[]) => void;
}

/** 关联申请人: others who apply with the first one, each for items of their own. @req #37 */
export function RelatedPart({ party, related, items, onChange }: RelatedPartProps) {
  const { t } = useText();
  const change = (at: number, one: RelatedDraft | null): void => onChange(related.flatMap((old, index) => (index !== at ? [old] : one === null ? [] : [one])));
  return (
    <fieldset className="field panel">
      <legend>{t('joint.related')} <span className="count">{related.length}</span></legend>
      <p className="hint">{t('joint.related.hint')}</p>
      {related.map((one, at) => <One key={one.party.subject} id={`related-${at}`} of={one} fault={faultOf(one, { party, related, asked: items.map(({ item }) => item) })} items={items} onChange={changed => change(at, changed)} />)}
      {related.length < MOST_RELATED && <Find onFound={found => onChange([...related, { party: found, relation: null, items: [] }])} />}
    </fieldset>
  );
}

/** The number on a card, with its check digit, leads to whoever it is. */
function Find({ onFound }: { readonly onFound: (party: Party) => void }) {
  const { t } = useText();
  const [number, type] = useState('');
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const find = async (): Promise<void> => {
    setError(null);
    try {
      const found = await findParty(number, t('intake.find.purpose'));
      setWrong(found === null);
      if (found === null) return;
      type('');
      onFound(found);
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('find'));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    void find();
  };
  return (
    <>
      <p className="field">
        <label htmlFor="related-number">{t('joint.related.number')}</label>
        <input id="related-number" value={number} autoComplete="off" spellCheck={false} aria-invalid={wrong} aria-describedby="related-number-said" onChange={event => { setWrong(false); type(event.target.value); }} onKeyDown={onKeyDown} />
        <span id="related-number-said" role="status" className={wrong ? 'field-error' : 'hint'}>{t(wrong ? 'intake.number.wrong' : 'intake.number.hint')}</span>
      </p>
      {error && <Failure error={error} />}
      <p><button type="button" className="button button-plain button-small" disabled={number.trim() === ''} onClick={() => void find()}>{t('joint.related.add')}</button></p>
    </>
  );
}

interface OneProps {
  readonly id: string;
  readonly of: RelatedDraft;
  readonly fault: ReturnType<typeof faultOf>;
  readonly items: readonly Item[];
  readonly onChange: (one: RelatedDraft | null) => void;
}

function One({ id, of, fault, items, onChange }: OneProps) {
  const { t } = useText();
  const toggle = (item: string): void => onChange({ ...of, items: of.items.includes(item) ? of.items.filter(one => one !== item) : [...of.items, item] });
  const relate = (value: string): void => onChange({ ...of, relation: RELATIONS.find(one => one === value) ?? null });
  return (
    <div role="group" aria-label={of.party.name || t('joint.related')} aria-describedby={fault ? `${id}-fault` : undefined} className="panel">
      <Who id={id} party={of.party} onParty={party => onChange({ ...of, party })} />
      <p className="field"><label htmlFor={`${id}-relation`}>{t('joint.related.relation')}</label><select id={`${id}-relation`} value={of.relation ?? ''} required onChange={event => relate(event.target.value)}><option value="">{t('joint.related.choose')}</option>{RELATIONS.map(relation => <option key={relation} value={relation}>{t(`joint.relation.${relation}`)}</option>)}</select></p>
      <fieldset className="field panel"><legend>{t('joint.related.items')}</legend><ul className="check-list">{items.map(({ item, itemName }) => <li key={item}><label className="check"><input type="checkbox" checked={of.items.includes(item)} onChange={() => toggle(item)} /> <Name of={itemName} /></label></li>)}</ul></fieldset>
      {fault && <p id={`${id}-fault`} role="status" className="field-error">{t(`joint.related.fault.${fault}`)}</p>}
      <p><button type="button" className="button button-plain button-small" onClick={() => onChange(null)}>{t('joint.related.remove')}</button></p>
    </div>
  );
}

/** Whoever is on record is told by name; everybody else is entered. */
function Who({ id, party, onParty }: { readonly id: string; readonly party: Party; readonly onParty: (party: Party) => void }) {
  const { t } = useText();
  if (!party.fresh && party.name !== '') return <p><span className="badge badge-good">{t('intake.known')}</span> <strong><Words>{party.name}</Words></strong> <span className="quiet">{t('reveal.recorded')}</span></p>;
  return (
    <div className="field-pair">
      <p className="field"><label htmlFor={`${id}-name`}>{t(party.kind === 'legal_person' ? 'intake.name.organisation' : 'person.name')}</label><input id={`${id}-name`} value={party.name} maxLength={100} required autoComplete="off" autoFocus onChange={event => onParty({ ...party, name: event.target.value })} /></p>
      <p className="field"><label htmlFor={`${id}-phone`}>{t('joint.related.phone')}</label><input id={`${id}-phone`} value={party.phone} maxLength={32} autoComplete="off" inputMode="tel" onChange={event => onParty({ ...party, phone: event.target.value })} /></p>
    </div>
  );
}
