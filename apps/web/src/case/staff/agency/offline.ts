import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const WORKER = '/agency-worker.js';

/** Files and lists of this screen. */
const OF_SCREEN = /\/assets\/|\/icon\.svg$|\/api\/v1\/(?:errands|session|units|village-items)/;

/** Names to the worker what the page was made of, and what is still coming: a request that began before the worker was there does not pass through it. */
function nameAll(worker: ServiceWorker): PerformanceObserver {
  const named = new Set<string>();
  const name = (addresses: readonly string[]): void => {
    const keep = addresses.filter(address => !named.has(address));
    for (const address of keep) named.add(address);
    if (keep.length > 0) worker.postMessage({ keep });
  };
  name([location.pathname + location.search]);
  const observer = new PerformanceObserver(entries => name(entries.getEntries().map(entry => entry.name).filter(address => OF_SCREEN.test(address))));
  observer.observe({ type: 'resource', buffered: true });
  return observer;
}

/** The worker of a registration, once it is at work. `ready` would wait for ever on a screen that was reached from another one. */
async function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active) return registration.active;
  if (!coming) throw new Error('no worker');
  return new Promise(resolve => coming.addEventListener('statechange', () => {
    if (coming.state === 'activated') resolve(coming);
  }));
}

/** Keeps this screen for times without a network. @returns whether it is kept by now, with the lists that it asked for */
export function useKeptOffline(): boolean {
  const [named, setNamed] = useState(false);
  const [kept, setKept] = useState(false);
  const reading = useIsFetching() > 0;
  useEffect(() => {
    let here = true;
    let observer: PerformanceObserver | null = null;
    const keepIt = async (): Promise<void> => {
      const scope = location.pathname.startsWith('/en/') ? '/en/work/agency' : '/work/agency';
      const worker = await activeOf(await navigator.serviceWorker.register(WORKER, { scope }));
      if (!here) return;
      observer = nameAll(worker);
      setNamed(true);
    };
    if ('serviceWorker' in navigator) void keepIt().catch(() => undefined);
    return () => {
      here = false;
      observer?.disconnect();
    };
  }, []);
  useEffect(() => {
    if (named && !reading) setKept(true);
  }, [named, reading]);
  return kept;
}

/** Empties what was kept on this device of the lists, when somebody signs out. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const { active } of await navigator.serviceWorker.getRegistrations()) active?.postMessage({ forget: true });
}
