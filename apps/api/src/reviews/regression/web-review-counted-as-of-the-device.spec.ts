import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { openRated } from '../testing/rated.ts';
import { dataOf, served } from '../testing/served.ts';

// @req #10 #54
describe('a review from a web page whose address says that it is of the device', () => {
  let scene: Scene;
  let rated: Awaited<ReturnType<typeof openRated>>;
  beforeAll(async () => {
    rated = await openRated();
    ({ scene } = rated);
  }, 90_000);
  afterAll(() => rated.close());

  it('is counted as one of the web, good or bad, in the address or in the form', async () => {
    const good = await served(scene);
    await good.visitor.get(`${good.rate}?via=device`);
    expect(good.visitor.page('rate').extra).toEqual({});
    await good.visitor.send(`${good.rate}?via=device`, { 'via': 'device', 'r.grade': 'satisfied' });
    const bad = await served(scene);
    await bad.visitor.get(`${bad.rate}?grade=dissatisfied&via=device`);
    await bad.visitor.send(bad.rate, { ...bad.visitor.page('rate').extra, 'via': 'device', 'r.reasons.slow': 'slow' });
    expect([await dataOf(scene, good.id, 'ReviewSubmitted'), await dataOf(scene, bad.id, 'ReviewSubmitted')]).toMatchObject([{ channel: 'web' }, { channel: 'web' }]);
  });
});
