import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { ahead, AHEAD_REFUSALS, DRAFT_REFUSALS, drafts, KEY_REFUSALS, keys, late, LATE_REFUSALS, NOT_OVER_HTTP, PARTS, RELEASE_REFUSALS, releases, type Part, type Refusal } from './testing/refusals.ts';

const TABLE: readonly (readonly [stage: string, open: () => Promise<Scene>, rows: readonly Refusal[]])[] = [
  ['items sent for a release', drafts, DRAFT_REFUSALS],
  ['releases at every step', releases, RELEASE_REFUSALS],
  ['a release that is to begin', ahead, AHEAD_REFUSALS],
  ['approvals that have run out', late, LATE_REFUSALS],
  ['keys that sign', keys, KEY_REFUSALS],
];

// Each refusal once through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(titled(rows))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('is left as it was by all of them', async () => {
    await expectNothingRecorded(scene, ['ReleaseTookEffect', 'ReleaseSuperseded']);
  });
});

describe('the table of refusals of rulebooks and keys', () => {
  const rows = TABLE.flatMap(([, , group]) => group);
  it.each(Object.keys(PARTS) as Part[])('has a request for every code of %s', part => {
    const covered = [...rows, ...NOT_OVER_HTTP].filter(one => one.part === part).map(one => one.code);
    expect([...new Set(covered)].sort()).toEqual([...codesIn(PARTS[part])].sort());
  });
});
