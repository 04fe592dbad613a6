import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Instant } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { eventWord } from '../event-words.ts';
import { Verdict } from './chain.tsx';
import type { InvalidActs } from './reads.ts';

const text = parseAsString.withDefault('');

/** Acts without valid authority between two days: by what was known when they were done, and by what is known since. @req #48 #69 #72 */
export default function InvalidActsPage() {
  const { t } = useText();
  const [{ from, to }, set] = useQueryStates({ from: text, to: text });
  const query = useRead<InvalidActs>(from === '' || to === '' ? null : address('/api/v1/authority/invalid-acts', { from, to }));
  useTitle(t('authority.invalid'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('authority.invalid')}</h1><p className="lead">{t('authority.invalid.lead')}</p></header>
      <form key={`${from}-${to}`} className="filters" onSubmit={event => { event.preventDefault(); const form = new FormData(event.currentTarget); void set({ from: textIn(form, 'from'), to: textIn(form, 'to') }); }}>
        <p className="field"><label htmlFor="invalid-from">{t('authority.from')}</label><input id="invalid-from" name="from" type="date" defaultValue={from} required /></p>
        <p className="field"><label htmlFor="invalid-to">{t('authority.to')}</label><input id="invalid-to" name="to" type="date" defaultValue={to} required /></p>
        <p className="actions"><button className="button">{t('authority.search')}</button></p>
      </form>
      {from !== '' && to !== '' && <Loaded query={query} height="panel">{({ body }) => <Found found={body} />}</Loaded>}
    </div>
  );
}

function Found({ found }: { readonly found: InvalidActs }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <p role="status">{t('authority.examined', { examined: found.examined, count: found.acts.length })}</p>
      {found.acts.length === 0 ? <Empty title={t('authority.none')} /> : (
        <ul className="post-cards">
          {found.acts.map(act => (
            <li key={act.number} className="panel">
              <h2>{eventWord(text, act.type)} <Link className="digits" to={`/audit/replay/${act.stream}?asOf=p:${act.number}`}>p:{act.number}</Link></h2>
              <p><Instant of={act.recordedAt} /> · <span className="digits">{act.actor.unit} {act.actor.post}</span></p>
              <Verdict act={act} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
