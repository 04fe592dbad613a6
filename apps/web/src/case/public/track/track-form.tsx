import type { TrackFormPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { ErrorSummary, Form } from '../form.tsx';

/** What is asked for: how a case stands, or the way to its review. */
const WORDS = {
  track: { title: 'track.form.title', lead: 'track.form.lead', go: 'track.form.go', extra: {} },
  rate: { title: 'track.form.rate', lead: 'track.form.rate.lead', go: 'track.form.rate.go', extra: { for: 'rate' } },
} as const;

/** Number and last four digits of the telephone. A wrong pair says no more than that it is wrong. */
export function TrackForm({ page }: { readonly page: TrackFormPage }) {
  const { t, number } = useText();
  const href = useHref();
  const words = WORDS[page.rates ? 'rate' : 'track'];
  const faults = page.wrong ? [{ at: 'number', words: t('track.form.wrong') }] : [];
  const problem = page.wait === null ? null : { code: 'too-many-requests', title: t('track.form.wait', { minutes: number(Math.ceil(page.wait / 60)) }), detail: '' };
  return (
    <div className="wrap narrow apply">
      <h1>{t(words.title)}</h1>
      <ErrorSummary faults={faults} problem={problem} />
      <p className="lead">{t(words.lead)}</p>
      <Form action={href('/track')} form={page.form} extra={words.extra}>
        <NumberField page={page} />
        <div className="ask-field">
          <label htmlFor="phone">{t('track.form.phone')}</label>
          <input id="phone" name="phone" type="text" className="ask-short" inputMode="numeric" maxLength={4} defaultValue={page.typed.phone} autoComplete="off" />
        </div>
        <p className="actions"><button className="button button-big">{t(words.go)}</button></p>
      </Form>
      <p><a className="line-link" href={page.signedIn ? href('/me') : href('/signin', { next: href('/me') })}>{t('track.form.mine')}</a></p>
      <p><HelpPhone /></p>
    </div>
  );
}

function NumberField({ page }: { readonly page: TrackFormPage }) {
  const { t } = useText();
  return (
    <div className={page.wrong ? 'ask-field ask-wrong' : 'ask-field'}>
      <label htmlFor="number">{t('track.form.number')}</label>
      <p className="hint" id="number-hint">{t('track.form.number.hint')}</p>
      {page.wrong && <p className="field-fault" id="number-fault">{t('track.form.wrong')}</p>}
      <input id="number" name="number" type="text" className="ask-middle" defaultValue={page.typed.number} autoComplete="off" spellCheck={false} aria-describedby={page.wrong ? 'number-hint number-fault' : 'number-hint'} />
    </div>
  );
}
