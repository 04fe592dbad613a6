import { StoreUnavailable } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases, TOWN } from '../../case/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { createKioskCounter } from '../counter.ts';

const AT = { town: TOWN, date: '2022-01-10' };

// @req #11
describe('uses of a terminal whose telling got no answer', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
  }, 60_000);
  afterAll(() => scene.close());

  it('are counted once, and so are those that came meanwhile', async () => {
    let lost = true;
    const counter = createKioskCounter({
      ...scene.app,
      execute: async (command, envelope) => {
        const answer = await scene.app.execute(command, envelope);
        if (lost) throw new StoreUnavailable('the answer got lost', 'unknown');
        return answer;
      },
    });
    counter.add(AT, 'sessions');
    counter.add(AT, 'sessions');
    await counter.flush();
    counter.add(AT, 'payments');
    lost = false;
    await counter.flush();
    await counter.flush();
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    expect((await scene.when('/api/v1/kiosk-days')).body).toMatchObject({ data: [{ town: { code: TOWN }, sessions: 2, payments: 1 }] });
  });
});
