import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, APPLICANT, caseIdOf, CLERK, onCase, openCases, PAPERS, receive, receiving } from '../case/testing/ground.ts';
import { ACCEPT } from '../case/testing/stages.ts';
import { openMessages, type Messages } from '../notifications/messages.ts';
import type { Message } from '../notifications/notifier.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { jpeg } from './testing/samples.ts';

const digits = (count: number): string => Array.from(randomBytes(count), byte => byte % 10).join('');
const word = (): string => randomBytes(9).toString('base64url').replaceAll(/[-_]/g, 'x');
/** Values that stand nowhere else in the world. */
const canary = { name: `李${word()}`, phone: `1${digits(10)}`, address: `汉江边${word()}号`, email: `${word().toLowerCase()}@mail.example`, note: `身体情况${word()}`, content: word(), file: `户口簿${word()}` };
const spellings = (text: string): readonly Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64url')), Buffer.from(encodeURIComponent(text))];

let scene: Scene;
let messages: Messages;
const sent: Message[] = [];
beforeAll(async () => {
  scene = await openCases({ openStore: folder => openSqliteStore({ file: join(folder, LOG_FILE) }) });
  messages = openMessages({ app: scene.app, notifiers: (['mail', 'sms'] as const).map(channel => ({ channel, close: () => undefined, send: async message => void sent.push(message) })), origin: null, now: () => Date.now(), retryMs: 5 });
  await messages.start();
}, 90_000);
afterAll(async () => {
  await messages.stop();
  await scene.close();
});

/** Every file of the data folder, while the service runs, by its path. */
const files = (): readonly (readonly [string, Buffer])[] => readdirSync(scene.app.dataDir, { recursive: true, withFileTypes: true }).filter(each => each.isFile()).map(each => [each.name, readFileSync(join(each.parentPath, each.name))]);
const foundIn = (): readonly string[] => files().flatMap(([name, bytes]) => Object.entries(canary).filter(([, text]) => spellings(text).some(each => bytes.includes(each))).map(([field]) => `${name}: ${field}`));

describe('what an applicant sends (goal P1)', () => {
  it('stands readable in no file of the service, though it is filed, shown, printed and sent', async () => {
    const upload = await scene.when('/api/v1/attachments', { method: 'POST', as: APPLICANT, body: jpeg(10, 10, Buffer.from(canary.content)), headers: { 'x-file-name': encodeURIComponent(`${canary.file}.jpg`) } });
    const [file] = (upload.body as { data: readonly { digest: string; name: string }[] }).data;
    const papers = PAPERS.map((paper, index) => (index === 0 ? { ...paper, files: [{ digest: file?.digest, name: file?.name }] } : paper));
    const { name, phone, address, email } = canary;
    expect((await receive(scene, 'canary', receiving({ papers, contact: { name, phone, address, email } }))).status).toBe(201);
    expect((await act(scene, onCase('canary', 'AcceptApplication', { data: ACCEPT }))).status).toBe(200);
    expect((await act(scene, onCase('canary', 'NoteCase', { data: { note: canary.note } }))).status).toBe(200);
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    const id = caseIdOf('canary');
    const read = [`/api/v1/attachments/${file?.digest}?case=${id}`, `/api/v1/cases/${id}`, `/api/v1/cases/${id}/documents/acceptance-notice`, '/api/v1/cases'];
    for (const path of read) expect((await scene.when(path, { as: CLERK })).status, path).toBe(200);
    expect((await scene.when(read[0] ?? '', { as: CLERK })).text).toContain(canary.content);
    expect((await scene.when(read[2] ?? '', { as: CLERK })).text).toContain(name);
    await expect.poll(async () => { await messages.tick(); return sent.length; }, { timeout: 5000 }).toBe(4);
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([phone, email]));
    expect(files().map(([path]) => path)).toEqual(expect.arrayContaining([LOG_FILE, 'keys.sqlite', 'outbox.sqlite', 'views.sqlite', 'answers.sqlite', file?.digest]));
    expect(foundIn()).toEqual([]);
  });

  it('would be found if it stood there', () => {
    writeFileSync(join(scene.app.dataDir, 'planted'), `x${canary.phone}x`);
    expect(foundIn()).toEqual(['planted: phone']);
  });
});
