import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useHints, type Hint } from '../shared/live.ts';
import { topicsOf, topicsText } from './live-topics.ts';

/** Hints of one command come together; they are answered together. */
const TOGETHER_MS = 150;

const asked = (client: QueryClient): string => topicsText(client.getQueryCache().findAll({ type: 'active' }).map(({ queryKey }) => queryKey));

/** Asks again for what is on the page when somebody changed it, here or in another place. Mounted once, in the frame of the screens. */
export function useLiveQueries(): void {
  const client = useQueryClient();
  const waiting = useRef(new Set<string | null>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const topics = useSyncExternalStore(then => client.getQueryCache().subscribe(then), () => asked(client));

  function ask(): void {
    timer.current = null;
    const [changed, all] = [new Set(waiting.current), waiting.current.has(null)];
    waiting.current.clear();
    void client.invalidateQueries({ type: 'active', predicate: ({ queryKey }) => topicsOf(queryKey).some(topic => all || changed.has(topic)) });
  }

  useHints(topics === '' ? [] : topics.split(','), ({ topic }: Hint) => {
    waiting.current.add(topic);
    timer.current ??= setTimeout(ask, TOGETHER_MS);
  });
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
}
