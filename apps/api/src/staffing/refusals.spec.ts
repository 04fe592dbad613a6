import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { MILESTONE_REFUSALS, MORE_REFUSALS, NOT_OVER_HTTP, STAFF_REFUSALS } from './testing/refusals.ts';
import { manned } from './testing/stages.ts';

const ALL = [...STAFF_REFUSALS, ...MORE_REFUSALS, ...MILESTONE_REFUSALS];

// W19: each refusal once more through HTTP.
describe('posts, staff and obligations', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await manned(); });
  afterAll(() => scene.close());

  it.each(titled(ALL))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('are left as they were by all of them', async () => {
    await expectNothingRecorded(scene);
  });
});

describe('the table of refusals', () => {
  const PARTS = { staffing: [...STAFF_REFUSALS], accountability: [...MILESTONE_REFUSALS] } as const;
  it.each(['staffing', 'accountability'] as const)('has a request for every code of %s', part => {
    const covered = new Set([...PARTS[part], ...NOT_OVER_HTTP.filter(one => one.part === part)].map(one => one.code));
    expect([...covered].sort()).toEqual([...codesIn([part])].sort());
  });

  it('sees a code that has no request', () => {
    const covered = new Set(STAFF_REFUSALS.filter(one => one.code !== 'no-deputy').map(one => one.code));
    expect([...codesIn(['staffing'])].filter(code => !covered.has(code))).toContain('no-deputy');
  });
});
