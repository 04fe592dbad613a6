import type { AccountStepPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { faultId } from '../../../identity/form.tsx';
import { ErrorSummary, Form } from '../form.tsx';
import { Frame } from './frame.tsx';

/** Who applies must be somebody: an account, for which only the password is still missing. */
export function AccountStep({ page }: { readonly page: AccountStepPage }) {
  const { t, number } = useText();
  const href = useHref();
  const { frame, form } = page;
  const fault = page.fault === null ? undefined : faultId(page.fault);
  const problem = form.problem && (fault ? { ...form.problem, detail: t(fault) } : form.problem);
  return (
    <Frame frame={frame} title={t('apply.account.title')}>
      <ErrorSummary faults={[]} problem={problem} />
      <p className="lead">{t('apply.account.lead')}</p>
      <p className="actions"><a className="button button-plain" href={href('/signin', { next: href(`/apply/${frame.draft}`) })}>{t('apply.account.have')}</a></p>
      <Form action={href(`/apply/${frame.draft}/account`)} form={form}>
        <Line name="name" label={t('identity.register.name')} value={page.name} autoComplete="name" />
        <Line name="login" label={t('apply.account.phone')} hint={t('apply.account.phone.hint')} value={page.login} autoComplete="username" />
        <Line name="password" label={t('identity.password')} hint={t('identity.password.hint', { count: number(page.shortest) })} type="password" autoComplete="new-password" />
        <p className="actions"><button className="button button-big">{t('apply.account.go')}</button></p>
      </Form>
    </Frame>
  );
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'password';
}

function Line({ name, label, hint, value, autoComplete, type = 'text' }: LineProps) {
  return (
    <p className="ask-field">
      <label htmlFor={name}>{label}</label>
      {hint && <span className="hint" id={`${name}-hint`}>{hint}</span>}
      <input id={name} name={name} type={type} defaultValue={value} autoComplete={autoComplete} maxLength={256} spellCheck={false} {...(hint ? { 'aria-describedby': `${name}-hint` } : {})} />
    </p>
  );
}
