import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Words } from '../../../shared/words.tsx';
import { post } from '../../../staff/api.ts';
import { textIn } from '../../../staff/form-text.ts';
import { Failure } from '../../../staff/states.tsx';
import { caseAt } from '../reads.ts';

const PURPOSES = ['handle', 'contact', 'verify', 'deliver'] as const;
const NAMES = ['name', 'phone', 'address', 'email', 'idNumber'] as const;
type Field = (typeof NAMES)[number];
type Shown = Readonly<Partial<Record<Field, string | null>>>;

interface RevealProps {
  /** Of the case. */
  readonly id: string;
  readonly fields: readonly Field[];
  readonly purposeHint: string;
}

/** 显示: masked until somebody says what for; who saw what of whom is recorded before anything is shown. */
export function Reveal({ id, fields, purposeHint }: RevealProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const why = textIn(new FormData(event.currentTarget), 'purpose');
    const answer = await post<{ readonly fields: Shown }>(`${caseAt(id)}/reveal`, { fields, purpose: `${why} · ${purposeHint}` }).catch((problem: unknown) => (problem instanceof Error ? problem : new Error('reveal')));
    if (answer instanceof Error) setError(answer);
    else setShown(answer.fields);
    setAsking(false);
  };
  if (shown) return <ShownFields shown={shown} fields={fields} onHide={() => setShown(null)} />;
  return (
    <>
      <p className="actions">
        {fields.map(field => <span key={field}>{t(`person.${field}`)} <span className="masked" aria-label={t('reveal.masked')}>＊＊＊</span></span>)}
        <button type="button" className="button button-plain button-small" aria-expanded={asking} onClick={() => setAsking(!asking)}>{t('reveal.show')}</button>
      </p>
      {asking && (
        <form className="reveal-form" onSubmit={event => void ask(event)}>
          <label htmlFor={`why-${id}`}>{t('reveal.why')}</label>
          <select id={`why-${id}`} name="purpose">{PURPOSES.map(one => <option key={one} value={t(`reveal.purpose.${one}`)}>{t(`reveal.purpose.${one}`)}</option>)}</select>
          <button className="button button-small">{t('reveal.confirm')}</button>
          <span className="hint">{t('reveal.recorded')}</span>
        </form>
      )}
      {error && <Failure error={error} />}
    </>
  );
}

function ShownFields({ shown, fields, onHide }: { readonly shown: Shown; readonly fields: readonly Field[]; readonly onHide: () => void }) {
  const { t } = useText();
  return (
    <div role="status">
      <FactList facts={fields.map(field => ({ label: t(`person.${field}`), value: <Words>{shown[field] ?? t('reveal.none')}</Words> }))} />
      <p><button type="button" className="button button-plain button-small" onClick={onHide}>{t('reveal.hide')}</button></p>
    </div>
  );
}
