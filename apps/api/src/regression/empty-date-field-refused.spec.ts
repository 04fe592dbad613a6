import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { FIRST, OPENING, published } from '../testing/sample-commands.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene('2022-01-04T01:00:00.000Z');
  await scene.given([...OPENING, ...published(FIRST)]);
});
afterAll(() => scene.close());

// A form without scripts sends its empty "on" field too; the page answered "wrong address".
it('a date form sent with an empty field is answered, not refused', async () => {
  expect((await scene.when('/api/v1/catalogue?asOf=2022-01-05&on=')).status).toBe(200);
  expect((await scene.when('/open/catalogue.json?asOf=&on=')).status).toBe(200);
  expect((await scene.when('/api/v1/catalogue?on=tomorrow')).status).toBe(400);
});
