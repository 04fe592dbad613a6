import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotAllowed } from '../command-handler.types.ts';
import { StoreUnavailable } from '../errors.ts';
import type { EventStore } from '../event-store.ts';
import { createMemoryStore, type MemoryStore } from '../memory/index.ts';
import { genesis } from '../testing/events.ts';
import { openKeyStore, type KeyStore } from './key-store.ts';
import { createRevealDoor } from './reveal.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { clerk, openOffice, type Office } from './testing/office.ts';

const subject = 'sub-0123456789abcdef';
const person = { subject, kind: 'citizen' as const, name: '王秀英', idNumber: '61070219620315002X', phone: null, illustrative: true };
const ask = (fields: readonly string[], of = subject) => ({ actor: clerk, purpose: '核对申请人身份', subject: of, fields });

let directory: string;
let keys: KeyStore;
let sealer: Sealer;
let store: MemoryStore;
let office: Office;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'yichuang-reveal-'));
  keys = openKeyStore({ directory });
  sealer = createSealer({ keys });
  store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  office = openOffice(store, sealer);
  await office.register(person);
});
afterEach(() => {
  keys.close();
  rmSync(directory, { recursive: true });
});
const logged = (): unknown[] => store.log.filter(event => event.type === 'PersonalDataRevealed').map(event => JSON.parse(event.data) as unknown);

/** Every opening of a value, with the number of reveals in the log at that moment. */
function watched(): { opened: number[]; open: Sealer['open'] } {
  const opened: number[] = [];
  return { opened, open: (sealed, place) => { opened.push(logged().length); return sealer.open(sealed, place); } };
}

describe('a registered person', () => {
  it('is shown field by field, and the log says exactly which', async () => {
    expect(await office.door.reveal(ask(['name', 'phone']))).toEqual({ name: '王秀英', phone: null });
    expect(logged()).toEqual([{ subject, fields: ['name', 'phone'], purpose: '核对申请人身份', unit: 'D-MZJ' }]);
  });

  it('is logged again each time it is shown', async () => {
    await office.door.reveal(ask(['idNumber']));
    await office.door.reveal(ask(['idNumber']));
    expect(logged()).toHaveLength(2);
  });

  it.each([['no field', []], ['a field that is not there', ['name', 'income']], ['a field that is not sealed', ['kind']], ['an inherited name', ['constructor']]])('shows and logs nothing when asked for %s', async (_, fields) => {
    await expect(office.door.reveal(ask(fields))).rejects.toMatchObject({ code: 'unknown-field' });
    expect(logged()).toEqual([]);
  });

  it('cannot be registered twice under one number', async () => {
    const before = store.log.length;
    await expect(office.register({ ...person, subject: 'sub-fedcba9876543210', idNumber: '６１０７０２１９６２０３１５００２x' })).rejects.toMatchObject({ code: 'id-number-taken' });
    expect(store.log.length).toBe(before);
  });

  it('is unknown to the door under another reference', async () => {
    await expect(office.door.reveal(ask(['name'], 'sub-fedcba9876543210'))).rejects.toMatchObject({ code: 'unknown-field' });
  });
});

describe('the order of log and bytes', () => {
  it('opens a value only when the log already says so', async () => {
    const { opened, open } = watched();
    const recorded = createRevealDoor({ store, sealer: { open }, record: async request => {
      await openOffice(store, sealer).door.reveal(request);
      return { outcome: 'recorded', stream: `access-${subject}`, revision: 0, number: 2, events: [] };
    } });
    await recorded.reveal(ask(['name', 'idNumber']));
    expect(opened).toEqual([1, 1]);
  });

  it('opens nothing when the store is down', async () => {
    const { opened, open } = watched();
    const down: EventStore = { ...store, append: () => Promise.reject(new StoreUnavailable('disk full', 'not-written')) };
    await expect(openOffice(down, { ...sealer, open }).door.reveal(ask(['name']))).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(opened).toEqual([]);
    expect(logged()).toEqual([]);
  });

  it('opens nothing when the actor may not look, or the log took nothing new', async () => {
    const { opened, open } = watched();
    const refused = createRevealDoor({ store, sealer: { open }, record: () => Promise.reject(new NotAllowed('clerk of D-MZJ')) });
    await expect(refused.reveal(ask(['name']))).rejects.toBeInstanceOf(NotAllowed);
    const silent = createRevealDoor({ store, sealer: { open }, record: () => Promise.resolve({ outcome: 'replayed', stream: '', revision: 0, number: 0, events: [] }) });
    await expect(silent.reveal(ask(['name']))).rejects.toMatchObject({ code: 'not-logged' });
    expect(opened).toEqual([]);
  });
});

it('stores the key before the event: at the append another opener can already read it', async () => {
  const readable: unknown[] = [];
  const spying: EventStore = { ...store, append: async (stream, expected, events) => {
    const second = openKeyStore({ directory });
    const [event] = events;
    const { name } = JSON.parse(event?.data ?? '') as { name: unknown };
    readable.push(await createSealer({ keys: second }).open(name, { eventId: event?.id ?? '', stream, type: 'SubjectRegistered', version: 1, path: '/name' }));
    second.close();
    return store.append(stream, expected, events);
  } };
  await openOffice(spying, sealer).register({ ...person, subject: 'sub-fedcba9876543210', name: '李建国', idNumber: '610702195001010011' });
  expect(readable).toEqual(['李建国']);
});
