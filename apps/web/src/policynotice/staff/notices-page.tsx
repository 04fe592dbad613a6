import type { NoticeLatency, PolicyNoticeView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { sendAct } from './notice-acts.tsx';
import { Hours, TownStatus } from './words.tsx';

/** Columns of the matrix: the newest notices; the others stand in the list. */
const COLUMNS = 5;
type Notices = ListOf<PolicyNoticeView> & { readonly latency: readonly NoticeLatency[] };

/** What departments change, who knows of it and who has followed: town by notice, with how long it took. @req #24 #25 */
export default function NoticesPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const [town, choose] = useQueryState('town', parseAsString.withDefault(''));
  const post = useActingPost();
  const view = address('/api/v1/policy-notices', { asOf, on, town: town || undefined });
  const query = useRead<Notices>(view);
  const commander = useCommand(view, null);
  useTitle(t('policy.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('policy.title')}</h1><p className="lead">{t('policy.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {town !== '' && <p><button type="button" className="button button-plain button-small" onClick={() => void choose(null)}>{t('policy.all-towns')}</button></p>}
            {body.data.length === 0 ? <Empty title={t('policy.none')} /> : <><List notices={body.data} town={town} /><Matrix notices={body.data.slice(0, COLUMNS)} latency={body.latency} /></>}
            {post && (body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[sendAct(post.unit)]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function List({ notices, town }: { readonly notices: readonly PolicyNoticeView[]; readonly town: string }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('policy.list')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('policy.subject')}</th><th scope="col">{t('policy.by')}</th><th scope="col">{t('policy.kind')}</th><th scope="col">{t('policy.sent')}</th><th scope="col">{t('policy.effective')}</th><th scope="col">{t('policy.known')}</th><th scope="col">{t('policy.applied')}</th><th scope="col">{t('policy.status')}</th></tr></thead>
        <tbody>
          {notices.map(notice => (
            <tr key={notice.id}>
              <th scope="row"><Link to={`/watch/notices/${notice.id}`}><Words>{notice.title}</Words></Link></th>
              <td><Name of={notice.by} /></td>
              <td>{t(`policy.kind.${notice.kind}`)}</td>
              <td><Day of={notice.sentOn} /></td>
              <td>{notice.effectiveFrom ? <Day of={notice.effectiveFrom} /> : '–'}</td>
              <td className="digits">{notice.towns.filter(({ acknowledged }) => acknowledged !== null).length}/{notice.towns.length}</td>
              <td className="digits">{notice.implementBy ? `${notice.towns.filter(({ implemented }) => implemented !== null).length}/${notice.towns.length}` : '–'}</td>
              <td><span className={notice.status === 'closed' ? 'badge badge-good' : 'badge'}>{t(`policy.status.${notice.status}`)}</span>{notice.towns.filter(each => town !== '' && each.town.code === town).map(each => <span key={each.town.code}> <TownStatus of={each} /></span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Towns by notices, and what all notices add up to for each town. */
function Matrix({ notices, latency }: { readonly notices: readonly PolicyNoticeView[]; readonly latency: readonly NoticeLatency[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('policy.matrix')} tabIndex={0}>
      <table className="rows">
        <caption>{t('policy.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('policy.town')}</th>{notices.map(({ id, title }) => <th key={id} scope="col"><Link to={`/watch/notices/${id}`}><Words>{title}</Words></Link></th>)}
            <th scope="col">{t('policy.notices')}</th><th scope="col">{t('policy.overdue')}</th><th scope="col">{t('policy.to-known')}</th><th scope="col">{t('policy.to-applied')}</th>
          </tr>
        </thead>
        <tbody>
          {latency.map(row => (
            <tr key={row.town.code}>
              <th scope="row"><Link to={`?town=${row.town.code}`}><Name of={row.town} /></Link></th>
              {notices.map(({ id, towns }) => <td key={id}>{towns.filter(({ town }) => town.code === row.town.code).map(town => <TownStatus key={id} of={town} />)}</td>)}
              <td><Link className="digits" to={`?town=${row.town.code}`}>{row.notices}</Link></td>
              <td className="digits">{row.overdue > 0 ? <span className="badge badge-bad">■ {row.overdue}</span> : 0}</td>
              <td><Hours of={row.acknowledgeHours} /></td>
              <td><Hours of={row.implementHours} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
