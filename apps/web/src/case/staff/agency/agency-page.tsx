import type { ErrandView } from '@yichuang/projections';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ListOf } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { useRead } from '../../../staff/query.ts';
import { Empty, Loaded } from '../../../staff/states.tsx';
import { useTitle } from '../../../staff/title.ts';
import { useActingPost } from '../../../staff/use-session.ts';
import { ERRANDS } from '../reads.ts';
import { ErrandCard } from './errand-card.tsx';
import { NewErrand, useOffered } from './new-errand.tsx';
import { useKeptOffline } from './offline.ts';
import { OutboxList } from './outbox-list.tsx';
import { useOutbox } from './use-outbox.ts';

const STATION: readonly string[] = ['village_agent', 'village_manager'];

/** What a village does for people (screen 20): errands, who has which original, and a list of acts that were written without a network. @req #31 #51 #59 */
export default function AgencyPage() {
  const { t } = useText();
  const post = useActingPost();
  const outbox = useOutbox();
  const kept = useKeptOffline();
  const [adding, setAdding] = useState(false);
  useTitle(t('work.agency'));
  const ofStation = post !== null && STATION.includes(post.office);
  useOffered(ofStation ? post.unit : null);
  return (
    <div className="page agency">
      <p><Link to="/work">← {t('work.title')}</Link></p>
      <header className="page-head"><h1>{t('work.agency')}</h1><p className="lead">{t('agency.lead')}</p><p className="quiet kept" data-kept={kept} role="status">{t('agency.kept')}</p></header>
      <OutboxList outbox={outbox} />
      {ofStation && (adding ? <NewErrand village={post.unit} outbox={outbox} onDone={() => setAdding(false)} /> : <p><button type="button" className="button" onClick={() => setAdding(true)}>{t('agency.new')}</button></p>)}
      {post === null ? <Empty title={t('slots.no-post')} /> : <Errands outbox={outbox} />}
    </div>
  );
}

function Errands({ outbox }: { readonly outbox: ReturnType<typeof useOutbox> }) {
  const { t } = useText();
  const query = useRead<ListOf<ErrandView>>(`${ERRANDS}?open=true`);
  return (
    <section aria-labelledby="errands">
      <h2 id="errands">{t('agency.errands')}</h2>
      <Loaded query={query} height="page">
        {({ body }) => (body.data.length === 0 ? <Empty title={t('agency.none')}><p>{t('agency.none.hint')}</p></Empty> : <ul className="errand-list">{body.data.map(errand => <li key={errand.id}><ErrandCard errand={errand} outbox={outbox} /></li>)}</ul>)}
      </Loaded>
    </section>
  );
}
