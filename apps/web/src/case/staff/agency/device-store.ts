import type { Entry, OutboxStore } from './outbox.ts';

const NAME = 'yichuang-outbox';
const [ENTRIES, KEYS] = ['entries', 'keys'];
const KEY_ID = 'outbox';

/** An entry as it lies on the device: all of it under a key that cannot leave the browser. */
interface Kept {
  readonly key: string;
  readonly order: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('indexeddb')));
});

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(ENTRIES, { keyPath: 'key' });
    request.result.createObjectStore(KEYS);
  });
  return asked(request);
}

const within = <T>(db: IDBDatabase, store: string, act: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> => asked(act(db.transaction(store, 'readwrite').objectStore(store)));

/** The key of this browser: made once, and never readable as bytes. */
async function deviceKey(db: IDBDatabase): Promise<CryptoKey> {
  const known = await within<CryptoKey | undefined>(db, KEYS, keys => keys.get(KEY_ID) as IDBRequest<CryptoKey | undefined>);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await within(db, KEYS, keys => keys.put(made, KEY_ID));
  return made;
}

const bytesOf = (entry: Entry): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(entry));

/** Entries in the browser's own database, sealed: what somebody told a helper at home does not lie open on a lost device. */
export async function openDeviceStore(): Promise<OutboxStore> {
  const db = await opened();
  const key = await deviceKey(db);
  const kept = async (): Promise<readonly Kept[]> => (await within<Kept[]>(db, ENTRIES, entries => entries.getAll() as IDBRequest<Kept[]>)).sort((a, b) => a.order - b.order);
  const openEntry = async ({ iv, sealed }: Kept): Promise<Entry> => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))) as Entry;
  return {
    all: async () => Promise.all((await kept()).map(openEntry)),
    put: async entry => {
      const before = await kept();
      const order = before.find(one => one.key === entry.key)?.order ?? (before.at(-1)?.order ?? 0) + 1;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytesOf(entry));
      await within(db, ENTRIES, entries => entries.put({ key: entry.key, order, iv, sealed } satisfies Kept));
    },
    remove: async name => {
      await within(db, ENTRIES, entries => entries.delete(name));
    },
  };
}
