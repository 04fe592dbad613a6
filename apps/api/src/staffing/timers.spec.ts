import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../testing/given-when-then.ts';
import { openStaffingTimers } from './timers.ts';
import { INSTRUMENT } from '../testing/sample-commands.ts';
import { manned, OTHER_TOWN_MANAGER, person, post, roster, staff, TOWN } from './testing/stages.ts';

const LONELY = '610702102001';

interface Noticed {
  readonly type: string;
  readonly data: object;
  readonly due: string;
  readonly recorded: string;
}

// W19: what the calendar alone makes true of posts, staff and obligations.
describe('the timer of posts and staff', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await manned();
    await scene.given([roster([post('V1', 'village_agent', { duties: [], clerk: person(8), backup: null })], { unit: LONELY, by: OTHER_TOWN_MANAGER })]);
  });
  afterEach(() => scene.close());
  /** A tick of a service that has just been started: nothing of an earlier one is known. */
  const tick = (): Promise<number> => openStaffingTimers(scene.app, failure => { throw failure; }).tick();
  async function noticed(stream: string): Promise<readonly Noticed[]> {
    const found: Noticed[] = [];
    for await (const { type, data, metadata } of scene.app.store.readStream(stream)) {
      if (!['StaffingShortfallDetected', 'StabilityAlertRaised', 'MilestoneMissed'].includes(type)) continue;
      const { occurredAt, recordedAt } = JSON.parse(metadata) as { occurredAt: string; recordedAt: string };
      found.push({ type, data: JSON.parse(data) as object, due: occurredAt, recorded: recordedAt });
    }
    return found;
  }

  // @req #58
  it('notices a village with one person on the day after its station opened, once, and nothing before', async () => {
    expect(await tick()).toBe(0);
    expect(await noticed(`staff-${LONELY}`)).toEqual([]);
    scene.clock.set('2022-01-04T16:00:00.000Z');
    expect(await tick()).toBe(1);
    expect(await noticed(`staff-${LONELY}`)).toMatchObject([{ type: 'StaffingShortfallDetected', data: { unit: LONELY, have: 1, need: 2, on: '2022-01-05' } }]);
    expect([await tick(), await tick()]).toEqual([0, 0]);
    expect(await noticed(`staff-${LONELY}`)).toHaveLength(1);
  });

  // @req #58
  it('says when it was due and when it was recorded, where the service stood still', async () => {
    scene.clock.set('2022-02-10T01:00:00.000Z');
    await tick();
    const [late] = await noticed(`staff-${LONELY}`);
    expect(late).toMatchObject({ due: '2022-01-04T16:00:00.000Z', data: { on: '2022-01-05' } });
    expect(late?.recorded.slice(0, 10)).toBe('2022-02-10');
  });

  // @req #63
  it('raises an alert when more than a third have left, once in twelve months', async () => {
    const relieve = (code: string, seat: 'A' | 'B') => staff('RelieveClerk', { post: code, seat, from: null, reason: '调离' });
    await scene.given([relieve('A1', 'A'), relieve('A2', 'A'), relieve('B1', 'B')]);
    await tick();
    expect(await noticed(`staff-${TOWN}`)).toEqual([]);
    scene.clock.set('2022-01-05T01:00:00.000Z');
    expect(await tick()).toBe(2);
    expect(await noticed(`staff-${TOWN}`)).toMatchObject([{ type: 'StabilityAlertRaised', data: { unit: TOWN, on: '2022-01-05' }, due: '2022-01-04T16:00:00.000Z' }]);
    scene.clock.set('2022-06-01T01:00:00.000Z');
    await tick();
    expect(await noticed(`staff-${TOWN}`)).toHaveLength(1);
  });

  // @req #12
  it('says of an obligation that its day went by, once', async () => {
    scene.clock.set('2022-02-01T01:00:00.000Z');
    await tick();
    await tick();
    expect(await noticed(`milestone-${INSTRUMENT}`)).toMatchObject([{ type: 'MilestoneMissed', data: { key: '2.1', due: '2022-01-31' }, due: '2022-01-31T16:00:00.000Z' }]);
  });
});
