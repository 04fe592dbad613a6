import { useEffect, useRef } from 'react';
import { browserLine, createSwitchboard, type Hint, type Switchboard } from './live-switchboard.ts';

export type { Hint } from './live-switchboard.ts';

/** A tab's way to the line. */
interface Way {
  follow(topics: readonly string[], tell: (hint: Hint) => void): void;
}

const HERE_MS = 30_000;
const isHint = (value: unknown): value is Hint => typeof value === 'object' && value !== null && 'topic' in value && 'position' in value;

/** Through the worker that all tabs share: eight tabs hold one connection. */
function sharedWay(): Way {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'yichuang-live' });
  let following: readonly string[] = [];
  let tell = (_hint: Hint): void => undefined;
  worker.port.addEventListener('message', ({ data }) => {
    if (isHint(data)) tell(data);
  });
  worker.port.start();
  const say = (): void => worker.port.postMessage(following);
  setInterval(say, HERE_MS);
  addEventListener('pagehide', () => worker.port.postMessage([]));
  // A page that comes back from the browser's memory was away: what it shows may be old.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    say();
    tell({ topic: null, position: null });
  });
  return {
    follow: (topics, listener) => {
      [following, tell] = [topics, listener];
      say();
    },
  };
}

/** A browser without shared workers: one connection for each tab. */
function ownWay(): Way {
  const board: Switchboard = createSwitchboard(browserLine);
  const self = {};
  return { follow: (topics, tell) => board.follow(self, topics, tell) };
}

let way: Way | null = null;
const listeners = new Map<object, { readonly topics: readonly string[]; readonly onHint: (hint: Hint) => void }>();

function settle(): void {
  way ??= 'SharedWorker' in globalThis ? sharedWay() : ownWay();
  const topics = [...new Set([...listeners.values()].flatMap(listener => listener.topics))].sort();
  way.follow(topics, hint => {
    for (const { topics: own, onHint } of listeners.values()) if (hint.topic === null || own.includes(hint.topic)) onHint(hint);
  });
}

/**
 * Tells when something changed of what a page shows: streams of a category (`staff`), one stream (`staff:610702100`), or what
 * a page is made of (`matrix`, `guide`, `events`). A hint says what to ask for again and never what is in it; one without
 * a topic means everything. @returns how to stop
 */
export function watch(topics: readonly string[], onHint: (hint: Hint) => void): () => void {
  const key = {};
  listeners.set(key, { topics, onHint });
  settle();
  return () => {
    listeners.delete(key);
    settle();
  };
}

/** Watches topics while a component is on the page. @param topics empty: nothing is watched, as in the past */
export function useHints(topics: readonly string[], onHint: (hint: Hint) => void): void {
  const latest = useRef(onHint);
  useEffect(() => {
    latest.current = onHint;
  });
  const names = topics.join(',');
  useEffect(() => (names === '' ? undefined : watch(names.split(','), hint => latest.current(hint))), [names]);
}
