import type { IdentityPage } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { useHref } from '../public/page.tsx';
import { Field, FormProblem, IdentityForm } from './form.tsx';

/** A lost password, first step: where the code goes. What comes next is the same whoever asks. */
export function ResetPage({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.reset.title')}</h1>
      <p className="lead">{t('identity.reset.lead')}</p>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        <IdentityForm action="/session/reset" page={page}>
          <Field name="login" label="identity.reset.phone" hint={t('identity.reset.phone.hint')} autoComplete="tel-national" value={page.form.typed.login} numeric />
          <p className="actions"><button className="button">{t('identity.reset.send')}</button></p>
        </IdentityForm>
      </section>
      <p><a className="line-link" href={href('/signin')}>{t('identity.reset.back')}</a></p>
    </div>
  );
}

/** Second step: the code from the message, and another password. */
export function ResetCodePage({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.reset.title')}</h1>
      <p className="lead">{t('identity.reset.sent')}</p>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        <IdentityForm action="/session/reset/code" page={page}>
          <Field name="code" label="identity.reset.code" autoComplete="one-time-code" numeric />
          <Field name="password" label="identity.newpassword.label" type="password" hint={t('identity.password.hint', { count: number(page.shortest) })} autoComplete="new-password" />
          <p className="actions"><button className="button">{t('identity.reset.submit')}</button></p>
        </IdentityForm>
      </section>
      <p><a className="line-link" href={href('/signin/reset')}>{t('identity.reset.again')}</a></p>
    </div>
  );
}
