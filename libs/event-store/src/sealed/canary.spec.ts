import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../sqlite/index.ts';
import { genesis } from '../testing/events.ts';
import { openKeyStore } from './key-store.ts';
import { createSealer } from './sealer.ts';
import { clerk, openOffice } from './testing/office.ts';

const PEOPLE = 50;
const digits = (count: number): string => Array.from(randomBytes(count), byte => byte % 10).join('');
/** Values that stand nowhere else in the world. */
const canaries = Array.from({ length: PEOPLE }, (_, index) => ({
  subject: `sub-${String(index).padStart(4, '0')}-${randomBytes(8).toString('hex')}`,
  name: `李${randomBytes(9).toString('base64url')}`, idNumber: `${digits(17)}X`, phone: `1${digits(10)}`,
}));
const plain = canaries.flatMap(({ name, idNumber, phone }) => [name, idNumber, phone]);

let directory: string;
/** The files while the stores are open. */
let open: { files: Map<string, Buffer>; close: () => Promise<void> };
const files = (): Map<string, Buffer> => new Map(readdirSync(directory).map(name => [name, readFileSync(join(directory, name))]));
/** Every spelling in which careless code would leave a value behind. */
const spellings = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text);
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(utf8.toString('hex')), Buffer.from(utf8.toString('base64').replace(/=+$/, '')), Buffer.from(utf8.toString('base64url'))];
};
const findings = (raw: ReadonlyMap<string, Buffer>, texts: readonly string[]): string[] =>
  [...raw].flatMap(([file, bytes]) => texts.filter(text => spellings(text).some(each => bytes.includes(each))).map(text => `${file}: ${text}`));

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'yichuang-canary-'));
  const keys = openKeyStore({ directory });
  const store = openSqliteStore({ file: join(directory, 'events.sqlite') });
  await store.append('log-610702', 'no-stream', genesis());
  const office = openOffice(store, createSealer({ keys }));
  for (const canary of canaries) await office.register({ ...canary, kind: 'citizen', illustrative: true });
  const [first] = canaries;
  const shown = await office.door.reveal({ actor: clerk, purpose: '核对身份', subject: first?.subject ?? '', fields: ['name', 'idNumber', 'phone'] });
  expect(Object.values(shown)).toEqual([first?.name, first?.idNumber, first?.phone]);
  open = { files: files(), close: async () => { keys.close(); await store.close(); } };
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('fifty people registered and one shown', () => {
  it('leave no value in any file: log, keys, write-ahead logs', () => {
    expect([...open.files.keys()]).toEqual(expect.arrayContaining(['events.sqlite', 'events.sqlite-wal', 'keys.kek', 'keys.sqlite', 'keys.sqlite-wal']));
    expect(findings(open.files, canaries.map(each => each.subject)).length).toBeGreaterThanOrEqual(PEOPLE);
    expect(findings(open.files, plain)).toEqual([]);
  });

  it('leave none after the write-ahead logs are written back', async () => {
    await open.close();
    expect(findings(files(), plain)).toEqual([]);
  });

  it('leave no bare hash of a number to try numbers against', () => {
    const raw = files();
    const hashes = canaries.flatMap(({ idNumber, phone }) => [idNumber, phone].flatMap(text => ['sha256', 'sha1', 'md5'].map(name => createHash(name).update(text).digest())));
    const hits = hashes.filter(hash => [...raw.values()].some(bytes => bytes.includes(hash) || bytes.includes(hash.toString('hex')) || bytes.includes(hash.toString('base64url'))));
    expect(hits).toEqual([]);
  });
});
