import { useId, useState } from 'react';
import type { AccountAnswer, AccountsAnswer } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { plainName } from '../shared/words.tsx';
import { useRead } from '../staff/query.ts';
import { Empty, Loaded } from '../staff/states.tsx';
import { useTitle } from '../staff/title.ts';
import { AccountCard } from './account-card.tsx';
import { FindCitizen } from './find-citizen.tsx';
import { OpenAccount } from './open-account.tsx';
import { ACCOUNTS } from './use-handling.ts';

/** As many as are listed at once; a word finds the others. */
const LISTED = 60;

/** Accounts of officers, for the operator: whose sessions are open, what is locked, and what is done about it. Each act is on record. */
export default function AccountsPage() {
  const { t } = useText();
  const query = useRead<AccountsAnswer>(ACCOUNTS);
  useTitle(t('accounts.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('accounts.title')}</h1><p className="lead">{t('accounts.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <Accounts accounts={body.data} />
            <OpenAccount />
            <FindCitizen />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly AccountAnswer[] }) {
  const { t, language, number } = useText();
  const id = useId();
  const [words, find] = useState('');
  const said = ({ label, subject, posts }: AccountAnswer): string => [label, subject, ...posts.map(({ name }) => plainName(language, name))].join(' ').toLowerCase();
  const found = accounts.filter(account => said(account).includes(words.trim().toLowerCase()));
  if (accounts.length === 0) return <Empty title={t('accounts.none')} />;
  return (
    <section aria-labelledby={`${id}-staff`}>
      <h2 id={`${id}-staff`}>{t('accounts.staff')} <span className="count">{number(accounts.length)}</span></h2>
      <p className="field"><label htmlFor={id}>{t('accounts.filter')}</label><input id={id} type="search" value={words} onChange={event => find(event.target.value)} /></p>
      {found.length === 0 && <Empty title={t('accounts.none-found')} />}
      <ul className="post-cards">{found.slice(0, LISTED).map(account => <li key={account.id} className="panel"><AccountCard account={account} /></li>)}</ul>
      {found.length > LISTED && <p className="quiet">{t('accounts.more', { shown: number(LISTED), count: number(found.length) })}</p>}
    </section>
  );
}
