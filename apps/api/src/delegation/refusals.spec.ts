import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { NOT_OVER_HTTP, PARTS, type Part, type Refusal } from './testing/refusal.ts';
import { LETTER_REFUSALS, letters } from './testing/refusals-of-letters.ts';
import { CHANGE_REFUSALS, changes, LIST_REFUSALS, lists } from './testing/refusals-of-the-list.ts';

const TABLE: readonly (readonly [stage: string, open: () => Promise<Scene>, rows: readonly Refusal[]])[] = [
  ['letters at every step', letters, LETTER_REFUSALS],
  ['changes of the list at every step', changes, CHANGE_REFUSALS],
  ['a list in force', lists, LIST_REFUSALS],
];

// W2 and W3: each refusal once through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(titled(rows))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('is left as it was by all of them', async () => {
    await expectNothingRecorded(scene, ['DelegationTookEffect', 'ResponsibilityVersionTookEffect']);
  });
});

describe('the table of refusals of letters and the list', () => {
  const rows = TABLE.flatMap(([, , group]) => group);
  it.each(Object.keys(PARTS) as Part[])('has a request for every code of %s', part => {
    const covered = [...rows, ...NOT_OVER_HTTP].filter(one => one.part === part).map(one => one.code);
    expect([...new Set(covered)].sort()).toEqual([...codesIn(PARTS[part])].sort());
  });

  it('sees a code that has no request', () => {
    const covered = new Set(rows.filter(one => one.part === 'permissions' && one.code !== 'no-list').map(one => one.code));
    expect([...codesIn(PARTS.permissions)].filter(code => !covered.has(code))).toEqual(['no-list']);
  });
});
