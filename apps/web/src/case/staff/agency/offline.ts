import { useEffect, useState } from 'react';

const WORKER = '/agency-worker.js';

/** Addresses of this page that are to be there without a network: itself, its files, and the lists that it shows. */
function madeOf(): readonly string[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => name).filter(name => /\/assets\/|\/icon\.svg$|\/api\/v1\/(?:errands|session|units|village-items)/.test(name));
  return [...new Set([location.pathname + location.search, ...files])];
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

/** Keeps this screen for times without a network. @returns whether it is kept by now */
export function useKeptOffline(): boolean {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let here = true;
    const keepIt = async (): Promise<void> => {
      const scope = location.pathname.startsWith('/en/') ? '/en/work/agency' : '/work/agency';
      const worker = await activeOf(await navigator.serviceWorker.register(WORKER, { scope }));
      worker.postMessage({ keep: madeOf() });
      if (here) setKept(true);
    };
    if ('serviceWorker' in navigator) void keepIt().catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  return kept;
}

/** Empties what was kept on this device of the lists, when somebody signs out. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const { active } of await navigator.serviceWorker.getRegistrations()) active?.postMessage({ forget: true });
}
