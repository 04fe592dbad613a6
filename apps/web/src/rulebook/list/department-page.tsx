import type { ReleaseView, RulebookView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Instant, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { Since } from '../shared/since.tsx';

/** Releases of one department, the newest first. @req #16 */
export default function DepartmentPage() {
  const { t } = useText();
  const { department = '' } = useParams();
  const { asOf, on } = useMoment();
  const query = useRead<RulebookView>(address(`/api/v1/rulebooks/${department}`, { asOf, on }));
  useTitle(t('studio.title'));
  return (
    <div className="page">
      <p><Link to="/studio">← {t('studio.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <header className="page-head"><h1><Name of={body.department} /></h1><p><Link to={`/audit/replay/rulebook-${body.department.code}`}>{t('board.replay')}</Link></p></header>
            <FactList
              facts={[
                { label: t('studio.in-force'), value: body.inForce ? <>{t('release.name', { version: body.inForce.version })} · <Since of={body.inForce.from} /></> : t('studio.nothing') },
                { label: t('studio.adoption'), value: t('studio.adoption.of', { covered: body.covered, items: body.items }) },
              ]}
            />
            <Releases releases={body.releases} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Releases({ releases }: { readonly releases: readonly ReleaseView[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('studio.releases')} tabIndex={0}>
      <table className="rule-table">
        <thead><tr><th scope="col">{t('release.version')}</th><th scope="col">{t('release.state')}</th><th scope="col">{t('release.notes')}</th><th scope="col">{t('release.items')}</th><th scope="col">{t('release.approved-by')}</th><th scope="col">{t('release.proposed')}</th></tr></thead>
        <tbody>
          {releases.map(one => (
            <tr key={one.version}>
              <th scope="row"><Link to={`/studio/${one.department.code}/${one.version}`}>{t('release.name', { version: one.version })}</Link></th>
              <td><span className="badge">{t(`release.status.${one.status}`)}</span></td>
              <td><Name of={one.notes} /></td>
              <td className="digits">{one.itemCount}</td>
              <td className="digits">{one.approvals.length}/3</td>
              <td><Instant of={one.proposed.recordedAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
