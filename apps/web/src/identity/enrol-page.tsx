import type { IdentityPage } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { Field, FormProblem, IdentityForm } from './form.tsx';

/** A second factor is required and there is none yet: one-time codes are set up in two steps. */
export function EnrolPage({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.enrol.title')}</h1>
      <p className="lead">{t('identity.enrol.lead')}</p>
      <FormProblem problem={page.form.problem} />
      <TotpSetUp page={page} action="/session/enrol" />
    </div>
  );
}

/** The secret as a picture and in letters, and the first code that shows it has arrived. */
export function TotpSetUp({ page, action }: { readonly page: IdentityPage; readonly action: string }) {
  const { t } = useText();
  if (!page.totp) return null;
  const picture = `data:image/svg+xml;base64,${btoa(page.totp.picture)}`;
  return (
    <section className="panel">
      <ol className="set-up">
        <li>
          <p>{t('identity.enrol.scan')}</p>
          <p><img className="totp-picture" src={picture} alt={t('identity.enrol.picture')} width="220" height="220" /></p>
          <p>{t('identity.enrol.secret')} <code className="secret">{page.totp.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
        </li>
        <li>
          <IdentityForm action={action} page={page}>
            <p>{t('identity.enrol.code')}</p>
            <Field name="code" label="identity.code" autoComplete="one-time-code" numeric />
            <p className="actions"><button className="button">{t('identity.enrol.submit')}</button></p>
          </IdentityForm>
        </li>
      </ol>
    </section>
  );
}
