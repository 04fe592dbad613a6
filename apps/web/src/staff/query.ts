import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { address, read, Refused, type Answer } from './api.ts';

/** One cache for the application. A refusal is an answer, not a hiccup: only a missing or lagging answer is asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // What a worker of the browser keeps answers without a network too.
    queries: { networkMode: 'offlineFirst', staleTime: 5_000, refetchOnWindowFocus: true, retry: (count, error) => count < 2 && error instanceof Refused && (error.problem.status === 503 || error.problem.status === 0) },
    mutations: { retry: false },
  },
});

/** Reads a view at an address. The address is the key: the same question is asked once. @param path null: not yet */
export function useRead<T>(path: string | null): UseQueryResult<Answer<T>> {
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => read<T>(path ?? '', signal), enabled: path !== null });
}

/** Like {@link useRead}, and keeps showing the last answer while the next one is on its way. */
export function useSteadyRead<T>(path: string | null): UseQueryResult<Answer<T>> {
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => read<T>(path ?? '', signal), enabled: path !== null, placeholderData: keepPreviousData });
}

interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}

/** Reads a list page by page. `rows` holds the pages fetched so far. */
export function usePages<T>(path: string, params: Parameters<typeof address>[1]) {
  const query = useInfiniteQuery({
    queryKey: [path, params],
    queryFn: ({ pageParam, signal }) => read<Page<T>>(address(path, { ...params, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: last => last.body.nextCursor ?? undefined,
  });
  return { query, rows: query.data?.pages.flatMap(page => page.body.data) };
}
