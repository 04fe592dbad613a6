import type { ReviewTicketLine } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { Figures } from './figures.tsx';
import { Signals } from './signals.tsx';
import { lightWord, LIGHTS, TICKETS, TicketLight, TicketStatus, useReasons } from './words.tsx';

const text = parseAsString.withDefault('');
type Lines = readonly ReviewTicketLine[];

/** Bad reviews on their way, the most pressing first; beside them what was said in all, and what somebody should look at (screen 22). @req #54 */
export default function TicketsPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [chosen] = useQueryStates({ unit: text, light: text });
  const query = useSteadyRead<{ readonly data: Lines }>(address(TICKETS, { asOf, on }));
  useTitle(t('review.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('review.title')}</h1><p className="lead">{t('review.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body: { data } }) => (
          <>
            <Filters lines={data} />
            <Tickets lines={data.filter(({ unit, light, status }) => (chosen.unit === '' || unit.code === chosen.unit) && (chosen.light === '' ? true : chosen.light === 'closed' ? status === 'closed' : light === chosen.light && status !== 'closed'))} />
          </>
        )}
      </Loaded>
      <Figures />
      <Signals />
    </div>
  );
}

/** Lights and units to choose by, each with how many there are. */
function Filters({ lines }: { readonly lines: Lines }) {
  const { t, language } = useText();
  const [chosen, choose] = useQueryStates({ unit: text, light: text });
  const units = [...new Map(lines.map(({ unit }) => [unit.code, unit])).values()];
  const open = lines.filter(({ status }) => status !== 'closed');
  return (
    <form className="filters" onSubmit={event => event.preventDefault()}>
      <p className="field">
        <label htmlFor="review-light">{t('review.light')}</label>
        <select id="review-light" value={chosen.light} onChange={event => void choose({ light: event.target.value || null })}>
          <option value="">{t('review.all')} ({lines.length})</option>
          {LIGHTS.map(light => <option key={light} value={light}>{t(lightWord(light))} ({open.filter(line => line.light === light).length})</option>)}
          <option value="closed">{t('review.status.closed')} ({lines.length - open.length})</option>
        </select>
      </p>
      <p className="field">
        <label htmlFor="review-unit">{t('review.unit')}</label>
        <select id="review-unit" value={chosen.unit} onChange={event => void choose({ unit: event.target.value || null })}>
          <option value="">{t('review.all')}</option>
          {units.map(unit => <option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>)}
        </select>
      </p>
    </form>
  );
}

function Tickets({ lines }: { readonly lines: Lines }) {
  const { t } = useText();
  const reasonOf = useReasons();
  if (lines.length === 0) return <Empty title={t('review.none')} />;
  return (
    <div className="table-scroll" role="group" aria-label={t('review.title')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('review.unit')}</th><th scope="col">{t('review.grade')}</th><th scope="col">{t('review.reasons')}</th><th scope="col">{t('review.given-on')}</th><th scope="col">{t('review.status')}</th><th scope="col">{t('review.light')}</th><th scope="col">{t('review.record')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.id}>
              <th scope="row"><Link to={`/watch/tickets/${line.id}`}><Name of={line.unit} /></Link></th>
              <td>{t(`review.grade.${line.grade}`)}{line.enteredBy && <> <span className="badge badge-warn">{t('review.entered')}</span></>}</td>
              <td>{line.reasons.map(key => <span key={key} className="badge"><Name of={reasonOf(key)} /></span>)}</td>
              <td><Day of={line.givenOn} /></td>
              <td><TicketStatus of={line} /></td>
              <td><TicketLight of={line} /></td>
              <td><Link to={`/audit/replay/review-${line.id}`}>{t('review.replay')}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
