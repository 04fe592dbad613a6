import type { IdentityPage, SamplePerson } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { useHref } from '../public/page.tsx';
import { Name } from '../shared/words.tsx';
import { Field, FormProblem, IdentityForm, onward } from './form.tsx';
import { titleOf } from './titles.ts';

/** Signs in with a name and a password; by passkey or through a provider where there is one. */
export function SignInPage({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  const staff = page.audience === 'staff';
  return (
    <div className="wrap narrow identity">
      <h1>{t(titleOf(page))}</h1>
      <p className="lead">{t(staff ? 'identity.signin.lead.staff' : 'identity.signin.lead.citizen')}</p>
      <FormProblem problem={page.form.problem} />
      <section className="panel">
        <IdentityForm action="/session/sign-in" page={page} extra={{ audience: page.audience, ...onward(page) }}>
          <Field name="login" label={staff ? 'identity.login.staff' : 'identity.login.citizen'} autoComplete="username" value={page.form.typed.login} />
          <Field name="password" label="identity.password" type="password" autoComplete="current-password" />
          <p className="actions"><button className="button">{t('identity.signin.submit')}</button>{staff && <PasskeyButton purpose="sign-in" next={page.form.next} />}</p>
        </IdentityForm>
        {page.provider && <Provider page={page} />}
      </section>
      {staff ? <Samples page={page} /> : <Register next={page.form.next} />}
    </div>
  );
}

/** Hidden until the script of the page knows that the browser has passkeys. */
export function PasskeyButton({ purpose, next }: { readonly purpose: 'sign-in' | 'second-factor' | 'add'; readonly next: string }) {
  const { t } = useText();
  const label = { 'sign-in': 'identity.passkey.signin', 'second-factor': 'identity.passkey.prove', add: 'identity.passkey.add' } as const;
  return (
    <>
      <button type="button" className="button button-plain" data-passkey={purpose} data-next={next} hidden>{t(label[purpose])}</button>
      <span role="status" data-passkey-status data-failed={t('identity.passkey.failed')} />
    </>
  );
}

function Provider({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  const query = new URLSearchParams({ audience: page.audience, ...onward(page) });
  return <p className="actions"><a className="button button-plain" href={`/session/oidc/start?${query.toString()}`}>{t('identity.provider')}</a></p>;
}

function Register({ next }: { readonly next: string }) {
  const { t } = useText();
  const href = useHref();
  return <p>{t('identity.noaccount')} <a className="line-link" href={href('/register', { next })}>{t('identity.register.title')}</a></p>;
}

/** How many stand in view before the reader asks for all. */
const FIRST = 8;

/** The people of the sample: made up, said to be so, and signed in to by one press. */
function Samples({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  if (page.sample.length === 0) return null;
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{t('identity.sample.title')} <span className="badge badge-sample">{t('badge.illustrative')}</span></h2>
      <p>{t('identity.sample.lead')}</p>
      <IdentityForm action="/session/sample" page={page} extra={onward(page)}>
        <SampleList people={page.sample.slice(0, FIRST)} />
        {page.sample.length > FIRST && (
          <details className="more">
            <summary>{t('identity.sample.more', { count: number(page.sample.length) })}</summary>
            <SampleList people={page.sample.slice(FIRST)} />
          </details>
        )}
      </IdentityForm>
    </section>
  );
}

function SampleList({ people }: { readonly people: readonly SamplePerson[] }) {
  return (
    <ul className="sample-people">
      {people.map(person => (
        <li key={person.key}>
          <button className="button button-plain sample-person" name="person" value={person.key}><Name of={person.name} /></button>
        </li>
      ))}
    </ul>
  );
}
