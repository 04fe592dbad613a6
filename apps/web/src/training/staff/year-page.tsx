import type { TrainingSessionView, TrainingYearView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { trainingActs } from './training-acts.tsx';
import { SessionStatus, Standing } from './words.tsx';

type View = WithLinks<TrainingYearView>;

/** A unit in a year: what it owes and why, and every session. @req #64 #65 */
export default function TrainingYearPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, on } = useMoment();
  const view = address(`/api/v1/training/${id}`, { asOf, on });
  const query = useRead<View>(view);
  useTitle(t('training.one'));
  return (
    <div className="page">
      <WatchNav />
      <p><Link to="/watch/training">← {t('training.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <header className="page-head"><h1><Name of={body.unit} /> <span className="digits">{body.year}</span></h1><p><Standing of={body.standing} /> <Link to={`/audit/replay/training-${body.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
            <FactList
              facts={[
                { label: t('training.counted'), value: <span className="digits">{body.counted}/{body.required}</span> }, { label: t('training.expected'), value: <span className="digits">{body.expected}</span> },
                { label: t('training.ground'), value: <>{t(`training.ground.${body.ground}`)} · <Words>{body.source}</Words></> }, { label: t('training.settle'), value: <Day of={body.settleOn} /> },
              ]}
            />
            <Acts of={body} view={view} />
            <h2>{t('training.sessions')} <span className="count">{body.sessions.length}</span></h2>
            {body.sessions.length === 0 ? <Empty title={t('training.no-session')} /> : <ol className="post-cards">{body.sessions.map(session => <Session key={session.session} of={session} />)}</ol>}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Acts({ of, view }: { readonly of: View; readonly view: string }) {
  const { travelling } = useMoment();
  const commander = useCommand(view, of.revision);
  return (of.links ?? []).some(link => link.allowed) ? <ActList thing={of} acts={trainingActs(of)} commander={commander} travelling={travelling} /> : null;
}

function Session({ of: { session, form, topic, plannedOn, heldOn, place, bodies, attended, materials, assessed, status } }: { readonly of: TrainingSessionView }) {
  const { t } = useText();
  const comma = t('matrix.comma');
  return (
    <li className="panel">
      <h3><span className="digits">{session}</span> <Words>{topic}</Words></h3>
      <p><SessionStatus of={status} /> <span className="badge">{t(`training.form.${form}`)}</span> {heldOn ? <>{t('training.held-on')} <Day of={heldOn} /></> : <>{t('training.planned-on')} <Day of={plannedOn} /></>}{place && <> · <Words>{place}</Words></>}</p>
      <p className="quiet">{t('training.bodies')} {bodies.map((body, at) => <span key={body.code}>{at > 0 && comma}<Name of={body} /></span>)}</p>
      {attended.length > 0 && <p className="quiet">{t('training.attended')} {attended.map(({ unit, persons }, at) => <span key={unit.code}>{at > 0 && comma}<Name of={unit} /> <span className="digits">{t('training.persons', { persons })}</span></span>)}</p>}
      {materials.length > 0 && <p className="quiet">{t('training.materials')} {materials.map(({ name }, at) => <span key={name}>{at > 0 && comma}<Words>{name}</Words></span>)}</p>}
      {assessed && <p className="quiet">{t('training.assessed', { passed: assessed.passed, of: assessed.of })} · <Words>{assessed.remark}</Words></p>}
    </li>
  );
}
