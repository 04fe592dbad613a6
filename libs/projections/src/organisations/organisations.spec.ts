import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationEvent } from '@yichuang/domain';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { established } from '../testing/catalogue-log.ts';
import { unit, unitTree } from './query.ts';

const change = { code: 'T-A', instrument: null, reason: '区划调整' };
const onTown = (event: OrganisationEvent): Happened => ({ stream: 'unit-T-A', event });

describe('the organisation tree', () => {
  let log: Bench;
  let founded = -1;
  beforeEach(async () => {
    log = await bench();
    founded = await log.happened(established('G', '区政府', { kind: 'government' }), established('T-A', '甲镇', { kind: 'town', parent: 'G', aliases: ['老甲'] }), established('T-B', '乙镇', { kind: 'town', parent: 'G', effectiveFrom: '2023-06-01' }));
  });
  afterEach(() => log.close());
  const tree = (on: string, number?: number) => log.read(['organisations'], read => unitTree(read, { on, number })).map(({ code, name, children }) => [code, name.zh, children]);
  const one = (code: string, on: string, number?: number) => log.read(['organisations'], read => unit(read, code, { on, number }));

  it('holds the units that exist on the day', () => {
    expect(tree('2021-12-31')).toEqual([]);
    expect(tree('2022-01-01')).toEqual([['G', '区政府', 1], ['T-A', '甲镇', 0]]);
    expect(tree('2023-06-01')).toEqual([['G', '区政府', 2], ['T-A', '甲镇', 0], ['T-B', '乙镇', 0]]);
    expect(one('T-B', '2023-05-31')).toMatchObject({ state: 'not_yet', effectiveFrom: '2023-06-01' });
    expect(one('T-X', '2023-05-31')).toBeNull();
  });

  it('names a unit as it was named on the day, recorded later or not', async () => {
    await log.happened(
      onTown({ type: 'UnitRenamed', data: { ...change, effectiveFrom: '2023-03-01', name: { zh: '新甲镇', en: 'New A' }, shortName: '新甲' } }),
      onTown({ type: 'UnitAliasAdded', data: { ...change, effectiveFrom: '2023-02-01', alias: '甲乡' } }),
    );
    expect(one('T-A', '2023-01-31')).toMatchObject({ name: { zh: '甲镇' }, aliases: ['老甲'] });
    expect(one('T-A', '2023-02-28')).toMatchObject({ name: { zh: '甲镇' }, aliases: ['老甲', '甲乡'], effectiveFrom: '2023-02-01' });
    expect(one('T-A', '2023-03-01')).toMatchObject({ name: { zh: '新甲镇' }, shortName: '新甲', aliases: ['老甲', '甲乡'] });
    expect(one('T-A', '2023-03-01', founded)).toMatchObject({ name: { zh: '甲镇' } });
  });

  it('moves and ends units on the day, not when it is recorded', async () => {
    await log.happened(
      onTown({ type: 'UnitMoved', data: { ...change, effectiveFrom: '2023-02-01', parent: 'T-B' } }),
      onTown({ type: 'UnitMerged', data: { ...change, effectiveFrom: '2023-07-01', into: 'T-B' } }),
    );
    expect(tree('2023-06-30')).toEqual([['G', '区政府', 1], ['T-A', '甲镇', 0], ['T-B', '乙镇', 1]]);
    expect(tree('2023-07-01')).toEqual([['G', '区政府', 1], ['T-B', '乙镇', 0]]);
    expect(one('T-A', '2023-07-01')).toMatchObject({ state: 'merged', into: 'T-B' });
    expect(tree('2023-07-01', founded)).toEqual([['G', '区政府', 2], ['T-A', '甲镇', 0], ['T-B', '乙镇', 0]]);
  });
});
