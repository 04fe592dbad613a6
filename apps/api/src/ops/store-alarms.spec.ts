import type { Position } from '@yichuang/event-store';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { OPENING } from '../testing/sample-commands.ts';
import { createStoreAlarms } from './store-alarms.ts';

/** A place as the adapter of a server writes it. */
const place = (text: string): Position => JSON.parse(JSON.stringify(text));
const log = pino({ level: 'silent' });

describe('an alarm of the store', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.given(OPENING);
  });
  afterEach(() => scene.close());

  it('waits until the application is ready, and is on record once however often it is seen', async () => {
    const alarms = createStoreAlarms(log);
    const alarm = { kind: 'stream-deleted', stream: 'unit-D-SPJ', position: place('40/40'), detail: 'words of whoever wrote them' } as const;
    alarms.raise(alarm);
    expect(await scene.newEvents()).toEqual([]);
    await alarms.recordIn(scene.app);
    expect(await scene.newEvents()).toEqual(['StoreAlarmRaised']);
    const restarted = createStoreAlarms(log);
    restarted.raise(alarm);
    await restarted.recordIn(scene.app);
    expect(await scene.newEvents()).toEqual([]);
    restarted.raise({ ...alarm, position: place('41/41') });
    await vi.waitFor(async () => expect(await scene.newEvents()).toEqual(['StoreAlarmRaised']));
    const stored = [];
    for await (const event of scene.app.store.readStream('log-610702')) stored.push(event.data);
    expect(stored).toHaveLength(3);
    expect(stored[1]).toBe('{"kind":"stream-deleted","position":"40/40","stream":"unit-D-SPJ"}');
  });
});
