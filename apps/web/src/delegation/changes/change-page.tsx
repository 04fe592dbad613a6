import type { ChangeDetail } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { ActList } from '../act-list.tsx';
import { offerOf, type WithLinks } from '../links.ts';
import { changeActs, scheduleAct } from './change-acts.tsx';
import { Differences } from './differences.tsx';
import { Parties } from './parties.tsx';

/** One change of the responsibility list: what it does, who was asked, what they said (screen 14). @req #21 #22 */
export default function ChangePage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, travelling } = useMoment();
  const view = address(`/api/v1/responsibility-changes/${id}`, { asOf });
  const query = useRead<WithLinks<ChangeDetail>>(view);
  useTitle(query.data?.body.title ?? t('change.title'));
  return (
    <div className="page">
      <p><Link to="/office/responsibility">← {t('change.all')}</Link></p>
      <Loaded query={query} height="page">{({ body, number }) => <OneChange change={body} view={view} number={number} travelling={travelling} />}</Loaded>
    </div>
  );
}

function OneChange({ change, view, number, travelling }: { readonly change: WithLinks<ChangeDetail>; readonly view: string; readonly number: number | null; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, change.revision);
  const schedule = offerOf(change, 'schedule');
  const list = useCommand(view, schedule?.revision ?? null);
  return (
    <>
      <header className="page-head">
        <h1><Zh>{change.title}</Zh></h1>
        <p><span className="badge">{t(`change.status.${change.status}`)}</span> <Link to={`/audit/replay/responsibility-${change.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p>
      </header>
      <Facts change={change} />
      <ActList thing={change} acts={changeActs(change)} commander={commander} travelling={travelling} />
      {schedule && <ActList thing={change} acts={[scheduleAct(change)]} commander={list} travelling={travelling} />}
      <Differences change={change} />
      <Parties change={change} />
      <History change={change} />
    </>
  );
}

function Facts({ change }: { readonly change: ChangeDetail }) {
  const { t } = useText();
  const { instrument, by, base, version, reason, review, itemCount, droppedCount } = change;
  return (
    <FactList
      facts={[
        { label: t('change.document'), value: <><Zh>{instrument.title}</Zh> {instrument.number && <Zh>{instrument.number}</Zh>}</> },
        { label: t('change.by'), value: <Name of={by} /> },
        { label: t('change.reason'), value: <Words>{reason}</Words> },
        { label: t('change.scope'), value: t('change.scope.of', { items: itemCount, dropped: droppedCount }) },
        { label: t('change.base'), value: base ? t('matrix.version', { version: base }) : t('change.first') },
        ...(review ? [{ label: t('change.review'), value: <><Words>{review.opinion}</Words> · <Name of={review.by} /></> }] : []),
        ...(version ? [{ label: t('change.result'), value: <>{t('matrix.version', { version: version.version })} · <Day of={version.effectiveFrom} /> {t('matrix.in-force')}</> }] : []),
      ]}
    />
  );
}

function History({ change }: { readonly change: ChangeDetail }) {
  const { t } = useText();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('change.history')}</h2>
      <ol>{change.history.map(act => <li key={act.number}><Instant of={act.recordedAt} /> · {t(`change.did.${act.kind}`)}{act.by && <> · <Name of={act.by} /></>}{act.text && <> — <Words>{act.text}</Words></>}</li>)}</ol>
    </section>
  );
}
