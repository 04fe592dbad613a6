import type { IdentityPage, OpenSession } from '../../../api/src/web-port.ts';
import { useText, type MessageId } from '../i18n/text.tsx';
import { Instant, Notice, Words } from '../shared/words.tsx';
import { TotpSetUp } from './enrol-page.tsx';
import { Field, FormProblem, IdentityForm } from './form.tsx';
import { PasskeyButton } from './sign-in-page.tsx';

const DONE: Readonly<Record<string, MessageId>> = {
  ended: 'identity.done.ended', password: 'identity.done.password', totp: 'identity.done.totp', 'totp-removed': 'identity.done.removed', passkey: 'identity.done.passkey', 'passkey-removed': 'identity.done.removed',
};

/** One's own account: where it is signed in, its password, its second factors, and the way out. */
export function AccountPage({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  const done = page.done === null ? undefined : DONE[page.done];
  return (
    <div className="wrap narrow identity">
      <h1>{t('identity.account.title')}</h1>
      <Who page={page} />
      {done && <div role="status"><Notice tone="good" title={t(done)} /></div>}
      <FormProblem problem={page.form.problem} />
      <SignOut page={page} />
      <Sessions page={page} />
      {page.has.password && <Password page={page} />}
      {page.audience === 'staff' && page.has.password && <Factors page={page} />}
    </div>
  );
}

/** Whose account it is; an officer finds the way back to work. */
function Who({ page }: { readonly page: IdentityPage }) {
  const { t, language } = useText();
  return (
    <>
      {page.label !== null && <p className="lead">{t('identity.account.as')} <strong><Words>{page.label}</Words></strong></p>}
      {page.audience === 'staff' && <p><a className="line-link" href={language === 'en' ? '/en/office' : '/office'}>{t('identity.back.office')}</a></p>}
    </>
  );
}

function SignOut({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  return (
    <IdentityForm action="/session/sign-out" page={page} extra={{ audience: page.audience }}>
      <p className="actions">
        <button className="button">{t('identity.signout')}</button>
        <button className="button button-plain" name="everywhere" value="yes">{t('identity.signout.everywhere')}</button>
      </p>
    </IdentityForm>
  );
}

function Sessions({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  const others = page.sessions.filter(({ current }) => !current);
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">{t('identity.sessions')}</h2>
      <ul className="session-list">{page.sessions.map(session => <SessionRow key={session.id} session={session} page={page} />)}</ul>
      {others.length > 0 && (
        <IdentityForm action="/session/end-others" page={page} extra={{ audience: page.audience }}>
          <p className="actions"><button className="button button-plain">{t('identity.sessions.end-others')}</button></p>
        </IdentityForm>
      )}
    </section>
  );
}

function SessionRow({ session, page }: { readonly session: OpenSession; readonly page: IdentityPage }) {
  const { t } = useText();
  return (
    <li>
      <p>
        <strong>{session.device}</strong> {session.current && <span className="badge badge-good">{t('identity.sessions.here')}</span>}<br />
        <span className="quiet">{t('identity.sessions.since')} <Instant of={session.since} /> · {t('identity.sessions.seen')} <Instant of={session.seen} /></span>
      </p>
      {!session.current && (
        <IdentityForm action="/session/end" page={page} extra={{ audience: page.audience, id: session.id }}>
          <button className="button button-plain button-small" aria-label={`${t('identity.sessions.end')} ${session.device}`}>{t('identity.sessions.end')}</button>
        </IdentityForm>
      )}
    </li>
  );
}

function Password({ page }: { readonly page: IdentityPage }) {
  const { t, number } = useText();
  return (
    <section className="panel" aria-labelledby="change-password">
      <h2 id="change-password">{t('identity.password.change')}</h2>
      <IdentityForm action="/session/password" page={page} extra={{ audience: page.audience }}>
        <Field name="current" label="identity.password.current" type="password" autoComplete="current-password" />
        <Field name="password" label="identity.newpassword.label" type="password" hint={t('identity.password.hint', { count: number(page.shortest) })} autoComplete="new-password" />
        <p className="actions"><button className="button">{t('identity.password.change')}</button></p>
      </IdentityForm>
    </section>
  );
}

function Factors({ page }: { readonly page: IdentityPage }) {
  const { t } = useText();
  return (
    <section className="panel" aria-labelledby="factors">
      <h2 id="factors">{t('identity.factors')}</h2>
      <h3>{t('identity.totp')}</h3>
      <p>{t(page.has.totp ? 'identity.totp.on' : 'identity.totp.off')}</p>
      {page.totp ? <TotpSetUp page={page} action="/session/totp/confirm" /> : <IdentityForm action="/session/totp/begin" page={page}><p className="actions"><button className="button button-plain">{t(page.has.totp ? 'identity.totp.again' : 'identity.totp.begin')}</button></p></IdentityForm>}
      {page.has.totp && <IdentityForm action="/session/totp/remove" page={page}><p className="actions"><button className="button button-plain">{t('identity.totp.remove')}</button></p></IdentityForm>}
      <h3>{t('identity.passkeys')}</h3>
      {page.has.passkeys.length === 0 && <p>{t('identity.passkeys.none')}</p>}
      <ul className="session-list">
        {page.has.passkeys.map(passkey => (
          <li key={passkey.id}>
            <p>{t('identity.passkeys.added')} <Instant of={passkey.added} /></p>
            <IdentityForm action="/session/passkey/remove" page={page} extra={{ id: passkey.id }}><button className="button button-plain button-small">{t('identity.passkeys.remove')}</button></IdentityForm>
          </li>
        ))}
      </ul>
      <p className="actions"><PasskeyButton purpose="add" next="" /></p>
    </section>
  );
}
