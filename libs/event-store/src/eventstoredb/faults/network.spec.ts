import { afterEach, expect, test } from 'vitest';
import { START } from '../../event-store.ts';
import { newEvents } from '../../testing/events.ts';
import { openEventStoreDb } from '../index.ts';
import { EventStoreDouble, TcpProxy } from '../testing/index.ts';
import { genesis } from '../../testing/events.ts';
import { cleanUp, everything, onCleanUp, temporaryFolder } from '../testing/fixture.ts';

afterEach(cleanUp);

test('13: a half-open connection: the append is cut by our timer, and goes through when the network is back', async () => {
  const double = await new EventStoreDouble().start();
  onCleanUp(() => double.stop());
  const proxy = new TcpProxy(double.port);
  const port = await proxy.start();
  onCleanUp(() => proxy.stop());
  const store = await openEventStoreDb({ url: `esdb://127.0.0.1:${port}?tls=false`, dataDir: temporaryFolder(), append: { deadlineMs: 80, graceMs: 80, firstDelayMs: 40 } });
  onCleanUp(() => store.close());
  await store.append('log-610702', 'no-stream', genesis());
  const stop = new AbortController();
  const followed: number[] = [];
  const following = (async () => {
    for await (const batch of store.follow({ after: START }, stop.signal)) {
      followed.push(...batch.events.map(({ number }) => number));
      if (followed.length === 6) stop.abort();
    }
  })();
  proxy.goDark();
  const answers = Promise.all(Array.from({ length: 5 }, (_, i) => store.append(`a-${i}`, 'no-stream', newEvents(`a-${i}`, 0, [{}]))));
  await new Promise(resolve => setTimeout(resolve, 120));
  expect(await store.health(50)).toMatchObject({ ok: false });
  proxy.recover();
  expect((await answers).map(({ revision }) => revision)).toEqual([0, 0, 0, 0, 0]);
  await following;
  expect(followed).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await everything(store)).toHaveLength(6);
  expect(await store.health()).toEqual({ ok: true, number: 5 });
});
