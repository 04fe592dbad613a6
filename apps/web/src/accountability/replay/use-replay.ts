import type { EventIndexRow } from '@yichuang/projections';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { address } from '../../staff/api.ts';
import { usePages, useSteadyRead } from '../../staff/query.ts';
import { indexAt } from './moment-input.ts';
import type { StreamStateBody } from '../reads.ts';

const AGAINST = ['previous', 'now', 'moment'] as const;
export type Against = (typeof AGAINST)[number];

/** The replay of one stream: where on the time bar, compared with what. All of it stands in the address. */
export function useReplay(stream: string) {
  const [place, setPlace] = useQueryStates({ asOf: parseAsString.withDefault(''), against: parseAsStringLiteral(AGAINST).withDefault('previous'), vs: parseAsInteger }, { history: 'replace' });
  const { query, rows } = usePages<EventIndexRow>('/api/v1/events', { stream, oldestFirst: 'true', limit: 200 });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const events = useMemo(() => rows ?? [], [rows]);
  const index = place.asOf ? (indexAt(events, place.asOf) ?? events.length - 1) : events.length - 1;
  return {
    query, events, index, ...place,
    /** Whether the end is known: until then the last event of what has come is not the last one. */
    whole: !query.isPending && !hasNextPage,
    goTo: (to: number) => {
      const event = events[Math.max(0, Math.min(events.length - 1, to))];
      if (event) void setPlace({ asOf: `p:${event.number}` });
    },
    goToNumber: (number: number) => void setPlace({ asOf: `p:${number}` }),
    compareWith: (against: Against, vs: number | null = place.vs) => void setPlace({ against, vs }),
  };
}

export type Replay = ReturnType<typeof useReplay>;

/** States on both sides of the comparison. A stream before its first event is nothing. */
export function useStates(stream: string, replay: Replay) {
  const { events, index, against, vs } = replay;
  const at = events[index]?.number ?? null;
  const other = { previous: events[index - 1]?.number ?? null, now: events.at(-1)?.number ?? null, moment: vs }[against];
  const path = (number: number | null) => (number === null ? null : address(`/api/v1/streams/${encodeURIComponent(stream)}/state`, { asOf: `p:${number}` }));
  return { at, other, here: useSteadyRead<StreamStateBody>(path(at)), there: useSteadyRead<StreamStateBody>(path(other)) };
}
