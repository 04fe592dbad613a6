import type { ReactNode } from 'react';
import type { FormState, IdentityPage } from '../../../api/src/web-port.ts';
import { useText, type MessageId } from '../i18n/text.tsx';
import { usePage } from '../public/page.tsx';
import { Notice } from '../shared/words.tsx';

/** A form of signing in: a plain post with the token that shows it comes from this site. */
export function IdentityForm({ action, page, children, extra = {} }: { readonly action: string; readonly page: IdentityPage; readonly children: ReactNode; readonly extra?: Readonly<Record<string, string>> }) {
  const { language } = usePage().request;
  return (
    <form className="identity-form" method="post" action={action}>
      {Object.entries({ token: page.form.token, language, ...extra }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

/** Where to go on afterwards, when somewhere was asked for. */
export const onward = ({ form }: IdentityPage): Readonly<Record<string, string>> => (form.next === '' ? {} : { next: form.next });

interface FieldProps {
  readonly name: string;
  readonly label: MessageId;
  readonly type?: 'text' | 'password';
  readonly hint?: ReactNode;
  readonly autoComplete: string;
  readonly value?: string | undefined;
  readonly numeric?: boolean;
}

/** A field with its label above and its hint tied to it. */
export function Field({ name, label, type = 'text', hint, autoComplete, value, numeric = false }: FieldProps) {
  const { t } = useText();
  const described = hint ? { 'aria-describedby': `${name}-hint` } : {};
  return (
    <p className="field">
      <label htmlFor={name}>{t(label)}</label>
      <input id={name} name={name} type={type} autoComplete={autoComplete} defaultValue={value} required maxLength={256} spellCheck={false} {...(numeric ? { inputMode: 'numeric' as const } : {})} {...described} />
      {hint && <span className="hint" id={`${name}-hint`}>{hint}</span>}
    </p>
  );
}

const FAULTS: Readonly<Record<string, MessageId>> = { 'too-short': 'identity.fault.short', 'too-long': 'identity.fault.long', common: 'identity.fault.common', 'contains-name': 'identity.fault.name' };

/** Words for what is wrong with a password. */
export const faultId = (fault: string): MessageId | undefined => FAULTS[fault];

/** What is wrong with what was sent, above the form, read out first. */
export function FormProblem({ problem }: { readonly problem: FormState['problem'] }) {
  const { t, number } = useText();
  if (!problem) return null;
  const fault = problem.fault === null ? undefined : faultId(problem.fault);
  const minutes = problem.retryAfter === null ? null : Math.ceil(problem.retryAfter / 60);
  return (
    <div role="alert">
      <Notice tone="bad" title={problem.title}>
        <p>{fault ? t(fault) : problem.detail}</p>
        {minutes !== null && <p>{t('identity.retry', { minutes: number(minutes) })}</p>}
      </Notice>
    </div>
  );
}
