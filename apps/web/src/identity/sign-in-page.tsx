import type { IdentityPage } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { useHref } from '../public/page.tsx';
import { Name, Notice } from '../shared/words.tsx';
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
      {page.done === 'reset' && <div role="status"><Notice tone="good" title={t('identity.reset.done')} /></div>}
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
  return (
    <>
      <p>{t('identity.noaccount')} <a className="line-link" href={href('/register', { next })}>{t('identity.register.title')}</a></p>
      <p>{t('identity.reset.lost')} <a className="line-link" href={href('/signin/reset')}>{t('identity.reset.title')}</a></p>
    </>
  );
}

/** The people of the sample: made up, said to be so, and signed in to by one press. A search finds the others. */
function Samples({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  const { people, total, find } = page.sample;
  if (total === 0) return null;
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{t('identity.sample.title')} <span className="badge badge-sample">{t('identity.sample.badge')}</span></h2>
      <p>{t('identity.sample.lead')}</p>
      <SampleSearch next={page.form.next} find={find} />
      <IdentityForm action="/session/sample" page={page} extra={onward(page)}>
        <ul className="sample-people">
          {people.map(person => <li key={person.key}><button className="button button-plain sample-person" name="person" value={person.key}><Name of={person.name} /></button></li>)}
        </ul>
      </IdentityForm>
      <p className="quiet">{people.length === 0 ? t('identity.sample.none') : t('identity.sample.count', { shown: number(people.length), count: number(total) })}</p>
    </section>
  );
}

function SampleSearch({ next, find }: { readonly next: string; readonly find: string }) {
  const { t } = useText();
  return (
    <form className="identity-form sample-search" role="search" aria-label={t('identity.sample.find')}>
      {next !== '' && <input type="hidden" name="next" value={next} />}
      <p className="field">
        <label htmlFor="find">{t('identity.sample.find')}</label>
        <span className="search-line"><input id="find" name="find" type="search" defaultValue={find} maxLength={60} /><button className="button button-plain">{t('identity.sample.search')}</button></span>
      </p>
    </form>
  );
}
