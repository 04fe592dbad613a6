import type { IdentityPage } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { useHref } from '../public/page.tsx';
import { Field, FormProblem, IdentityForm, onward } from './form.tsx';

/** Opens a citizen's own account: three fields, and what becomes of each. */
export function RegisterPage({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.register.title')}</h1>
      <p className="lead">{t('identity.register.lead')}</p>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        <IdentityForm action="/session/register" page={page} extra={onward(page)}>
          <Field name="name" label="identity.register.name" hint={t('identity.register.name.hint')} autoComplete="name" value={page.form.typed.name} />
          <Field name="login" label="identity.login.citizen" hint={t('identity.register.login.hint')} autoComplete="username" value={page.form.typed.login} />
          <Field name="password" label="identity.password" type="password" hint={t('identity.password.hint', { count: number(page.shortest) })} autoComplete="new-password" />
          <p className="actions"><button className="button">{t('identity.register.submit')}</button></p>
        </IdentityForm>
      </section>
      <p>{t('identity.have')} <a className="line-link" href={href('/signin', { next: page.form.next })}>{t('identity.signin.title')}</a></p>
    </div>
  );
}
