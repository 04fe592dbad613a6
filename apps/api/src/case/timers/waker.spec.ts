import { manualClock } from '@yichuang/event-store';
import { describe, expect, it } from 'vitest';
import { createWaker } from './waker.ts';

const NINE = '2022-01-17T01:00:00.000Z';
const TEN = '2022-01-17T02:00:00.000Z';

/** Things with the instants at which something is due in them; woken, what is due is done. */
function setting(things: Readonly<Record<string, readonly string[]>>) {
  const clock = manualClock(NINE);
  const open = new Map(Object.entries(things).map(([id, due]) => [id, [...due]]));
  const woken: string[] = [];
  const failures: unknown[] = [];
  const looked: string[] = [];
  let [touched, ground] = [new Set(open.keys()), {}];
  const broken = new Set<string>();
  const waker = createWaker({
    clock, refresh: async () => undefined, open: () => new Set(open.keys()), ground: () => ground, onFailure: failure => failures.push(failure),
    touched: () => {
      const taken = touched;
      touched = new Set();
      return taken;
    },
    nextDue: async (id, until) => {
      looked.push(id);
      return (open.get(id) ?? []).find(due => due <= until) ?? null;
    },
    wake: async id => {
      if (broken.has(id)) throw new Error('not now');
      woken.push(id);
      open.set(id, (open.get(id) ?? []).filter(due => due > clock.now()));
    },
  });
  return { clock, waker, woken, failures, looked, broken, touch: (id: string, due: readonly string[]) => { open.set(id, [...due]); touched.add(id); }, close: (id: string) => { open.delete(id); touched.add(id); }, moveGround: () => { ground = {}; } };
}

describe('what wakes things', () => {
  it('wakes each at its instant, once, and not before', async () => {
    const { waker, woken, clock } = setting({ a: [TEN], b: ['2022-01-18T00:00:00.000Z'] });
    expect(await waker.tick()).toBe(0);
    clock.set(TEN);
    expect([await waker.tick(), await waker.tick()]).toEqual([1, 0]);
    expect(woken).toEqual(['a']);
  });

  it('wakes at once what was due while nobody was there', async () => {
    const { waker, woken } = setting({ a: ['2022-01-01T00:00:00.000Z', NINE], b: [NINE] });
    expect(await waker.tick()).toBe(2);
    expect(woken).toEqual(['a', 'b']);
  });

  it('looks only at what has changed, and at all of them when the ground has moved', async () => {
    const { waker, looked, touch, moveGround } = setting({ a: [TEN], b: [TEN] });
    await waker.tick();
    looked.length = 0;
    touch('b', [NINE]);
    expect(await waker.tick()).toBe(1);
    expect(new Set(looked)).toEqual(new Set(['b']));
    moveGround();
    await waker.tick();
    expect(new Set(looked)).toEqual(new Set(['a', 'b']));
  });

  it('forgets what is over', async () => {
    const { waker, clock, close } = setting({ a: [TEN] });
    await waker.tick();
    close('a');
    clock.set(TEN);
    expect(await waker.tick()).toBe(0);
    expect(waker.health()).toEqual({ waiting: 0, unseen: 0 });
  });

  it('tries again what failed, and does not let the others wait for it', async () => {
    const { waker, woken, failures, broken } = setting({ a: [NINE], b: [NINE] });
    broken.add('a');
    expect(await waker.tick()).toBe(1);
    expect([woken, failures.length]).toEqual([['b'], 1]);
    broken.clear();
    expect(await waker.tick()).toBe(1);
    expect(woken).toEqual(['b', 'a']);
  });

  it('looks again in time at what is due beyond its horizon', async () => {
    const { waker, woken, clock } = setting({ a: ['2022-06-01T00:00:00.000Z'] });
    await waker.tick();
    for (let day = 0; day < 140; day += 1) {
      clock.advance(86_400_000);
      await waker.tick();
    }
    expect(clock.now() > '2022-06-01').toBe(true);
    expect(woken).toEqual(['a']);
    expect(waker.health().waiting).toBe(1);
  });
});
