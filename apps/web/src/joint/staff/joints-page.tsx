import type { JointRowView } from '@yichuang/projections';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { JointStatus, Limit } from './words.tsx';

/** 联办件: one line for each application, however many departments work on it; what ends first comes first. @req #32 #39 */
export default function JointsPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [all, setAll] = useQueryState('all', parseAsBoolean.withDefault(false));
  const query = useRead<ListOf<JointRowView>>(address('/api/v1/joint-cases', { asOf, on, open: all ? undefined : 'true' }));
  useTitle(t('joint.title'));
  return (
    <div className="page page-wide">
      <p><Link to="/work">← {t('work.title')}</Link></p>
      <header className="page-head page-head-line">
        <div><h1>{t('joint.title')}</h1><p className="lead">{t('joint.lead')}</p></div>
        <p className="actions"><Link className="button" to="/work/joint/new">{t('joint.receive')}</Link> <Link to="/office/joint">{t('joint.matters')}</Link></p>
      </header>
      <p><label className="check"><input type="checkbox" checked={all} onChange={event => void setAll(event.target.checked || null)} /> {t('joint.show-delivered')}</label></p>
      <Loaded query={query} height="page">{({ body }) => (body.data.length === 0 ? <Empty title={t('joint.none')} /> : <Rows rows={body.data} />)}</Loaded>
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly JointRowView[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('joint.title')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('joint.number')}</th><th scope="col">{t('joint.matter')}</th><th scope="col">{t('joint.state')}</th><th scope="col">{t('joint.due')}</th><th scope="col">{t('joint.received')}</th><th scope="col">{t('joint.town')}</th></tr></thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row"><Link className="digits" to={`/work/joint/${row.id}`}>{row.number}</Link></th>
              <td><Name of={row.name} /></td>
              <td><JointStatus of={row} />{row.routed && !row.routed.confirmed && <> <span className="badge badge-warn">{t('joint.unconfirmed')}</span></>}</td>
              <td><Limit {...row} /></td>
              <td><Day of={row.receivedOn} /></td>
              <td><Name of={row.town} />{row.routed && <> <span className="quiet">{t('joint.from-town')} <Name of={row.at} /></span></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
