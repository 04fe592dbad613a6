import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
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

/** Sends a command as a screen does: at the revision that stands now. */
async function answerOf(scene: Scene, { send }: Refusal) {
  const revision = await revisionOf(scene.app.store, send.stream);
  return scene.send(send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
}

// W1, W5 and W6: each refusal once more through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(rows.map(row => [row.send.type, row.code, row.status, row] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, row) => {
    const answer = await answerOf(scene, row);
    const [code, status] = answer.body.code === row.edge ? [row.edge, 403] : [wanted, wantedStatus];
    expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.stringMatching(/\p{Script=Han}/u) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is left as it was by all of them', async () => {
    expect((await scene.newEvents()).filter(type => type !== 'CommandRefused' && type !== 'CatalogVersionTookEffect')).toEqual([]);
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
