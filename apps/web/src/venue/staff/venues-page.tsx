import type { VenueLine, VenueSums } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { CountLink } from './count-link.tsx';
import { StandardInForce } from './standard.tsx';
import { VENUE_STATUSES, VenueStatusBadge } from './status.tsx';

interface Board {
  readonly sums: readonly VenueSums[];
  readonly data: readonly VenueLine[];
}
const text = parseAsString.withDefault('');

/** Halls by town: how many meet the standard, what the others lack (screen 22). @req #4 #7 #8 #9 #75 */
export default function VenuesPage() {
  const { t, language } = useText();
  const { asOf, on } = useMoment();
  const [chosen, choose] = useQueryStates({ town: text, status: text, gaps: text });
  const query = useSteadyRead<Board>(address('/api/v1/venues', { asOf, on }));
  useTitle(t('venue.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('venue.title')}</h1><p className="lead">{t('venue.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <Sums sums={body.sums} />
            <StandardInForce />
            <section aria-labelledby="venue-list">
              <h2 id="venue-list">{t('venue.list')}</h2>
              <form className="filters" onSubmit={event => event.preventDefault()}>
                <p className="field"><label htmlFor="venue-town">{t('venue.town')}</label><select id="venue-town" value={chosen.town} onChange={event => void choose({ town: event.target.value || null })}><option value="">{t('venue.all')}</option>{body.sums.flatMap(({ town }) => (town ? [<option key={town.code} value={town.code} lang={langOf(language, town)}>{plainName(language, town)}</option>] : []))}</select></p>
                <p className="field"><label htmlFor="venue-status">{t('venue.status')}</label><select id="venue-status" value={chosen.status} onChange={event => void choose({ status: event.target.value || null })}><option value="">{t('venue.all')}</option>{VENUE_STATUSES.map(status => <option key={status} value={status}>{t(`venue.status.${status}`)}</option>)}</select></p>
                <p className="field"><label htmlFor="venue-gaps">{t('venue.gaps')}</label><select id="venue-gaps" value={chosen.gaps} onChange={event => void choose({ gaps: event.target.value || null })}><option value="">{t('venue.all')}</option><option value="mandatory">{t('venue.gaps.mandatory')}</option><option value="advised">{t('venue.gaps.advised')}</option>{ASPECTS.map(aspect => <option key={aspect} value={aspect}>{t(`venue.aspect.${aspect}`)}</option>)}</select></p>
              </form>
              <Halls lines={body.data.filter(line => passes(line, chosen))} />
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}

interface Chosen {
  readonly town: string;
  readonly status: string;
  readonly gaps: string;
}
const ASPECTS = ['standardised', 'regularised', 'convenient'] as const;
const WANTED: Readonly<Record<string, (line: VenueLine) => boolean>> = {
  mandatory: ({ mandatoryGaps }) => mandatoryGaps > 0, advised: ({ gaps, mandatoryGaps }) => gaps > mandatoryGaps,
  ...Object.fromEntries(ASPECTS.map(aspect => [aspect, ({ aspects }: VenueLine) => aspects.includes(aspect)])),
};
function passes(line: VenueLine, { town, status, gaps }: Chosen): boolean {
  const { unit, parent } = line;
  return (town === '' || unit === town || parent === town) && (status === '' || line.status === status) && (WANTED[gaps]?.(line) ?? true);
}

function Sums({ sums }: Pick<Board, 'sums'>) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('venue.sums')} tabIndex={0}>
      <table className="rows numbers-table">
        <thead><tr><th scope="col">{t('venue.town')}</th><th scope="col">{t('venue.halls')}</th>{VENUE_STATUSES.map(status => <th key={status} scope="col">{t(`venue.status.${status}`)}</th>)}<th scope="col">{t('venue.gaps.mandatory')}</th><th scope="col">{t('venue.gaps.advised')}</th>{ASPECTS.map(aspect => <th key={aspect} scope="col">{t(`venue.aspect.${aspect}`)}</th>)}</tr></thead>
        <tbody>
          {sums.map(({ town, venues, byStatus, gaps, advised, byAspect }) => {
            const at = town ? `/watch/venues?town=${town.code}` : '/watch/venues?';
            return (
              <tr key={town?.code ?? 'all'}>
                <th scope="row">{town ? <Name of={town} /> : t('venue.district')}</th>
                <td className="digits"><CountLink count={venues} to={at} /></td>
                {VENUE_STATUSES.map(status => <td key={status} className="digits"><CountLink count={byStatus[status]} to={`${at}&status=${status}`} /></td>)}
                <td className="digits"><CountLink count={gaps} to={`${at}&gaps=mandatory`} /></td>
                <td className="digits"><CountLink count={advised} to={`${at}&gaps=advised`} /></td>
                {ASPECTS.map(aspect => <td key={aspect} className="digits"><CountLink count={byAspect[aspect]} to={`${at}&gaps=${aspect}`} /></td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Halls({ lines }: { readonly lines: readonly VenueLine[] }) {
  const { t } = useText();
  if (lines.length === 0) return <Empty title={t('venue.none')} />;
  return (
    <div className="table-scroll" role="group" aria-label={t('venue.list')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('venue.hall')}</th><th scope="col">{t('venue.status')}</th><th scope="col">{t('venue.area')}</th><th scope="col">{t('venue.gaps')}</th><th scope="col">{t('venue.exceptions')}</th><th scope="col">{t('venue.upgrades')}</th><th scope="col">{t('venue.faults')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.unit}>
              <th scope="row"><Link to={`/watch/venues/${line.unit}`}><Name of={line.name} /></Link>{line.illustrative && <> <span className="badge badge-sample">{t('venue.fictional')}</span></>}</th>
              <td><VenueStatusBadge of={line.status} /></td>
              <td className="digits">{line.facts ? line.facts.area : '–'}</td>
              <td className="digits">{line.gaps}</td><td className="digits">{line.exceptions}</td><td className="digits">{line.upgrades}</td><td className="digits">{line.faults}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
