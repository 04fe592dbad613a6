import type { HallDayView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import type { WithLinks } from '../../../delegation/links.ts';
import { shiftDay } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { Empty, Loaded } from '../../../staff/states.tsx';
import { useTitle } from '../../../staff/title.ts';
import { useActingPost } from '../../../staff/use-session.ts';
import { LOG_DAY, hallDay } from '../reads.ts';
import { Bookings } from './bookings.tsx';
import { DayEditor } from './day-editor.tsx';
import { Terminals } from './terminals.tsx';

/** Hours of a hall, slots and how many each takes, who is on the posts (screen 25). @req #49 #50 */
export default function SlotsPage() {
  const { t } = useText();
  const post = useActingPost();
  useTitle(t('work.slots'));
  return (
    <div className="page">
      <p><Link to="/work">← {t('work.title')}</Link></p>
      <header className="page-head"><h1>{t('work.slots')}</h1><p className="lead">{t('slots.lead')}</p></header>
      {post ? <Hall town={post.unit} /> : <Empty title={t('slots.no-post')} />}
    </div>
  );
}

function Hall({ town }: { readonly town: string }) {
  const { t } = useText();
  const moment = useRead<{ readonly moment: { readonly on: string } }>(LOG_DAY);
  const [chosen, choose] = useQueryState('day', parseAsString.withDefault(''));
  return (
    <>
      <p><Link to={`/office/staff/${town}`}>{t('slots.posts')}</Link></p>
      <Loaded query={moment} height="page">
        {({ body }) => {
          const day = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : body.moment.on;
          return (
            <>
              <p className="command-bar">
                <button type="button" className="button button-plain button-small" onClick={() => void choose(shiftDay(day, -1))}>← {t('slots.before')}</button>
                <label className="inline-field">{t('slots.day')} <input type="date" value={day} onChange={event => void choose(event.target.value || null)} /></label>
                <button type="button" className="button button-plain button-small" onClick={() => void choose(shiftDay(day, 1))}>{t('slots.after')} →</button>
              </p>
              <OneDay key={`${town}-${day}`} town={town} day={day} />
              <Terminals town={town} day={body.moment.on} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function OneDay({ town, day }: { readonly town: string; readonly day: string }) {
  const { t } = useText();
  const view = hallDay(town, day);
  const query = useRead<WithLinks<HallDayView>>(view);
  return (
    <section aria-labelledby="hall-day">
      <h2 id="hall-day"><Day of={day} /></h2>
      <Loaded query={query} height="panel">
        {({ body }) => (
          <>
            {!body.open && <Empty title={t('slots.closed')}><p>{t('slots.closed.hint')}</p></Empty>}
            <Bookings day={body} />
            <DayEditor key={body.revision} day={body} view={view} />
          </>
        )}
      </Loaded>
    </section>
  );
}
