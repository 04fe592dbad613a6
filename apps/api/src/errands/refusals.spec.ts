import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { ERRAND_REFUSALS, NOT_OVER_HTTP } from './testing/refusals.ts';
import { errandsOf, openVillage } from './testing/stages.ts';

// W11: each refusal once more through HTTP.
describe('errands of villages', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openVillage();
    await errandsOf(scene);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(titled(ERRAND_REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('are left as they were by all of them', async () => {
    await expectNothingRecorded(scene);
  });
});

describe('the table of refusals of errands', () => {
  it('has a request for every code', () => {
    const covered = new Set([...ERRAND_REFUSALS, ...NOT_OVER_HTTP].map(({ code }) => code));
    expect([...covered].sort()).toEqual([...codesIn(['agency/errand'])].sort());
  });
  it('sees a code that has no request', () => {
    const covered = new Set(ERRAND_REFUSALS.filter(({ code }) => code !== 'mandate-revoked').map(({ code }) => code));
    expect([...codesIn(['agency/errand'])].filter(code => !covered.has(code))).toContain('mandate-revoked');
  });
});
