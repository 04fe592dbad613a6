import type { ChangeView, ListVersionView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Day, Instant, Name, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import type { ListOf } from '../links.ts';

/** Changes of the responsibility list, proposed and done, and the versions made from them. @req #21 #22 */
export default function ChangesPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const changes = useRead<ListOf<ChangeView>>(address('/api/v1/responsibility-changes', { asOf, on }));
  const versions = useRead<ListOf<ListVersionView>>(address('/api/v1/responsibility-list/versions', { asOf, on }));
  useTitle(t('change.all'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('change.all')}</h1><p className="lead">{t('change.lead')} <Link to="/office/matrix">{t('staff.nav.matrix')}</Link></p></header>
      <Loaded query={changes} height="panel">{({ body }) => (body.data.length === 0 ? <Empty title={t('change.none')} /> : <Changes changes={body.data} />)}</Loaded>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('change.versions')}</h2>
        <Loaded query={versions} height="panel">{({ body }) => <Versions versions={body.data} />}</Loaded>
      </section>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeView[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('change.all')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('change.name')}</th><th scope="col">{t('change.state')}</th><th scope="col">{t('change.by')}</th><th scope="col">{t('change.scope')}</th><th scope="col">{t('change.opinions')}</th><th scope="col">{t('change.proposed-at')}</th></tr></thead>
        <tbody>
          {changes.map(change => (
            <tr key={change.id}>
              <th scope="row"><Link to={`/office/responsibility/${change.id}`}><Zh>{change.title}</Zh></Link></th>
              <td><span className="badge">{t(`change.status.${change.status}`)}</span></td>
              <td><Name of={change.by} /></td>
              <td>{t('change.scope.of', { items: change.itemCount, dropped: change.droppedCount })}</td>
              <td>{change.due ? t('change.heard', { heard: change.opinions.agree + change.opinions.agreeWithConditions + change.opinions.object + change.opinions.noAnswer, waiting: change.opinions.waiting }) : '—'}</td>
              <td><Instant of={change.proposedAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Versions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  const { t } = useText();
  return (
    <ul className="version-lines">
      {versions.map(version => (
        <li key={version.version}>
          <strong>{t('matrix.version', { version: version.version })}</strong> <span className="badge">{t(`list.state.${version.state}`)}</span> <Day of={version.effectiveFrom} /> {t('matrix.in-force')} · <Link to={`/office/matrix?on=${version.effectiveFrom}`}>{t('staff.nav.matrix')}</Link>
          {version.base && <> · <Link to={`/office/matrix?on=${version.effectiveFrom}&vs=${dayBefore(version.effectiveFrom)}&changed=true`}>{t('change.what')}</Link></>}
        </li>
      ))}
    </ul>
  );
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
