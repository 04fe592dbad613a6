import type { VenueLine, VenueView } from '@yichuang/projections';
import { useText, type Text } from '../../i18n/text.tsx';
import { Downloads } from '../../public/downloads.tsx';
import { answerProblem } from '../../public/problem-page.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Name, plainName, Words } from '../../shared/words.tsx';

/** Where to go: every hall with its address, hours and telephone, town by town. @req #3 #7 */
export async function answerVenues({ context, text }: Visit): Promise<PageAnswer> {
  return { status: 200, title: text.t('venue.open.title'), description: text.t('venue.open.lead'), body: <Venues lines={await context.query.venues()} /> };
}

/** One hall: where it is, when it is open, what it has for whom. @req #7 #8 */
export async function answerVenue(visit: Visit): Promise<PageAnswer> {
  const { context, text, params } = visit;
  const venue = await context.query.venue(params['unit'] ?? '');
  if (!venue) return answerProblem(visit);
  return { status: 200, title: plainName(text.language, venue.name), description: text.t('venue.open.lead'), body: <Venue venue={venue} /> };
}

function Venues({ lines }: { readonly lines: readonly VenueLine[] }) {
  const { t } = useText();
  const stations = Map.groupBy(lines.filter(({ level }) => level === 'village'), ({ parent }) => parent);
  return (
    <div className="wrap">
      <h1>{t('venue.open.title')}</h1>
      <p className="lead">{t('venue.open.lead')}</p>
      <Downloads of="/open/venues" />
      {lines.filter(({ level }) => level === 'town').map(town => <Town key={town.unit} town={town} stations={stations.get(town.unit) ?? []} />)}
    </div>
  );
}

function Town({ town, stations }: { readonly town: VenueLine; readonly stations: readonly VenueLine[] }) {
  const { t } = useText();
  const href = useHref();
  return (
    <section aria-labelledby={`hall-${town.unit}`}>
      <h2 id={`hall-${town.unit}`}><Name of={town.name} />{town.illustrative && <> <span className="badge badge-sample">{t('venue.fictional')}</span></>}</h2>
      <FactList facts={factsOf(town, t)} />
      <ul className="inline-links"><li><a href={href(`/open/venues/${town.unit}`)}>{t('venue.open.more')}</a></li></ul>
      {stations.length > 0 && <details className="more"><summary>{t('venue.open.stations')} <span className="digits">{stations.length}</span></summary><ul className="inline-links">{stations.map(({ unit, name }) => <li key={unit}><a href={href(`/open/venues/${unit}`)}><Name of={name} /></a></li>)}</ul></details>}
    </section>
  );
}

function factsOf({ facts }: Pick<VenueLine, 'facts'>, t: Text['t']) {
  if (facts === null) return [{ label: t('venue.address'), value: t('venue.open.none') }];
  return [
    { label: t('venue.address'), value: <Words>{facts.address}</Words> }, { label: t('venue.hours'), value: <Words>{facts.hours}</Words> },
    { label: t('venue.phone'), value: <Phone of={facts.phone} /> }, { label: t('venue.complaint-phone'), value: <Phone of={facts.complaintPhone} /> },
  ];
}

function Phone({ of }: { readonly of: string | null }) {
  return of === null ? <>–</> : <a className="digits" href={`tel:${of}`}>{of}</a>;
}

/** What a hall has of a group, as the last assessment found it. */
function having({ points, answers }: VenueView, group: VenueView['points'][number]['group']): VenueView['points'] {
  return points.filter(point => point.group === group && answers.some(({ point: code, met }) => met && code === point.code));
}

function Venue({ venue }: { readonly venue: VenueView }) {
  const { t } = useText();
  const href = useHref();
  const groups = ([['venue.open.zones', 'zone'], ['venue.open.barrier-free', 'accessibility'], ['venue.equipment', 'equipment']] as const).flatMap(([label, group]) => {
    const points = having(venue, group);
    return points.length === 0 ? [] : [{ label: t(label), value: <ul className="inline-links">{points.map(({ code, name }) => <li key={code}><Name of={name} /></li>)}</ul> }];
  });
  return (
    <div className="wrap">
      <p><a href={href('/open/venues')}>← {t('venue.open.back')}</a></p>
      <h1><Name of={venue.name} /></h1>
      <FactList facts={[...factsOf(venue, t), ...groups]} />
    </div>
  );
}
