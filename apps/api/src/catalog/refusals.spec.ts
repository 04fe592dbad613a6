import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { codesOf, COVERED, NOT_OVER_HTTP, type Covered, type Refusal } from './testing/refusal-table.ts';
import { ADJUSTMENT_REFUSALS, batches } from './testing/refusals-of-adjustments.ts';
import { ANNOUNCED_REFUSALS, announced, catalogue, CATALOGUE_REFUSALS, lists, moved, MOVED_REFUSALS, PROVINCE_REFUSALS } from './testing/refusals-of-catalogues.ts';
import { halls, HALL_REFUSALS, villages, VILLAGE_REFUSALS } from './testing/refusals-of-places.ts';

const TABLE: readonly (readonly [stage: string, open: () => Promise<Scene>, rows: readonly Refusal[]])[] = [
  ['batches at every step', batches, ADJUSTMENT_REFUSALS],
  ['a catalogue in force', catalogue, CATALOGUE_REFUSALS],
  ['versions announced', announced, ANNOUNCED_REFUSALS],
  ['a provincial list that moved', moved, MOVED_REFUSALS],
  ['a provincial list half received', lists, PROVINCE_REFUSALS],
  ['items of villages', villages, VILLAGE_REFUSALS],
  ['directories of halls', halls, HALL_REFUSALS],
];

// W1, W5 and W6: each refusal once more through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(titled(rows))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('is left as it was by all of them', async () => {
    await expectNothingRecorded(scene, ['CatalogVersionTookEffect']);
  });
});

describe('the table of refusals', () => {
  const rows = TABLE.flatMap(([, , group]) => group);
  it.each(Object.keys(COVERED) as Covered[])('has a request for every code of %s', part => {
    const covered = [...rows, ...NOT_OVER_HTTP].filter(one => one.part === part).map(one => one.code);
    expect([...new Set(covered)].sort()).toEqual([...codesOf(part)].sort());
  });

  it('sees a code that has no request', () => {
    const covered = new Set(rows.filter(one => one.part === 'halldirectory' && one.code !== 'same-body').map(one => one.code));
    expect([...codesOf('halldirectory')].filter(code => !covered.has(code))).toEqual(['same-body']);
  });

  it('says why for each that no request can provoke, and provokes none of them', () => {
    for (const { part, code, why } of NOT_OVER_HTTP) {
      expect(why.length).toBeGreaterThan(10);
      expect(rows.filter(row => row.part === part && row.code === code)).toEqual([]);
    }
  });
});
