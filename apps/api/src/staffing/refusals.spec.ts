import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { revisionOf } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { MILESTONE_REFUSALS, MORE_REFUSALS, NOT_OVER_HTTP, STAFF_REFUSALS, type Refusal } from './testing/refusals.ts';
import { manned } from './testing/stages.ts';

const EDGE = { 'not-delegated': 403, 'not-found': 404 } as const;
const ALL = [...STAFF_REFUSALS, ...MORE_REFUSALS, ...MILESTONE_REFUSALS];

/** Sends a command as a screen does: at the revision that stands now. */
async function answerOf(scene: Scene, { send }: Refusal) {
  const revision = await revisionOf(scene.app.store, send.stream);
  return scene.send(send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
}

// W19: each refusal once more through HTTP.
describe('posts, staff and obligations', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await manned(); });
  afterAll(() => scene.close());

  it.each(ALL.map(row => [row.send.type, row.code, row.status, row] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, row) => {
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
