import type { IdentityPage } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { Field, FormProblem, IdentityForm } from './form.tsx';
import { PasskeyButton } from './sign-in-page.tsx';

/** The second step of a sign-in: a code, or a passkey. */
export function SecondFactorPage({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.factor.title')}</h1>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        {page.has.totp && (
          <IdentityForm action="/session/second-factor" page={page}>
            <p>{t('identity.factor.lead')}</p>
            <Field name="code" label="identity.code" autoComplete="one-time-code" numeric />
            <p className="actions"><button className="button">{t('identity.factor.submit')}</button></p>
          </IdentityForm>
        )}
        {page.has.passkeys.length > 0 && <p className="actions"><PasskeyButton purpose="second-factor" next={page.form.next} /><noscript>{t('identity.passkey.noscript')}</noscript></p>}
      </section>
    </div>
  );
}

/** In place of a one-time password: the holder's own. */
export function NewPasswordPage({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.newpassword.title')}</h1>
      <p className="lead">{t('identity.newpassword.lead')}</p>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        <IdentityForm action="/session/new-password" page={page} extra={{ audience: page.audience }}>
          <Field name="password" label="identity.newpassword.label" type="password" hint={t('identity.password.hint', { count: number(page.shortest) })} autoComplete="new-password" />
          <p className="actions"><button className="button">{t('identity.newpassword.submit')}</button></p>
        </IdentityForm>
      </section>
    </div>
  );
}
