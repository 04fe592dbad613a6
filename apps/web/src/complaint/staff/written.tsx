import { useState, type FormEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';
import { post } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { Failure } from '../../staff/states.tsx';

interface Shown {
  readonly number: number;
  readonly field: 'words' | 'refused' | 'contact' | 'answer' | 'note' | 'reason';
  readonly text: string | null;
}

/** What was written and told: masked until somebody says what for, which is recorded first. */
export function Written({ id }: { readonly id: string }) {
  const { t } = useText();
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const purpose = textIn(new FormData(event.currentTarget), 'purpose');
    const answer = await post<{ readonly data: readonly Shown[] }>(`/api/v1/complaints/${id}/reveal`, { purpose }).catch((problem: unknown) => (problem instanceof Error ? problem : new Error('reveal')));
    if (answer instanceof Error) setError(answer);
    else setShown(answer.data);
  };
  return (
    <section className="panel" aria-labelledby="complaint-written">
      <h2 id="complaint-written">{t('complaint.written')}</h2>
      {shown ? <ul className="lines" role="status">{shown.map(({ number, field, text: words }) => <li key={`${number}-${field}`}><span className="quiet">{t(`complaint.field.${field}`)}</span> <Words>{words ?? t('reveal.none')}</Words></li>)}</ul> : (
        <form className="reveal-form" onSubmit={event => void ask(event)}>
          <label htmlFor="complaint-why">{t('reveal.why')}</label>
          <select id="complaint-why" name="purpose">{(['verify', 'handle', 'contact'] as const).map(one => <option key={one} value={t(`reveal.purpose.${one}`)}>{t(`reveal.purpose.${one}`)}</option>)}</select>
          <button className="button button-small">{t('reveal.confirm')}</button>
          <span className="hint">{t('reveal.recorded')}</span>
        </form>
      )}
      {error && <Failure error={error} />}
    </section>
  );
}
