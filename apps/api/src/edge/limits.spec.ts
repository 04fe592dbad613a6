import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { OPENING } from '../testing/sample-commands.ts';
import { costOf, createLimits } from './limits.ts';

// trust S4, on a clock that the test moves.
describe('a budget', () => {
  const budget = { perMinute: 60, burst: 5 };
  it('can be spent at once, and flows back by the second', () => {
    let now = 0;
    const limits = createLimits(() => now);
    expect(Array.from({ length: 6 }, () => limits.spend(budget, 'a', 1))).toEqual([0, 0, 0, 0, 0, 1000]);
    expect(limits.spend(budget, 'b', 1)).toBe(0);
    now += 999;
    expect(limits.spend(budget, 'a', 1)).toBe(1);
    now += 1;
    expect(limits.spend(budget, 'a', 1)).toBe(0);
    now += 60_000;
    expect(limits.spend(budget, 'a', 5)).toBe(0);
    expect(limits.spend(budget, 'a', 5)).toBe(5000);
  });
  it('never lets more through than burst and time allow, in any order of asking', () => {
    fc.assert(fc.property(fc.array(fc.record({ wait: fc.integer({ min: 0, max: 5000 }), cost: fc.integer({ min: 1, max: 5 }) }), { maxLength: 200 }), asked => {
      let now = 0;
      let spent = 0;
      const limits = createLimits(() => now);
      for (const { wait, cost } of asked) {
        now += wait;
        if (limits.spend(budget, 'x', cost) === 0) spent += cost;
        expect(spent).toBeLessThanOrEqual(budget.burst + now / 1000);
      }
    }));
  });
  it('costs what an answer costs to make', () => {
    const cost = (method: string, path: string): number => costOf({ method, path });
    expect([cost('GET', '/assets/a.js'), cost('GET', '/'), cost('GET', '/api/v1/items'), cost('POST', '/api/v1/units'), cost('GET', '/api/v1/streams/unit-1/state')]).toEqual([0, 1, 3, 5, 8]);
  });
});

describe('an address', () => {
  const openAt = async (proxies: readonly string[]): Promise<{ scene: Scene; clock: { now: number } }> => {
    const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
    const scene = await openScene('2022-01-04T01:00:00.000Z', { proxies, people: { now: () => clock.now } });
    await scene.given(OPENING);
    return { scene, clock };
  };
  const guess = (scene: Scene, from: string) => scene.when('/session/sign-in', { body: { audience: 'staff', login: `n${Math.trunc(performance.now() * 1000)}`, password: 'x' }, headers: { 'x-forwarded-for': from, 'x-real-ip': from, forwarded: `for=${from}` } });

  it('tries thirty names at once and then waits, whoever it says it is', async () => {
    const { scene, clock } = await openAt([]);
    const answers = [];
    for (let tried = 0; tried < 32; tried += 1) answers.push(await guess(scene, `10.0.0.${tried}`));
    expect(answers.map(({ status }) => status).filter(status => status === 429)).toHaveLength(2);
    expect(answers.at(-1)?.body.code).toBe('too-many-requests');
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    clock.now += 2000;
    expect((await guess(scene, '10.0.0.99')).status).toBe(401);
    await scene.close();
  });

  it('is what the pinned proxy says, and no other', async () => {
    const { scene } = await openAt(['loopback']);
    const answers = [];
    for (let tried = 0; tried < 32; tried += 1) answers.push(await guess(scene, `10.0.0.${tried}`));
    expect(answers.every(({ status }) => status === 401)).toBe(true);
    await scene.close();
  });

  it('is held to what it costs, on every route', async () => {
    const { scene } = await openAt([]);
    let last = 200;
    for (let round = 0; round < 12 && last !== 429; round += 1) last = Math.max(...(await Promise.all(Array.from({ length: 80 }, () => scene.when('/api/v1/streams/unit-D-SPJ/state')))).map(({ status }) => status));
    expect(last).toBe(429);
    expect((await scene.when('/health')).body.code).toBe('too-many-requests');
    await scene.close();
  });
});
