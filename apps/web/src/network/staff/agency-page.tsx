import type { AgencyLine } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';

const text = parseAsString.withDefault('');
const FIGURES = ['errands', 'open', 'handedInTime', 'handedLate', 'overdue', 'closed', 'declined', 'priority', 'confirmedFree'] as const satisfies readonly (keyof AgencyLine)[];
const SOURCES = ['party_member', 'committee_member', 'grid_manager', 'volunteer', 'social_worker'] as const satisfies readonly (keyof AgencyLine['helpers'])[];

/** What village stations do for people: how many errands, in time or late, free of charge, by whom. Counts alone (screen 22). @req #3 #51 #59 #60 */
export default function AgencyPerformancePage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [chosen, choose] = useQueryStates({ town: text, since: text, until: text });
  const query = useSteadyRead<ListOf<AgencyLine>>(address('/api/v1/agency-performance', { asOf, on, ...chosen }));
  useTitle(t('venue.agency.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('venue.agency.title')}</h1><p className="lead">{t('venue.agency.lead')}</p></header>
      <form className="filters" onSubmit={event => event.preventDefault()}>
        <p className="field"><label htmlFor="agency-since">{t('venue.agency.since')}</label><input id="agency-since" type="date" value={chosen.since} onChange={event => void choose({ since: event.target.value || null })} /></p>
        <p className="field"><label htmlFor="agency-until">{t('venue.agency.until')}</label><input id="agency-until" type="date" value={chosen.until} onChange={event => void choose({ until: event.target.value || null })} /></p>
        {chosen.town !== '' && <p className="field"><button type="button" className="button button-plain" onClick={() => void choose({ town: null })}>{t('venue.agency.whole')}</button></p>}
      </form>
      <p className="downloads">{t('network.download')} <a href={address('/api/v1/agency-performance.csv', { asOf, on, ...chosen })}>CSV</a></p>
      <Loaded query={query} height="page">{({ body }) => <Figures lines={body.data} ofTown={chosen.town !== ''} />}</Loaded>
    </div>
  );
}

function Figures({ lines, ofTown }: { readonly lines: readonly AgencyLine[]; readonly ofTown: boolean }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('venue.agency.title')} tabIndex={0}>
      <table className="rows numbers-table">
        <thead><tr><th scope="col">{t('network.village')}</th>{FIGURES.map(figure => <th key={figure} scope="col">{t(`venue.agency.${figure}`)}</th>)}{SOURCES.map(source => <th key={source} scope="col">{t(`venue.source.${source}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.village?.code ?? 'all'}>
              <th scope="row">{line.village ? <Village of={line.village} town={ofTown ? null : line.town} illustrative={line.illustrative} /> : t('venue.agency.total')}</th>
              {FIGURES.map(figure => <td key={figure} className="digits">{line[figure]}</td>)}
              {SOURCES.map(source => <td key={source} className="digits">{line.helpers[source]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A village leads to its posts and helpers; its town to the other villages of it. */
function Village({ of, town, illustrative }: { readonly of: NonNullable<AgencyLine['village']>; readonly town: string | null; readonly illustrative: boolean }) {
  const { t } = useText();
  return <><Link to={`/office/staff/${of.code}`}><Name of={of} /></Link> {illustrative && <span className="badge badge-sample">{t('venue.fictional')}</span>} {town !== null && <Link className="quiet" to={`/watch/agency?town=${town}`}>{t('venue.agency.of-town')}</Link>}</>;
}
