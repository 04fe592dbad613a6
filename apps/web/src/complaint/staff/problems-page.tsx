import type { ProblemView } from '@yichuang/projections';
import { Link } from 'react-router';
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
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { problemActs, REGISTER } from './complaint-acts.tsx';

/** The register of major problems: one leader answers for each first. @req #73 */
export default function ProblemsPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/major-problems', { asOf, on });
  const query = useRead<ListOf<WithLinks<ProblemView>>>(view);
  const commander = useCommand(view, null);
  useTitle(t('problem.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('problem.title')}</h1><p className="lead">{t('problem.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 && <Empty title={t('problem.none')} />}
            {body.data.map(one => <Problem key={one.id} problem={one} view={view} travelling={travelling} />)}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[REGISTER]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Problem({ problem, view, travelling }: { readonly problem: WithLinks<ProblemView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, problem.revision);
  const { id, title, what, unit, leader, due, registeredOn, status, late, meetings, resolved } = problem;
  return (
    <article className="panel" aria-labelledby={`problem-${id}`}>
      <h2 id={`problem-${id}`}><Words>{title}</Words> <span className="badge">{t(`problem.status.${status}`)}</span>{late && <> <span className="badge badge-bad">■ {t('problem.late')}</span></>}</h2>
      <p><Words>{what}</Words> · <Link to={`/audit/replay/majorproblem-${id}`}>{t('board.replay')}</Link></p>
      <FactList facts={[
        { label: t('problem.unit'), value: <Name of={unit} /> }, { label: t('problem.leader'), value: <span className="digits">{leader}</span> }, { label: t('problem.registered'), value: <Day of={registeredOn} /> }, { label: t('problem.due'), value: <Day of={due} /> },
        ...meetings.map(meeting => ({ label: t('problem.meeting'), value: <><Day of={meeting.heldOn} /> · {meeting.met.map(one => <span key={one.code}><Name of={one} /> </span>)}· <Words>{meeting.decision}</Words></> })),
        ...(resolved ? [{ label: t('problem.resolved'), value: <><Day of={resolved.on} /> · <Words>{resolved.result}</Words> · {resolved.evidence.map(one => <Words key={one.what}>{`${one.what}（${one.where}）`}</Words>)}</> }] : []),
      ]} />
      <ActList thing={problem} acts={problemActs(problem)} commander={commander} travelling={travelling} />
    </article>
  );
}
