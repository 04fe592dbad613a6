import type { VenueView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { eventWord } from '../../accountability/event-words.ts';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { VenueStatusBadge } from './status.tsx';
import { venueActs } from './venue-acts.tsx';
import { Files } from './venue-files.tsx';

/** One hall: what it is like, what it lacks and since when, what is being built, and what may be done now (screen 22). @req #4 #7 #8 #9 #75 */
export default function VenuePage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/venues/${unit}`, { asOf, on });
  const query = useRead<WithLinks<VenueView>>(view);
  useTitle(t('venue.title'));
  return (
    <div className="page">
      <WatchNav />
      <p><Link to="/watch/venues">← {t('venue.title')}</Link></p>
      <Loaded query={query} height="page">{({ body }) => <Hall hall={body} view={view} travelling={travelling} />}</Loaded>
    </div>
  );
}

function Hall({ hall, view, travelling }: { readonly hall: WithLinks<VenueView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, hall.revision);
  return (
    <>
      <header className="page-head"><h1><Name of={hall.name} /></h1><p><VenueStatusBadge of={hall.status} /> {hall.illustrative && <span className="badge badge-sample">{t('venue.fictional')}</span>} <Link to={`/audit/replay/venue-${hall.unit}`}>{t('venue.replay')}</Link> {hall.level === 'village' && <Link to={`/watch/network?town=${hall.parent ?? ''}&village=${hall.unit}`}>{t('network.title')}</Link>}</p></header>
      <Facts hall={hall} />
      <ActList thing={hall} acts={venueActs(hall)} commander={commander} travelling={travelling} />
      <Gaps hall={hall} />
      <Exceptions hall={hall} />
      <Works hall={hall} />
      <Files hall={hall} />
      <Equipment hall={hall} />
      <Answers hall={hall} />
      <Acts hall={hall} />
    </>
  );
}

type Part = { readonly hall: VenueView };

function Facts({ hall: { facts, standard } }: Part) {
  const { t } = useText();
  if (facts === null) return <Empty title={t('venue.unknown')} />;
  return (
    <FactList facts={[
      { label: t('venue.address'), value: <Words>{facts.address}</Words> }, { label: t('venue.area'), value: <span className="digits">{facts.area}</span> }, { label: t('venue.hours'), value: <Words>{facts.hours}</Words> },
      { label: t('venue.phone'), value: facts.phone ?? '–' }, { label: t('venue.complaint-phone'), value: facts.complaintPhone ?? '–' }, { label: t('venue.standard'), value: standard ?? '–' },
    ]} />
  );
}

function Gaps({ hall: { gapList } }: Part) {
  const { t } = useText();
  if (gapList.length === 0) return null;
  return (
    <section aria-labelledby="venue-gaps">
      <h2 id="venue-gaps">{t('venue.gaps')}</h2>
      <ul className="lines">{gapList.map(({ point, name, aspect, mandatory, open, since, closedOn }) => (
        <li key={point}>
          <span className={open ? 'badge badge-bad' : 'badge badge-good'}>{t(open ? 'venue.gap.open' : 'venue.gap.closed')}</span> <strong><Name of={name} /></strong> <span className="badge">{t(`venue.aspect.${aspect}`)}</span> {!mandatory && <span className="quiet">{t('venue.advised')}</span>} <Day of={since} />{closedOn && <> – <Day of={closedOn} /></>}
        </li>
      ))}</ul>
    </section>
  );
}

function Exceptions({ hall: { exceptionList, points } }: Part) {
  const { t } = useText();
  const units = useUnitNames();
  if (exceptionList.length === 0) return null;
  return (
    <section aria-labelledby="venue-exceptions">
      <h2 id="venue-exceptions">{t('venue.exceptions')}</h2>
      <ul className="lines">{exceptionList.map(({ point, approver, reason, until, counts }) => {
        const name = points.find(({ code }) => code === point)?.name ?? { zh: point, en: point };
        return <li key={point}><strong><Name of={name} /></strong> <Words>{reason}</Words> {t('venue.approver')} <Name of={units.get(approver) ?? { zh: approver, en: approver }} /> {t('venue.until')} <Day of={until} /> {!counts && <span className="badge badge-warn">{t('venue.exception.over')}</span>}</li>;
      })}</ul>
    </section>
  );
}

function Works({ hall: { upgradeList } }: Part) {
  const { t } = useText();
  if (upgradeList.length === 0) return null;
  return (
    <section aria-labelledby="venue-works">
      <h2 id="venue-works">{t('venue.upgrades')}</h2>
      <ul className="lines">{upgradeList.map(({ upgrade, title, due, completedOn, late }) => <li key={upgrade}><Words>{title}</Words> {t('venue.due')} <Day of={due} /> {completedOn && <span className="badge badge-good">{t('venue.completed')} <Day of={completedOn} /></span>}{late && <span className="badge badge-bad">{t('venue.late')}</span>}</li>)}</ul>
    </section>
  );
}

function Equipment({ hall: { equipment, points } }: Part) {
  const { t } = useText();
  if (equipment.length === 0) return null;
  const nameOf = (code: string) => points.find(point => point.code === code)?.name ?? { zh: code, en: code };
  return (
    <section aria-labelledby="venue-equipment">
      <h2 id="venue-equipment">{t('venue.equipment')}</h2>
      <ul className="lines">{equipment.map(({ point, count, fault }) => <li key={point}><Name of={nameOf(point)} /> {count !== null && <span className="digits">{count}</span>} {fault && <span className="badge badge-bad">{t('venue.faults')}: <Words>{fault.note}</Words> <Day of={fault.on} /></span>}</li>)}</ul>
    </section>
  );
}

function Answers({ hall: { answers, points } }: Part) {
  const { t } = useText();
  if (answers.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('venue.answers')} <span className="digits">{answers.filter(({ met }) => met).length} / {answers.length}</span></summary>
      <ul className="lines">{answers.map(({ point, met, evidence }) => <li key={point}>{met ? '✓' : '×'} <Name of={points.find(({ code }) => code === point)?.name ?? { zh: point, en: point }} /> <span className="quiet"><Words>{evidence.note}</Words></span></li>)}</ul>
    </details>
  );
}

function Acts({ hall: { acts, unit } }: Part) {
  const text = useText();
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="venue-acts">
      <h2 id="venue-acts">{text.t('venue.acts')}</h2>
      <ol className="lines">{acts.map(({ number, type, at }) => <li key={number}>{eventWord(text, type)} <Instant of={at} /> <Link className="digits" to={`/audit/replay/venue-${unit}?asOf=p:${number}`}>p:{number}</Link></li>)}</ol>
    </section>
  );
}
