import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { commandKey } from '../../../shared/command-key.ts';
import { Refused, send } from '../../../staff/api.ts';
import { openDeviceStore } from './device-store.ts';
import { createOutbox, type Entry, type Outbox, type Sending } from './outbox.ts';

/** Sends one as every other command is sent. What needs the person first, a session or a proof, waits like the network. */
const sending: Sending = async ({ path, data, key, revision }) => {
  try {
    await send({ path, data, key, revision });
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, status, title, detail } = error.problem;
    const later = code === 'offline' || code === 'session-expired' || code === 'step-up-required' || status >= 500 || status === 429;
    return later ? { kind: 'offline' } : { kind: 'refused', title, detail };
  }
};

let shared: Promise<Outbox> | null = null;
/** One for the page: what is being sent is sent once. */
const theOutbox = (): Promise<Outbox> => {
  shared ??= openDeviceStore().then(store => createOutbox({ store, send: sending, now: () => new Date().toISOString() }));
  return shared;
};

/** What waits on this device, kept over reloads, and sent by itself as soon as there is a network. */
export function useOutbox() {
  const client = useQueryClient();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const look = useCallback(async () => setEntries(await (await theOutbox()).list()), []);
  const flush = useCallback(async () => {
    const outbox = await theOutbox();
    // Two tabs have one list: whoever holds the lock sends.
    const answered = await navigator.locks.request('yichuang-outbox', () => outbox.flush());
    await look();
    if (answered > 0) void client.invalidateQueries();
  }, [client, look]);
  useEffect(() => {
    const online = (): void => void flush();
    void look().then(online);
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, [flush, look]);
  return {
    entries,
    flush,
    add: async (command: { readonly path: string; readonly data: unknown; readonly revision: number | null; readonly label: string }) => {
      await (await theOutbox()).add({ ...command, key: commandKey(), queuedAt: new Date().toISOString() });
      await look();
      if (navigator.onLine) await flush();
    },
    drop: async (key: string) => {
      await (await theOutbox()).drop(key);
      await look();
    },
  };
}
export type OutboxHere = ReturnType<typeof useOutbox>;
