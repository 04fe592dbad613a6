import { useId, type SubmitEvent } from 'react';
import { useText } from '../i18n/text.tsx';
import { textIn } from '../staff/form-text.ts';
import { Failure } from '../staff/states.tsx';
import { GivenPassword } from './given-password.tsx';
import { ACCOUNTS, useHandling } from './use-handling.ts';

/** Opens an officer's account: whose, and the name to sign in with. The first password is shown once. */
export function OpenAccount() {
  const { t } = useText();
  const id = useId();
  const handling = useHandling();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    handling.mutate({ path: ACCOUNTS, data: { subject: textIn(data, 'subject'), login: textIn(data, 'login') } }, { onSuccess: () => form.reset() });
  };
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('accounts.open')}</h2>
      <form onSubmit={submit}>
        <p className="field"><label htmlFor={`${id}-subject`}>{t('posts.person')}</label><input id={`${id}-subject`} name="subject" type="text" minLength={1} maxLength={64} required autoComplete="off" spellCheck={false} aria-describedby={`${id}-subject-hint`} /><span id={`${id}-subject-hint`} className="hint">{t('posts.person.hint')}</span></p>
        <p className="field"><label htmlFor={`${id}-login`}>{t('accounts.login')}</label><input id={`${id}-login`} name="login" type="text" minLength={3} maxLength={32} required autoComplete="off" spellCheck={false} aria-describedby={`${id}-login-hint`} /><span id={`${id}-login-hint`} className="hint">{t('accounts.login.hint')}</span></p>
        <p className="actions"><button className="button" disabled={handling.isPending}>{t('accounts.open')}</button></p>
      </form>
      {handling.error && <Failure error={handling.error} />}
      {handling.data && !handling.isPending && <GivenPassword handled={handling.data} />}
    </section>
  );
}
