import type { CheckedCaseView, SpotCheckView } from '@yichuang/projections';
import { Link } from 'react-router';
import { shortId } from '../../accountability/short-id.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf, WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { checkActs, orderAct } from './check-acts.tsx';

/** Spot checks of what towns decided in a department's name: what was drawn from what, by which later event, and what was found. @req #23 */
export default function ChecksPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const post = useActingPost();
  const view = address('/api/v1/spot-checks', { asOf, on });
  const query = useRead<ListOf<WithLinks<SpotCheckView>>>(view);
  const commander = useCommand(view, null);
  useTitle(t('inspect.check.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('inspect.check.title')}</h1><p className="lead">{t('inspect.check.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 && <Empty title={t('inspect.check.none')} />}
            {body.data.map(check => <Check key={check.id} check={check} view={view} travelling={travelling} />)}
            {post && (body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[orderAct(post.unit)]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Check({ check, view, travelling }: { readonly check: WithLinks<SpotCheckView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, check.revision);
  const { id, department, period, status, frame, size, witness, seed, counts, conclusion, reason, orderedOn, cases } = check;
  return (
    <article className="panel" aria-labelledby={`check-${id}`}>
      <h2 id={`check-${id}`}><Name of={department} /> {period} <span className="badge">{t(`inspect.check.status.${status}`)}</span></h2>
      <p><Words>{reason}</Words> · <Day of={orderedOn} /> · <Link to={`/audit/replay/spotcheck-${id}`}>{t('board.replay')}</Link></p>
      <FactList
        facts={[
          { label: t('inspect.check.frame'), value: <>{t('inspect.check.frame.count', { count: frame.count, size })} <Link className="digits" to={`/audit?asOf=p:${frame.upTo}`}>p:{frame.upTo}</Link></> },
          { label: t('inspect.check.digest'), value: <Digest of={frame.digest} /> },
          ...(witness && seed ? [{ label: t('inspect.check.witness'), value: <><Link className="digits" to={`/audit?asOf=p:${witness.number}`}>p:{witness.number}</Link> <Digest of={witness.hash} /></> }, { label: t('inspect.check.seed'), value: <Digest of={seed} /> }] : []),
          { label: t('inspect.check.found'), value: t('inspect.check.found.counts', { checked: counts.checked, faulty: counts.faulty }) },
          ...(conclusion ? [{ label: t('inspect.conclusion'), value: <Words>{conclusion}</Words> }] : []),
        ]}
      />
      <p className="quiet">{t('inspect.check.again')}</p>
      {cases.length > 0 && <Sample cases={cases} department={department.code} period={period} />}
      {(check.links ?? []).some(link => link.rel !== 'suspend-letter') && <ActList thing={check} acts={checkActs(check)} commander={commander} travelling={travelling} />}
    </article>
  );
}

/** The first digits say which one it is; all of them stand beneath. */
function Digest({ of }: { readonly of: string }) {
  return <details className="more"><summary className="digits">{of.slice(0, 12)}…</summary><code className="digits">{of}</code></details>;
}

function Sample({ cases, department, period }: { readonly cases: readonly CheckedCaseView[]; readonly department: string; readonly period: string }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={`${t('inspect.check.sample')} ${period}`} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('inspect.check.case')}</th><th scope="col">{t('inspect.check.town')}</th><th scope="col">{t('inspect.check.verdict')}</th><th scope="col">{t('acts.reason')}</th><th scope="col">{t('inspect.check.correction')}</th><th scope="col">{t('inspect.check.letter')}</th></tr></thead>
        <tbody>
          {cases.map(one => (
            <tr key={one.case}>
              <th scope="row"><Link className="digits" to={`/work/cases/${one.case}`}>{shortId(one.case)}</Link></th>
              <td><Name of={one.town} /></td>
              <td>{one.verdict ? <span className={one.verdict === 'faulty' ? 'badge badge-bad' : 'badge badge-good'}>{t(`inspect.check.${one.verdict}`)}</span> : t('letter.not-yet')}</td>
              <td>{one.reason && <Words>{one.reason}</Words>}</td>
              <td>{t(`inspect.check.correction.${one.correction}`)} {one.due && <Day of={one.due} />} {one.overdue && <span className="badge badge-bad">■ {t('inspect.overdue')}</span>}</td>
              <td>{one.verdict === 'faulty' && <Link to={`/office/letters/${department}-${one.town.code}`}>{t('inspect.check.suspend')}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
