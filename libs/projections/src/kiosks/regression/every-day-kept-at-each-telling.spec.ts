import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bench, type Bench, type Happened } from '../../testing/log.ts';
import { kioskDayProjection } from '../projection.ts';
import { kioskDays } from '../query.ts';

const TOWN = '610702100';
const used = (date: string, batch: number, sessions = 1): Happened => ({ stream: `kiosk-${TOWN}`, event: { type: 'KioskSessionUsed', data: { town: TOWN, date, batch, sessions, payments: 0 } } });

// @req #11
describe('uses of a machine over many days', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
  });
  afterEach(() => log.close());

  it('add up by day, and no row grows with the days', async () => {
    const days = Array.from({ length: 28 }, (_, at) => `2022-02-${String(at + 1).padStart(2, '0')}`);
    const before = await log.happened(...days.flatMap(day => [used(day, 1), used(day, 2, 3)]));
    await log.happened(used('2022-02-28', 3));
    const told = (number?: number) => log.read(['kiosks'], read => kioskDays(read, { on: '2022-02-28', number }));
    expect([told().length, told()[0], told(before)[0]]).toMatchObject([28, { date: '2022-02-28', sessions: 5 }, { date: '2022-02-28', sessions: 4 }]);
    const sizes = log.read(['kiosks'], read => read.list(kioskDayProjection, { index: 'all', equals: 'all' }).map(({ doc }) => JSON.stringify(doc).length));
    expect(Math.max(...sizes)).toBeLessThan(100);
  });
});
