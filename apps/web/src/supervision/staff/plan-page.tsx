import type { Evidence, MilestoneStatus, PlanBoard, PlanClause } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day, Name, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../watch-nav.tsx';
import { Count } from './count.tsx';

const LIGHT: Readonly<Record<MilestoneStatus, string>> = { overdue: 'badge badge-bad', due_soon: 'badge badge-warn', open: 'badge', met_late: 'badge badge-warn', met: 'badge badge-good', long_term: 'badge' };
const MARK: Readonly<Record<MilestoneStatus, string>> = { overdue: '■', due_soon: '▲', open: '○', met_late: '✓', met: '✓', long_term: '∞' };

/** The plan as data: each clause with whose it is, by when, whether it was met, and what the log shows of it now. @req #12 #35 */
export default function PlanPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const query = useRead<PlanBoard>(address('/api/v1/plan', { asOf, on }));
  useTitle(t('plan.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('plan.title')}</h1><p className="lead">{t('plan.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body: { clauses } }) => (clauses.length === 0 ? <Empty title={t('plan.none')} /> : (
          <div className="table-scroll" role="group" aria-label={t('plan.title')} tabIndex={0}>
            <table className="rows">
              <thead><tr><th scope="col">{t('plan.clause')}</th><th scope="col">{t('plan.responsible')}</th><th scope="col">{t('plan.due')}</th><th scope="col">{t('plan.status')}</th><th scope="col">{t('plan.evidence')}</th></tr></thead>
              <tbody>{clauses.map(clause => <Clause key={`${clause.instrument.id}/${clause.key}`} clause={clause} />)}</tbody>
            </table>
          </div>
        ))}
      </Loaded>
      <p><Link to="/office/milestones">{t('plan.board')}</Link></p>
    </div>
  );
}

const FIRST = 2;

function Clause({ clause: { clause, obligation, responsible, due, status, met, evidence } }: { readonly clause: PlanClause }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row"><Zh>{clause}</Zh> <Name of={obligation} /></th>
      <td>{responsible.slice(0, FIRST).map((unit, at) => <span key={unit.code}>{at > 0 && t('watch.comma')}<Name of={unit} /></span>)}{responsible.length > FIRST && ` ${t('milestone.and-more', { count: responsible.length })}`}</td>
      <td>{due ? <Day of={due} /> : t('milestone.no-day')}</td>
      <td><span className={LIGHT[status]}>{MARK[status]} {t(`milestone.status.${status}`)}</span>{met && <><br /><Day of={met.on} /> {met.evidence.slice(0, FIRST).map(number => <Link key={number} to={`/audit?asOf=p:${number}`} className="digits evidence">p:{number}</Link>)}</>}</td>
      <td>{evidence.length === 0 ? <span className="quiet">{t('plan.no-evidence')}</span> : evidence.map(each => <p key={each.key}><Proof evidence={each} /></p>)}</td>
    </tr>
  );
}

function Proof({ evidence: { key, value, of, href } }: { readonly evidence: Evidence }) {
  const { t, number } = useText();
  return <><Link to={href}>{t(`plan.evidence.${key}` as MessageId)}</Link> <strong><Count of={value} /></strong>{of !== null && <span className="digits quiet"> / {number(of)}</span>}</>;
}
