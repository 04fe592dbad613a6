import { describe, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { KioskCommand, kioskDecider, type KioskContext, type KioskEvent } from './index.ts';

const { given } = specification(kioskDecider, { commands: KioskCommand });
const TOWN = '610702100';
const context = (town = TOWN): KioskContext => ({ now: '2023-03-02T01:00:00.000Z', today: '2023-03-02', actor: actor('system', 'system'), town, units: UNITS });
const count = (sessions: number, payments: number, { date = '2023-03-02', batch = 1 } = {}): KioskCommand => ({ type: 'CountKioskUse', data: { date, batch, sessions, payments } });
const used: KioskEvent = { type: 'KioskSessionUsed', data: { town: TOWN, date: '2023-03-02', batch: 1, sessions: 3, payments: 1 } };

// @req #11
describe('the machine of a town', () => {
  it('tells how often it was used, and nothing of whoever used it', () => {
    given().when(count(3, 1), context()).records(used);
    given(used).when(count(2, 0, { batch: 2 }), context()).recordsTypes('KioskSessionUsed');
    given(used).when(count(2, 0), context()).refuses('already-done');
    given().when(count(2, 0, { batch: 2 }), context()).refuses('wrong-step');
    given().when(count(0, 0), context()).records();
    given().when(count(1, 0, { date: '2023-03-03' }), context()).refuses('date-in-future');
    given().when(count(1, 0), context('610702199')).refuses('unknown-unit');
  });
});
