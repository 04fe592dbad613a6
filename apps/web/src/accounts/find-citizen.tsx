import { useMutation } from '@tanstack/react-query';
import { useId, type SubmitEvent } from 'react';
import type { AccountAnswer } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { postProved, Refused } from '../staff/api.ts';
import { textIn } from '../staff/form-text.ts';
import { Empty, Failure } from '../staff/states.tsx';
import { AccountCard } from './account-card.tsx';
import { ACCOUNTS } from './use-handling.ts';

/** A citizen who came with an identity card and cannot get in: found by the whole name or number, never by a part of it. */
export function FindCitizen() {
  const { t } = useText();
  const id = useId();
  const finding = useMutation({ mutationFn: (login: string) => postProved<AccountAnswer>(`${ACCOUNTS}/find`, { login }) });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    finding.mutate(textIn(new FormData(event.currentTarget), 'login'));
  };
  const unknown = finding.error instanceof Refused && finding.error.problem.status === 404;
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('accounts.citizen')}</h2>
      <p>{t('accounts.citizen.lead')}</p>
      <form onSubmit={submit}>
        <p className="field"><label htmlFor={id}>{t('accounts.citizen.login')}</label><input id={id} name="login" type="text" minLength={3} maxLength={32} required autoComplete="off" spellCheck={false} /></p>
        <p className="actions"><button className="button button-plain" disabled={finding.isPending}>{t('accounts.citizen.find')}</button></p>
      </form>
      {unknown && <Empty title={t('accounts.citizen.none')} />}
      {finding.error && !unknown && <Failure error={finding.error} />}
      {finding.data && <AccountCard key={finding.data.id} account={finding.data} onDone={() => finding.mutate(finding.variables)} />}
    </section>
  );
}
