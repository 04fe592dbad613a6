import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Refused } from '../../staff/api.ts';
import { useShortcuts, type Shortcut } from '../../staff/shortcuts.tsx';
import { Empty, Failure, Skeleton } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { dayOf } from '../../i18n/format.ts';
import { EventDetail } from './event-detail.tsx';
import { EventList } from './event-list.tsx';
import { StatePane } from './state-pane.tsx';
import { TimeBar } from './time-bar.tsx';
import { useReplay, type Replay } from './use-replay.ts';

/** Replay of one stream (screen 9): any moment of it, what changed, and the stored event with its proof. */
export default function ReplayPage() {
  const { stream = '' } = useParams();
  const { t } = useText();
  const replay = useReplay(stream);
  useTitle(t('replay.title', { stream }));
  useShortcuts(useReplayKeys(replay));
  return (
    <div className="page replay">
      <header className="page-head">
        <p className="quiet"><Link to="/audit">{t('staff.nav.audit')}</Link></p>
        <h1><span className="digits breakable">{stream}</span></h1>
      </header>
      <ReplayBody stream={stream} replay={replay} />
    </div>
  );
}

function ReplayBody({ stream, replay }: { readonly stream: string; readonly replay: Replay }) {
  const { t } = useText();
  const { query, events, index } = replay;
  if (query.isError) return isMissing(query.error) ? <Empty title={t('replay.missing')} /> : <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!replay.whole) return <Skeleton height="page" />;
  if (events.length === 0) return <Empty title={t('replay.missing')}><p><Link to="/audit">{t('replay.search')}</Link></p></Empty>;
  if (index < 0) return <Empty title={t('replay.not-yet')}><p><button type="button" className="button" onClick={() => replay.goTo(0)}>{t('time.first')}</button></p></Empty>;
  return (
    <>
      <TimeBar stops={events} index={index} onMove={replay.goTo} />
      <div className="panes">
        <section aria-labelledby="pane-events"><h2 id="pane-events">{t('replay.events')}</h2><EventList events={events} index={index} onSelect={replay.goTo} /></section>
        <StatePane stream={stream} replay={replay} />
        <EventDetail stream={stream} event={events[index]} />
      </div>
    </>
  );
}

function isMissing(error: Error): boolean {
  return error instanceof Refused && error.problem.status === 404;
}

function useReplayKeys(replay: Replay): readonly Shortcut[] {
  const { goTo, index, events, against, compareWith } = replay;
  return useMemo(() => {
    const day = (by: 1 | -1): void => {
      const here = events[index];
      if (!here) return;
      const other = by > 0 ? events.findIndex((event, at) => at > index && dayOf(event.recordedAt) !== dayOf(here.recordedAt)) : events.findLastIndex((event, at) => at < index && dayOf(event.recordedAt) !== dayOf(here.recordedAt));
      goTo(other < 0 ? (by > 0 ? events.length - 1 : 0) : other);
    };
    return [
      { keys: 'ArrowLeft', label: 'time.previous', run: () => goTo(index - 1) },
      { keys: 'ArrowRight', label: 'time.next', run: () => goTo(index + 1) },
      { keys: 'Shift+ArrowLeft', label: 'time.previous-day', run: () => day(-1) },
      { keys: 'Shift+ArrowRight', label: 'time.next-day', run: () => day(1) },
      { keys: 'Home', label: 'time.first', run: () => goTo(0) },
      { keys: 'End', label: 'time.last', run: () => goTo(events.length - 1) },
      { keys: 'd', label: 'replay.toggle', run: () => compareWith(against === 'previous' ? 'now' : 'previous') },
      { keys: 't', label: 'time.goto', run: () => document.querySelector<HTMLElement>('[data-time-input]')?.focus() },
    ];
  }, [goTo, index, events, against, compareWith]);
}
