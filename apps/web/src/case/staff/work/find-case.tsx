import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { useOpenCase } from './use-open-case.ts';

/** Goes to a case by its number, typed or scanned. F4 comes here. */
export function FindCase() {
  const { t } = useText();
  const open = useOpenCase();
  const [missing, setMissing] = useState(false);
  const find = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setMissing(!(await open(textIn(new FormData(event.currentTarget), 'number'))));
  };
  return (
    <form className="find-case" role="search" aria-label={t('work.find')} onSubmit={event => void find(event)}>
      <label htmlFor="find-case">{t('work.find')} <kbd>F4</kbd></label>
      <input id="find-case" name="number" type="search" autoComplete="off" spellCheck={false} placeholder="HT2024-000001" aria-describedby="find-case-said" onChange={() => setMissing(false)} />
      <button className="button button-plain">{t('work.find.go')}</button>
      <span id="find-case-said" role="status" className="field-error">{missing ? t('work.find.none') : ''}</span>
    </form>
  );
}
