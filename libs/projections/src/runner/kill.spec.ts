import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { PROJECTIONS } from '../definitions.ts';
import { events } from '../event-index/query.ts';
import { catalogueAt } from '../catalogue/query.ts';
import { item, REGISTRY, temporaryFolder } from '../testing/log.ts';
import { drafted, FIRST, published } from '../testing/catalogue-log.ts';
import { createRunner } from './runner.ts';

const CHILD = fileURLToPath(new URL('../testing/catch-up-child.ts', import.meta.url));
const ITEMS = 366;
const ROUNDS = 20;

/** A batch whose items are decided again and again, so that rows have long pasts. */
async function fill(store: EventStore): Promise<number> {
  await store.append('log-610702', 'no-stream', genesis());
  const stream = `adjustment-${FIRST}`;
  let { revision } = await store.append(stream, 'no-stream', newEvents(stream, 0, [drafted(FIRST, null)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const fates = Array.from({ length: ITEMS }, (_, at) => ({ type: 'ItemAdded', data: { adjustmentId: FIRST, record: item(`9907${String(at).padStart(5, '0')}000`, { theme: `第${round}轮` }), reason: '赋权', deviation: null } }));
    ({ revision } = await store.append(stream, revision, newEvents(stream, revision + 1, fates)));
  }
  const version = published('2022', FIRST, '2022-01-01');
  return (await store.append('catalog-610702', 'no-stream', newEvents('catalog-610702', 0, [version]))).number;
}

/** Starts a process that folds and is killed while it stores event `last`. Answers the signal it ended by. */
function killedAt(last: number, log: string, file: string): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, log, file, String(last)], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(signal));
  });
}

describe('a process killed while it catches up', () => {
  const folder = temporaryFolder();
  const [log, file] = [join(folder.path, 'log.sqlite'), join(folder.path, 'views.sqlite')];
  let store: EventStore;
  let head = -1;
  beforeEach(async () => {
    store = openSqliteStore({ file: log });
    head = await fill(store);
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('leaves nothing out and nothing doubled: the next one ends with the rows of a fold from zero', async () => {
    for (const last of [500, 1500, 4000]) expect(await killedAt(last, log, file)).toBe('SIGKILL');
    const runner = createRunner({ store, registry: REGISTRY, file, definitions: PROJECTIONS });
    await runner.start();
    await runner.waitFor(head, { timeoutMs: 20_000 });
    for (const name of runner.projections) expect(await runner.verify(name)).toMatchObject({ name, identical: true, number: head });
    expect(runner.read(['catalogue'], read => catalogueAt(read, { on: '2022-06-01' }).count)).toBe(ITEMS);
    const middle = 2 + Math.floor(ROUNDS / 2) * ITEMS - 1;
    expect(runner.read(['event-index'], read => events(read, { from: middle, to: middle }).events)).toHaveLength(1);
    await runner.stop();
  });
});
