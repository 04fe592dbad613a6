import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Words } from '../../../shared/words.tsx';
import { Failure } from '../../../staff/states.tsx';
import type { Party } from './draft.ts';
import { findParty } from './find-party.ts';
import { goOn, goOnSoon, goOnWhenRead, isPlainEnter } from './next-step.ts';

interface PersonPartProps {
  readonly party: Party | null;
  readonly onParty: (party: Party | null) => void;
}

/** Who applies: a card is read or a number typed; whoever is known is found by it, everybody else is registered by name and telephone. @req #44 */
export function PersonPart({ party, onParty }: PersonPartProps) {
  const { t } = useText();
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const find = async (input: HTMLInputElement): Promise<void> => {
    setError(null);
    try {
      const found = await findParty(input.value, t('intake.find.purpose'));
      setWrong(found === null);
      if (found === null) return;
      onParty(found);
      // An errand names its item: the questions are on their way.
      (document.querySelector('[data-step="item"][data-done="yes"]') ? goOnWhenRead : goOnSoon)(input);
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('find'));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    void find(event.currentTarget);
  };
  const onChange = (): void => {
    setWrong(false);
    if (party) onParty(null);
  };
  return (
    <section className="panel" aria-labelledby="who">
      <h2 id="who">{t('intake.who')}</h2>
      <p className="field" data-step="number" data-done={party ? 'yes' : 'no'}>
        <label htmlFor="number">{t('intake.number')}</label>
        <input id="number" autoComplete="off" spellCheck={false} autoFocus onKeyDown={onKeyDown} onChange={onChange} aria-invalid={wrong} aria-describedby="number-said" />
        <span id="number-said" role="status" className={wrong ? 'field-error' : 'hint'}>{t(wrong ? 'intake.number.wrong' : 'intake.number.hint')}</span>
      </p>
      {error && <Failure error={error} />}
      {party && <Shown party={party} onParty={onParty} />}
    </section>
  );
}

type PartyProps = { readonly party: Party; readonly onParty: (party: Party) => void };

const Shown = (props: PartyProps) => (props.party.fresh ? <NewParty {...props} /> : <KnownParty {...props} />);

function KnownParty({ party, onParty }: PartyProps) {
  const { t } = useText();
  return (
    <>
      <p><span className="badge badge-good">{t('intake.known')}</span> <strong><Words>{party.name}</Words></strong> {party.phone} <span className="quiet">{t('reveal.recorded')}</span></p>
      {(party.name === '' || party.phone === '') && <NewParty party={party} onParty={onParty} />}
    </>
  );
}

const ASKED = [['name', 100], ['phone', 32]] as const;

function NewParty({ party, onParty }: PartyProps) {
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    if (event.currentTarget.value.trim() !== '') goOn(event.currentTarget);
  };
  return (
    <>
      {party.fresh && <p><span className="badge">{t('intake.new')}</span> {t('intake.new.hint')}</p>}
      <div className="field-pair">
        {ASKED.map(([name, length]) => (
          <p key={name} className="field" data-step={`party-${name}`} data-done={party[name] === '' ? 'no' : 'yes'}>
            <label htmlFor={`party-${name}`}>{t(party.kind === 'legal_person' && name === 'name' ? 'intake.name.organisation' : `person.${name}`)}</label>
            <input id={`party-${name}`} value={party[name]} maxLength={length} required autoComplete="off" inputMode={name === 'phone' ? 'tel' : undefined} onChange={event => onParty({ ...party, [name]: event.target.value })} onKeyDown={onKeyDown} />
          </p>
        ))}
      </div>
    </>
  );
}
