import { useId, useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import type { AccountAnswer } from '../../../api/src/web-port.ts';
import { useText, type MessageId } from '../i18n/text.tsx';
import { Name } from '../shared/words.tsx';
import { textIn } from '../staff/form-text.ts';
import { Failure } from '../staff/states.tsx';
import { GivenPassword } from './given-password.tsx';
import { ACCOUNTS, useHandling } from './use-handling.ts';

type Rel = 'lock' | 'unlock' | 'end-sessions' | 'reset-password' | 'reset-second-factor' | 'close';
interface Act {
  readonly rel: Rel;
  readonly word: MessageId;
  readonly consequence: MessageId;
  readonly when: (account: AccountAnswer) => boolean;
  /** Why is asked for; what a holder lost needs no other reason. */
  readonly because: boolean;
}

const ACTS: readonly Act[] = [
  { rel: 'unlock', word: 'accounts.act.unlock', consequence: 'accounts.act.unlock.what', when: ({ locked }) => locked, because: true },
  { rel: 'lock', word: 'accounts.act.lock', consequence: 'accounts.act.lock.what', when: ({ locked }) => !locked, because: true },
  { rel: 'end-sessions', word: 'accounts.act.end', consequence: 'accounts.act.end.what', when: ({ sessions }) => sessions > 0, because: true },
  { rel: 'reset-password', word: 'accounts.act.password', consequence: 'accounts.act.password.what', when: ({ password }) => password, because: false },
  { rel: 'reset-second-factor', word: 'accounts.act.factor', consequence: 'accounts.act.factor.what', when: ({ secondFactor }) => secondFactor, because: false },
  { rel: 'close', word: 'accounts.act.close', consequence: 'accounts.act.close.what', when: ({ audience }) => audience === 'staff', because: true },
];

/** One account: whose it is by reference and posts, how it stands, and what can be done about it. @param onDone asks for it anew where the list does not show it */
export function AccountCard({ account, onDone }: { readonly account: AccountAnswer; readonly onDone?: () => void }) {
  const { t } = useText();
  const [chosen, choose] = useState<Rel | null>(null);
  const handling = useHandling();
  const acts = ACTS.filter(({ when }) => when(account));
  const act = acts.find(({ rel }) => rel === chosen);
  const run = (data: object): void => {
    handling.mutate({ path: `${ACCOUNTS}/${account.id}/${act?.rel ?? ''}`, data }, { onSuccess: () => {
      choose(null);
      onDone?.();
    } });
  };
  return (
    <>
      <Facts account={account} />
      <p className="actions">{acts.map(({ rel, word }) => <button key={rel} type="button" className="button button-plain button-small" aria-expanded={rel === chosen} disabled={handling.isPending} onClick={() => choose(rel === chosen ? null : rel)}>{t(word)}</button>)}</p>
      {act && <OneAct key={act.rel} act={act} busy={handling.isPending} onSend={run} />}
      {handling.error && <Failure error={handling.error} />}
      {handling.data && !handling.isPending && <GivenPassword handled={handling.data} />}
    </>
  );
}

function Facts({ account: { id, label, posts, subject, sessions, locked, oneTime, secondFactor, audience } }: { readonly account: AccountAnswer }) {
  const { t, number } = useText();
  return (
    <>
      <h3>{label} {locked && <span className="badge badge-bad">{t('accounts.locked')}</span>} {oneTime && <span className="badge badge-warn">{t('accounts.one-time')}</span>}</h3>
      {posts.map(({ key, name }) => <p key={key}><Name of={name} /></p>)}
      {audience === 'staff' && posts.length === 0 && <p><span className="badge badge-warn">{t('accounts.no-post')}</span></p>}
      <p className="quiet">{t('accounts.person')} <span className="digits">{subject}</span> · {t('accounts.sessions', { count: number(sessions) })}{audience === 'staff' && <> · {t(secondFactor ? 'accounts.factor' : 'accounts.no-factor')}</>} · <Link to={`/audit/replay/account-${id}`}>{t('board.replay')}</Link></p>
    </>
  );
}

function OneAct({ act, busy, onSend }: { readonly act: Act; readonly busy: boolean; readonly onSend: (data: object) => void }) {
  const { t } = useText();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSend(act.because ? { reason: textIn(new FormData(event.currentTarget), 'reason') } : {});
  };
  return (
    <form onSubmit={submit}>
      <p>{t(act.consequence)}</p>
      {act.because && <p className="field"><label htmlFor={id}>{t('acts.reason')}</label><textarea id={id} name="reason" rows={2} minLength={2} maxLength={300} required /></p>}
      <p className="actions"><button className="button" disabled={busy}>{t('acts.confirm', { act: t(act.word) })}</button></p>
    </form>
  );
}
