import type { RulebookLine } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { Since } from '../shared/since.tsx';

const text = parseAsString.withDefault('');

/** Rules of every department: what is in force, what comes next, and how many items have any (screen 23). @req #16 #20 */
export default function StudioPage() {
  const { t } = useText();
  const [{ asOf, on }] = useQueryStates({ asOf: text, on: text });
  const query = useRead<ListOf<RulebookLine>>(address('/api/v1/rulebooks', { asOf, on }));
  useTitle(t('studio.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('studio.title')}</h1><p className="lead">{t('studio.lead')}</p></header>
      <Loaded query={query} height="page">{({ body }) => (body.data.length === 0 ? <Empty title={t('studio.none')} /> : <Lines lines={body.data} />)}</Loaded>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly RulebookLine[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('studio.title')} tabIndex={0}>
      <table className="rule-table">
        <thead><tr><th scope="col">{t('studio.department')}</th><th scope="col">{t('studio.in-force')}</th><th scope="col">{t('studio.scheduled')}</th><th scope="col">{t('studio.releases')}</th><th scope="col">{t('studio.adoption')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.department.code}>
              <th scope="row"><Link to={`/studio/${line.department.code}`}><Name of={line.department} /></Link></th>
              <td>{line.inForce ? <><Link to={`/studio/${line.department.code}/${line.inForce.version}`}>{t('release.name', { version: line.inForce.version })}</Link> · <Since of={line.inForce.from} /></> : t('studio.nothing')}</td>
              <td>{line.scheduled ? <><Link to={`/studio/${line.department.code}/${line.scheduled.version}`}>{t('release.name', { version: line.scheduled.version })}</Link> · <Since of={line.scheduled.from} /></> : '—'}</td>
              <td className="digits">{line.releases}</td>
              <td><Adoption line={line} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Items of the department that have rules in force, of those in the catalogue. */
function Adoption({ line: { department, covered, items } }: { readonly line: RulebookLine }) {
  const { t } = useText();
  const id = `adoption-${department.code}`;
  return <span className="progress-line"><label htmlFor={id}>{t('studio.adoption.of', { covered, items })}</label> <progress id={id} max={Math.max(items, 1)} value={covered} /></span>;
}
