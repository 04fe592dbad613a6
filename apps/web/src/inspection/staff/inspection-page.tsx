import type { FindingView, InspectionView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { eventWord } from '../../accountability/event-words.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { inspectionActs, referralActs } from './inspection-acts.tsx';
import { FindingStatus, InspectionStatus, Ladder } from './words.tsx';

/** One inspection: findings with evidence, owner and days, the steps of the ladder, and what may be done now. @req #69 #70 #48 */
export default function InspectionPage() {
  const text = useText();
  const { t } = text;
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/inspections/${id}`, { asOf, on });
  const query = useRead<WithLinks<InspectionView>>(view);
  useTitle(t('inspect.one'));
  return (
    <div className="page">
      <WatchNav />
      <p><Link to="/watch/inspections">← {t('inspect.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <header className="page-head"><h1><Words>{body.topic}</Words></h1><p><Name of={body.body} /> <InspectionStatus of={body.status} /> <Ladder of={body.ladder} /> <Link to={`/audit/replay/inspection-${body.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
            <Facts of={body} />
            <Acts of={body} view={view} travelling={travelling} />
            <h2>{t('inspect.findings')} <span className="count">{body.findings.length}</span></h2>
            <ol className="post-cards">{body.findings.map(finding => <Finding key={finding.finding} finding={finding} />)}</ol>
            <Referral of={body} />
            <h2>{t('change.history')}</h2>
            <ol>{body.acts.map(act => <li key={act.number}><Instant of={act.at} /> · {eventWord(text, act.type)} <Link className="digits" to={`/audit?asOf=p:${act.number}`}>p:{act.number}</Link></li>)}</ol>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Acts({ of, view, travelling }: { readonly of: WithLinks<InspectionView>; readonly view: string; readonly travelling: boolean }) {
  const commander = useCommand(view, of.revision);
  const referring = useCommand(view, of.referral?.revision ?? null);
  const links = of.links ?? [];
  const [own, referral] = [links.filter(({ rel }) => !REFERRAL.has(rel)), links.filter(({ rel, allowed }) => REFERRAL.has(rel) && allowed)];
  return (
    <>
      {own.length > 0 && <ActList thing={{ links: own }} acts={inspectionActs(of)} commander={commander} travelling={travelling} />}
      {referral.length > 0 && <ActList thing={{ links: referral }} acts={referralActs(of)} commander={referring} travelling={travelling} />}
    </>
  );
}
const REFERRAL: ReadonlySet<string> = new Set(['refer', 'record-outcome']);

function Facts({ of }: { readonly of: InspectionView }) {
  const { t } = useText();
  return (
    <FactList
      facts={[
        { label: t('inspect.by'), value: <Name of={of.by} /> },
        { label: t('inspect.theme'), value: of.themes.map(theme => t(`inspect.theme.${theme}`)).join(t('matrix.comma')) },
        { label: t('inspect.inspectors'), value: <span className="digits">{of.inspectors.join(t('matrix.comma'))}</span> },
        { label: of.carriedOn ? t('inspect.carried-on') : t('inspect.planned-on'), value: <Day of={of.carriedOn ?? of.plannedOn} /> },
        { label: t('inspect.limits'), value: t('inspect.limits.days', { report: of.limits.reportDays, rectify: of.limits.rectifyDays, verify: of.limits.verifyDays, criticism: of.limits.criticismDays }) },
        ...(of.report ? [{ label: t('inspect.summary'), value: <><Day of={of.report.on} /> <Words>{of.report.summary}</Words></> }] : []),
        ...of.criticisms.map(({ text, due }) => ({ label: t('inspect.criticism'), value: <><Words>{text}</Words> {t('inspect.due')} <Day of={due} /></> })),
        ...(of.conclusion ? [{ label: t('inspect.conclusion'), value: <Words>{of.conclusion}</Words> }] : []),
      ]}
    />
  );
}

function Finding({ finding: one }: { readonly finding: FindingView }) {
  const { t } = useText();
  return (
    <li className="panel">
      <h3>{t('inspect.finding')} {one.finding} · <Words>{one.clause}</Words></h3>
      <p><FindingStatus of={one} /> {one.gravity === 'harm' && <span className="badge badge-bad">{t('inspect.gravity.harm')}</span>} {one.rung && <span className="badge">{t(`inspect.ladder.${one.rung}`)}</span>} {one.due && <>{t('inspect.due')} <Day of={one.due} /></>} {one.verifyBy && <>{t('inspect.verify-by')} <Day of={one.verifyBy} /></>}</p>
      <p><Words>{one.text}</Words></p>
      <p className="quiet">{t('inspect.evidence')} {one.evidence.map(({ what }) => <Words key={what}>{what}</Words>)} · {t('inspect.owner')} <span className="digits">{one.owner}</span> · <Day of={one.on} /> · <Link className="digits" to={`/audit?asOf=p:${one.number}`}>p:{one.number}</Link></p>
    </li>
  );
}

function Referral({ of: { referral } }: { readonly of: InspectionView }) {
  const { t } = useText();
  if (referral === null) return null;
  const { to, reason, cites, answerBy, answer, overdue } = referral;
  return (
    <section className="panel" aria-labelledby="referral">
      <h2 id="referral">{t('inspect.ladder.referral')} {overdue && <span className="badge badge-bad">■ {t('inspect.overdue')}</span>}</h2>
      <p className="quiet">{t('inspect.referral.note')}</p>
      <FactList
        facts={[
          { label: t('inspect.organ'), value: <Words>{to}</Words> }, { label: t('acts.reason'), value: <Words>{reason}</Words> },
          { label: t('inspect.cites'), value: <>{cites.map(number => <Link key={number} className="digits evidence" to={`/audit?asOf=p:${number}`}>p:{number}</Link>)}</> },
          { label: t('inspect.answer-by'), value: <Day of={answerBy} /> },
          { label: t('inspect.outcome'), value: answer ? <>{t(`inspect.outcome.${answer.outcome}`)} <Day of={answer.on} /> <Words>{answer.document}</Words> — <Words>{answer.summary}</Words></> : t('letter.not-yet') },
        ]}
      />
    </section>
  );
}
