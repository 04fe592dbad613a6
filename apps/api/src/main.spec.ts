import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, LOG_FILE } from '@yichuang/event-store/sqlite';
import { manualClock } from '@yichuang/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApplication } from './application.ts';
import { FIRST, idOf, OPENING, published } from './testing/sample-commands.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const PRODUCTION = { YICHUANG_MODE: 'production', YICHUANG_TLS: 'on', YICHUANG_ORIGIN: 'https://window.example' };

describe('the process', () => {
  let folder: string;
  let child: ChildProcess | null = null;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'main-')); });
  afterEach(async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true });
  });

  /** Starts the service and reads one line: the address, or the sentence that it stopped with. */
  async function start(environment: Record<string, string>): Promise<{ line: string; exited: Promise<number | null> }> {
    const started = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', YICHUANG_DATA: folder, EVENTSTOREDB_URL: '', ...environment } });
    child = started;
    const exited = new Promise<number | null>(done => started.once('exit', done));
    const line = await new Promise<string>(done => {
      for (const stream of [started.stdout, started.stderr]) stream.once('data', (bytes: Buffer) => done(bytes.toString('utf8').trim()));
    });
    return { line, exited };
  }
  const addressIn = (line: string): string => /http:\/\/\S+?(?=\/?(\s|$))/.exec(line)?.[0] ?? '';

  async function seed(sample = true): Promise<void> {
    const store = openSqliteStore({ file: join(folder, LOG_FILE) });
    const clock = manualClock('2022-01-04T01:00:00.000Z');
    const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
    for (const [index, { type, stream, data, by }] of [...OPENING, ...published(FIRST)].entries()) {
      clock.advance(1000);
      await app.execute({ type, stream, data: type === 'OpenLog' ? { ...(data as object), sample } : data }, { commandId: idOf(`seed ${index}`), actor: by, channel: 'web' });
    }
    await app.close();
    await store.close();
  }

  it.each([
    [{ PORT: 'eighty' }, '✘ PORT must be a port number, such as 8080.'],
    [{ YICHUANG_MODE: 'live' }, '✘ YICHUANG_MODE must be sample or production.'],
    [{ EVENTSTOREDB_URL: 'esdb://admin:changeit@localhost:2113?tls=true' }, 'must not run as admin'],
    [{ EVENTSTOREDB_URL: 'esdb://app:secret@localhost:2113?tls=false', ...PRODUCTION }, 'tls=false is not allowed in production'],
    [{ YICHUANG_MODE: 'production' }, 'YICHUANG_TLS must be on in production'],
  ])('stops with one sentence: %j', async (environment, sentence) => {
    const { line, exited } = await start(environment);
    expect(line).toContain(sentence);
    expect(line).not.toContain('secret');
    expect(await exited).toBe(1);
  });

  it('serves a log after a restart as before it, one process at a time, and ends in order', async () => {
    await seed();
    const first = await start({});
    const answer = async (at: string): Promise<unknown> => (await (await fetch(`${at}/open/catalogue.json`)).json());
    const before = await answer(addressIn(first.line));
    expect(before).toMatchObject({ version: '2022', count: 5 });

    const holder = child;
    const second = await start({});
    expect(second.line).toContain('✘');
    expect(await second.exited).toBe(1);

    child = holder;
    holder?.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    const again = await start({});
    expect(await answer(addressIn(again.line))).toEqual(before);
  });

  it('does not serve a sample in production', async () => {
    await seed();
    const { line, exited } = await start(PRODUCTION);
    expect(line).toContain('YICHUANG_MODE=production does not serve it');
    expect(await exited).toBe(1);
  });
  it('tells whom a sample lets one try out', async () => {
    await seed();
    const { line } = await start({});
    expect(line).toMatch(/示例账号 sample accounts（10，一键登录 one click at http:\/\/127\.0\.0\.1:\d+\/office\/signin）/);
    expect(line).toMatch(/平台运行岗 +单位D-ZWZX/);
  });

  it('shows the first operator a one-time password at the first start in production, and never again', async () => {
    await seed(false);
    const first = await start(PRODUCTION);
    expect(first.line).toMatch(/账号 account operator，一次性密码 one-time password (?:[A-Z2-9]{5}-){3}[A-Z2-9]{5}\n/);
    const password = /password ([A-Z2-9-]{23})/.exec(first.line)?.[1] ?? '';
    const post = (body: object): Promise<Response> => fetch(`${addressIn(first.line)}/session/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect(await (await post({ audience: 'staff', login: 'operator', password })).json()).toMatchObject({ stage: 'new-password' });
    for (const guess of ['admin', 'changeit', 'operator', 'password']) expect((await post({ audience: 'staff', login: guess, password: guess })).status).toBeGreaterThanOrEqual(401);
    child?.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    const again = await start(PRODUCTION);
    expect(again.line).not.toContain('一次性密码');
    const found = readdirSync(folder).filter(name => readFileSync(join(folder, name)).includes(password));
    expect(found).toEqual([]);
  });
});
