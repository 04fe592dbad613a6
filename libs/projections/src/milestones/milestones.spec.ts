import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MilestoneEvent } from '@yichuang/domain';
import { document, established, PLAN } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { milestones } from './query.ts';

const on = (event: MilestoneEvent): Happened => ({ stream: `milestone-${PLAN}`, event });
const set = (key: string, due: string | null): Happened => on({ type: 'MilestoneSet', data: { instrument: PLAN, key, clause: `二（${key}）`, obligation: { zh: '公布目录', en: 'Publish the catalogue' }, responsible: ['D-SGB'], due } });

describe('the board of obligations', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(established('D-SGB', '审改办'), document(PLAN, '实施方案'), set('2.10', '2022-03-31'), set('2.9', null));
  });
  afterEach(() => log.close());
  const board = (day: string, number?: number, responsible?: string) => log.read(['milestones'], read => milestones(read, { on: day, number }, responsible));
  const status = (day: string, number?: number) => board(day, number).milestones.map(each => each.status);

  it('stands in the order of the clauses, with who is responsible', () => {
    expect(board('2022-01-01').milestones.map(({ key, responsible, instrument }) => [key, responsible[0]?.zh, instrument.title])).toEqual([['2.9', '审改办', '实施方案'], ['2.10', '审改办', '实施方案']]);
    expect(board('2022-01-01', undefined, 'D-MZJ').milestones).toEqual([]);
  });

  it('says on each day what is due and what went by, whether anybody noted it or not', async () => {
    expect(['2022-02-28', '2022-03-01', '2022-03-31', '2022-04-01'].map(day => status(day)[1])).toEqual(['open', 'due_soon', 'due_soon', 'overdue']);
    expect(board('2022-04-01').counts).toEqual({ met: 0, met_late: 0, long_term: 1, open: 0, due_soon: 0, overdue: 1 });
    const missed = await log.happened(on({ type: 'MilestoneMissed', data: { key: '2.10', due: '2022-03-31' } }));
    await log.happened(on({ type: 'MilestoneMet', data: { key: '2.10', on: '2022-04-02', evidence: [3], note: '补办' } }));
    expect([status('2022-04-01')[1], status('2022-04-02')[1], status('2022-04-02', missed)[1]]).toEqual(['overdue', 'met_late', 'overdue']);
    expect(board('2022-04-02').milestones[1]).toMatchObject({ met: { evidence: [3], note: '补办' }, revision: 3 });
  });

  it('moves with its day, and keeps where it stood', async () => {
    await log.happened(on({ type: 'MilestoneRescheduled', data: { key: '2.10', due: '2022-06-30', instrument: PLAN, reason: '疫情' } }));
    expect(status('2022-04-01')[1]).toBe('open');
    expect(board('2022-04-01').milestones[1]?.reschedules).toMatchObject([{ from: '2022-03-31', to: '2022-06-30', reason: '疫情', instrument: { title: '实施方案' } }]);
  });
});
