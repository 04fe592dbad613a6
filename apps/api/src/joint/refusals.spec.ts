import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { openJoints } from './testing/ground.ts';
import { JOINT_REFUSALS, jointStages, NOT_OVER_HTTP } from './testing/refusals.ts';

// W10: each refusal once more through HTTP.
describe('joint handling', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openJoints();
    await jointStages(scene);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(titled(JOINT_REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('is left as it was by all of them', async () => {
    await expectNothingRecorded(scene);
  });

  it('has a request for every code', () => {
    const covered = new Set<string>([...JOINT_REFUSALS, ...NOT_OVER_HTTP].map(({ code }) => code));
    expect([...covered].sort()).toEqual([...codesIn(['joint'])].sort());
  });
});
