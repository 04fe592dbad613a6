import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { revisionOf } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { ERRAND_REFUSALS, NOT_OVER_HTTP, type Refusal } from './testing/refusals.ts';
import { errandsOf, openVillage } from './testing/stages.ts';

const EDGE = { 'not-delegated': 403, 'not-found': 404 } as const;

/** Sends a command as a screen does: at the revision that stands now. */
async function answerOf(scene: Scene, { send }: Refusal) {
  const revision = await revisionOf(scene.app.store, send.stream);
  return scene.send(send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
}

// W11: each refusal once more through HTTP.
describe('errands of villages', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openVillage();
    await errandsOf(scene);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(ERRAND_REFUSALS.map(row => [row.send.type, row.code, row.status, row] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, row) => {
    const answer = await answerOf(scene, row);
    const [code, status] = row.edge ? [row.edge, EDGE[row.edge]] : [wanted, wantedStatus];
    expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.stringMatching(/\p{Script=Han}/u) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('are left as they were by all of them', async () => {
    expect((await scene.newEvents()).filter(type => type !== 'CommandRefused')).toEqual([]);
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
