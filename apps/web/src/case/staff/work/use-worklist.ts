import type { QueueName } from '@yichuang/projections';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useHints } from '../../../shared/live.ts';
import { address, read, type Answer } from '../../../staff/api.ts';
import { newsOf } from './news.ts';
import { WORKLIST, type CaseRow, type WorkPage } from '../reads.ts';

/** Acts of one hour of opening come in bursts: one question answers them. */
const TOGETHER_MS = 400;

/** A queue as it was when it was asked for, and what has come since. */
export interface Worklist {
  readonly rows: readonly CaseRow[] | undefined;
  readonly counts: WorkPage['counts'] | undefined;
  /** Cases that are new or have changed since the list was drawn. */
  readonly news: number;
  readonly query: Pick<ReturnType<typeof usePaged>, 'isError' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  readonly show: () => Promise<void>;
}

function usePaged(queue: QueueName) {
  return useInfiniteQuery({
    queryKey: [WORKLIST, queue],
    queryFn: ({ pageParam, signal }) => read<WorkPage>(address(WORKLIST, { queue, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: last => last.body.nextCursor ?? undefined,
    // The list never moves by itself: what has come is announced, and shown when the reader asks for it.
    staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
  });
}

/** One queue of the unit acted for. News of cases are counted beside it; the rows stay where they are. @req #37 */
export function useWorklist(queue: QueueName, unit: string | null): Worklist {
  const query = usePaged(queue);
  const rows = query.data?.pages.flatMap(page => page.body.rows);
  const { latest, forget } = useLatest(queue, unit);
  const known = latest ?? query.data?.pages[0];
  const show = async (): Promise<void> => {
    await query.refetch();
    forget();
  };
  return { rows, counts: known?.body.counts, news: newsIn(rows, latest), query, show };
}

const newsIn = (rows: readonly CaseRow[] | undefined, latest: Answer<WorkPage> | null): number => (latest && rows ? newsOf(rows, latest.body.rows) : 0);

/** The first page as it is by now, asked for when something was told of cases; null: nothing was. */
function useLatest(queue: QueueName, unit: string | null): { readonly latest: Answer<WorkPage> | null; readonly forget: () => void } {
  const [latest, setLatest] = useState<{ readonly queue: QueueName; readonly answer: Answer<WorkPage> } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ask = async (): Promise<void> => {
    timer.current = null;
    const answer = await read<WorkPage>(address(WORKLIST, { queue })).catch(() => null);
    if (answer) setLatest({ queue, answer });
  };
  useHints(unit === null ? [] : [`queue:${unit}`], () => {
    timer.current ??= setTimeout(() => void ask(), TOGETHER_MS);
  });
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
  return { latest: latest?.queue === queue ? latest.answer : null, forget: () => setLatest(null) };
}
