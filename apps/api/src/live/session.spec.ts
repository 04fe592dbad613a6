import { afterEach, beforeEach, expect, it } from 'vitest';
import { cookieName } from '../identity/cookies.ts';
import { actor, OPENING } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { listen, type Listener } from './testing/listen.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  await scene.given(OPENING);
});
afterEach(() => scene.close());

const CLERK = actor('centre_manager', '610702101');
const address = (topics: string): string => `http://127.0.0.1:${scene.port}/api/v1/stream?topics=${topics}`;

/** A session of the clerk, and a stream that it has opened. */
async function opened(topics: string): Promise<{ token: string; reader: Listener }> {
  const { sessions, now, secure } = scene.identity;
  const token = sessions.open({ audience: 'staff', account: null, subject: CLERK.id, post: `${CLERK.post}@${CLERK.unit}`, device: 'test', strong: true }, now());
  const reader = await listen(address(topics), undefined, `${cookieName('staff', secure)}=${token}`);
  return { token, reader };
}

// @req #23
it('an open stream ends with the session that opened it', async () => {
  const { token, reader } = await opened('staff:610702101,unit');
  expect([reader.status, (await reader.next()).event]).toEqual([200, 'ready']);
  scene.identity.sessions.end(token);
  expect(await reader.next()).toMatchObject({ event: 'bye', data: { reason: 'session' } });
  await reader.ended();
});

it('an open stream keeps no session alive', async () => {
  const { token, reader } = await opened('unit');
  await reader.next();
  const before = scene.identity.sessions.look(token, scene.identity.now())?.seen;
  await new Promise(done => setTimeout(done, 1200));
  expect(scene.identity.sessions.look(token, scene.identity.now())?.seen).toBe(before);
  await reader.close();
});

it('a change reaches a stranger\'s stream through the whole service, uncompressed and unkept', async () => {
  const answer = await fetch(address('unit'), { headers: { 'accept-encoding': 'gzip' } });
  expect([answer.headers.get('content-type'), answer.headers.get('cache-control'), answer.headers.get('content-encoding')]).toEqual(['text/event-stream; charset=utf-8', 'no-store, no-transform', null]);
  await answer.body?.cancel();
  const reader = await listen(address('unit:D-MZJ'));
  await reader.next();
  await scene.given([{ type: 'RenameUnit', stream: 'unit-D-MZJ', data: { name: { zh: '民政局', en: 'Civil Affairs' }, shortName: null, effectiveFrom: '2022-01-05', instrument: null, reason: '更名' }, by: actor('operator') }]);
  expect((await reader.hint('unit:D-MZJ')).data).toMatchObject({ revision: 1 });
  await reader.close();
});
