import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { commandKey } from '../../../shared/command-key.ts';
import { post, Refused, send } from '../../../staff/api.ts';
import { useSession } from '../../../staff/use-session.ts';
import { uploaded } from '../upload.ts';
import { openDeviceStore } from './device-store.ts';
import { fileFrom } from './file-to-go.ts';
import { createOutbox, type Entry, type FileToGo, type Outbox, type Sending, type Waiting } from './outbox.ts';

/** Who is on record under the number by now; null: nobody, and the person is entered. */
async function knownUnder(number: string): Promise<string | null> {
  const { found } = await post<{ readonly found: { readonly subject: string } | null }>('/api/v1/people/find', { number, purpose: '村级代办登记，核对村民' });
  return found?.subject ?? null;
}

const nameIn = (data: unknown): string => (typeof data === 'object' && data !== null && 'subject' in data && typeof data.subject === 'string' ? data.subject : '');

/** What was done meanwhile does not stop it: whether it may still be done, and by this helper, is judged on what stands at arrival. */
async function sendOn({ path, data, key, revision }: Waiting): Promise<void> {
  try {
    await send({ path, data, key, revision });
  } catch (error) {
    const actual = error instanceof Refused && error.problem.status === 412 ? error.problem.actual : undefined;
    if (actual === undefined) throw error;
    await send({ path, data, key, revision: actual });
  }
}

/** The data with what names the stored file where it belongs. */
async function withStored(data: unknown, file: FileToGo): Promise<unknown> {
  const [stored] = await uploaded([fileFrom(file)], { subject: file.subject });
  return { ...(data as object), [file.at]: stored ?? null };
}

type Answered = Awaited<ReturnType<Sending>>;
const LATER: readonly string[] = ['offline', 'session-expired', 'step-up-required'];

/** What needs the person first, a session or a proof, waits like the network; so does a service that cannot answer now. */
function refusal(error: unknown): Answered {
  if (!(error instanceof Refused)) throw error;
  const { code, status, title, detail } = error.problem;
  return LATER.includes(code) || status >= 500 || status === 429 ? { kind: 'offline' } : { kind: 'refused', title, detail };
}

/** Sends one as every other command is sent; nobody is entered twice. */
const sending: Sending = async waiting => {
  try {
    if (waiting.file) return { kind: 'stored', data: await withStored(waiting.data, waiting.file) };
    const known = waiting.person === undefined ? null : await knownUnder(waiting.person);
    if (known === null) await sendOn(waiting);
    return known === null ? { kind: 'sent' } : { kind: 'sent', instead: [nameIn(waiting.data), known] };
  } catch (error) {
    return refusal(error);
  }
};

let shared: Promise<Outbox> | null = null;
/** One for the page: what is being sent is sent once. */
const theOutbox = (): Promise<Outbox> => {
  shared ??= openDeviceStore().then(store => createOutbox({ store, send: sending, now: () => new Date().toISOString() }));
  return shared;
};

/** What waits on this device of whoever is signed in, kept over reloads, and sent by itself as soon as there is a network. */
export function useOutbox() {
  const client = useQueryClient();
  const by = useSession()?.subject ?? null;
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const look = useCallback(async () => setEntries(by === null ? [] : await (await theOutbox()).list(by)), [by]);
  const flush = useCallback(async () => {
    if (by === null) return;
    const outbox = await theOutbox();
    // Two tabs have one list: whoever holds the lock sends.
    const answered = await navigator.locks.request('yichuang-outbox', () => outbox.flush(by));
    await look();
    if (answered > 0) void client.invalidateQueries();
  }, [by, client, look]);
  useEffect(() => {
    const online = (): void => void flush();
    void look().then(online);
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, [flush, look]);
  return {
    entries,
    flush,
    add: async (command: Omit<Waiting, 'key' | 'by' | 'queuedAt'>) => {
      await (await theOutbox()).add({ ...command, key: commandKey(), by: by ?? '', queuedAt: new Date().toISOString() });
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
