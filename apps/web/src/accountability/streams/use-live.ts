import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { address, read } from '../../staff/api.ts';
import type { EventPageBody } from '../reads.ts';

/** Whether a list is being watched, and how many records are newer than its first line. */
export interface Live {
  readonly live: boolean;
  readonly possible: boolean;
  readonly count: number;
  readonly toggle: () => void;
}

interface Watched {
  /** Which records count: those that the list shows. */
  readonly filters: Parameters<typeof address>[1];
  /** Number of the newest record on show; undefined while nothing is. */
  readonly top: number | undefined;
  /** The past does not change: only a list that stands at the head can be watched. */
  readonly possible: boolean;
}

const EVERY_MS = 4_000;

/** Number of the newest record that matches, asked for again and again while `on`. The one place that knows how news arrives. */
function useHead(filters: Watched['filters'], on: boolean): number | undefined {
  const path = useMemo(() => address('/api/v1/events', { ...filters, limit: 1 }), [filters]);
  const { data } = useQuery({ queryKey: ['head', path], queryFn: ({ signal }) => read<EventPageBody>(path, signal), enabled: on, refetchInterval: EVERY_MS });
  return data?.body.data[0]?.number;
}

/** Looks for newer records while the reader wants that. The list itself never moves: it is told how many there are. */
export function useLive({ filters, top, possible }: Watched): Live {
  const [wanted, want] = useState(false);
  const live = wanted && possible;
  const head = useHead(filters, live);
  return { live, possible, count: head !== undefined && top !== undefined ? Math.max(0, head - top) : 0, toggle: () => want(on => !on) };
}
