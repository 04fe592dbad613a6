import type { ComplaintView, SettlementView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { eventWord } from '../../accountability/event-words.ts';
import { shortId } from '../../accountability/short-id.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { complaintActs } from './complaint-acts.tsx';
import { Light } from './light.tsx';
import { Written } from './written.tsx';

/** One complaint: what was done, by when, and what may be done now. @req #10 */
export default function ComplaintPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/complaints/${id}`, { asOf, on });
  const query = useRead<WithLinks<ComplaintView>>(view);
  useTitle(t('complaint.title'));
  return <div className="page"><WatchNav /><Loaded query={query} height="page">{({ body }) => <Complaint complaint={body} view={view} travelling={travelling} />}</Loaded></div>;
}

/** On what the outcome rests. */
function Ground({ of }: { readonly of: readonly (string | null)[] }) {
  return of.map(one => one !== null && <span key={one}> · <Words>{one}</Words></span>);
}

/** What whoever complained said of an answer; why not is among what is written. */
function Said({ of: { settled, round, on } }: { readonly of: SettlementView }) {
  const { t } = useText();
  return <><span className={settled ? 'badge badge-good' : 'badge badge-bad'}>{t(`complaint.settlement.${settled ? 'settled' : 'unsettled'}`)}</span> <span className="quiet">{t('complaint.settlement.round', { round })} · <Day of={on} /></span></>;
}

function State({ of: { light, status, raised } }: { readonly of: ComplaintView }) {
  const { t } = useText();
  return <><Light of={light} /> {t(`complaint.status.${status}`)}{raised && <> · {t('complaint.raised')}</>}</>;
}

function Complaint({ complaint, view, travelling }: { readonly complaint: WithLinks<ComplaintView>; readonly view: string; readonly travelling: boolean }) {
  const text = useText();
  const { t } = text;
  const commander = useCommand(view, complaint.revision);
  const { id, kind, channel, about, ofPerson, unit, item, receivedOn, answerBy, outcome, basis, reference, days, acts, hasWords, settlement, case: of } = complaint;
  return (
    <>
      <header className="page-head"><h1>{t(`complaint.kind.${kind}`)} <span className="digits">{shortId(id)}</span></h1><p><State of={complaint} /> · <Link to={`/audit/replay/complaint-${id}`}>{t('board.replay')}</Link></p></header>
      <FactList facts={[
        { label: t('complaint.channel'), value: t(`complaint.channel.${channel}`) },
        { label: t('complaint.about'), value: <><Name of={about} />{ofPerson && <> · {t('complaint.of-person')}</>}</> }, { label: t('complaint.unit'), value: <Name of={unit} /> },
        ...(item ? [{ label: t('complaint.item'), value: <Link className="digits" to={`/items/${item}`} reloadDocument>{item}</Link> }] : []),
        ...(of ? [{ label: t('complaint.case'), value: <Link className="digits" to={`/work/cases/${of}`}>{shortId(of)}</Link> }] : []),
        { label: t('complaint.received'), value: <Day of={receivedOn} /> }, { label: t('complaint.answer-by'), value: <><Day of={answerBy} /> <span className="quiet">{t('complaint.days', { days: days.answer })} <Words>{days.source}</Words></span></> },
        ...(outcome ? [{ label: t('complaint.outcome'), value: <><span>{t(`complaint.outcome.${outcome}`)}</span> <Ground of={[basis, reference]} /></> }] : []),
        ...(settlement ? [{ label: t('complaint.settlement'), value: <Said of={settlement} /> }] : []),
      ]} />
      {hasWords && !travelling && <Written id={id} />}
      <ActList thing={complaint} acts={complaintActs(complaint)} commander={commander} travelling={travelling} />
      <section aria-labelledby="record"><h2 id="record">{t('track.record')}</h2><ol className="timeline">{[...acts].reverse().map(act => <li key={act.number}><h3>{eventWord(text, act.type)}</h3><p className="quiet"><Instant of={act.at} /> <Link className="digits" to={`/audit?asOf=p:${act.number}`}>p:{act.number}</Link></p></li>)}</ol></section>
    </>
  );
}
