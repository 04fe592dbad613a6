import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { revisionOf } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { NOT_OVER_HTTP, PARTS, type Part, type Refusal } from './testing/refusal.ts';
import { LETTER_REFUSALS, letters } from './testing/refusals-of-letters.ts';
import { CHANGE_REFUSALS, changes, LIST_REFUSALS, lists } from './testing/refusals-of-the-list.ts';

const TABLE: readonly (readonly [stage: string, open: () => Promise<Scene>, rows: readonly Refusal[]])[] = [
  ['letters at every step', letters, LETTER_REFUSALS],
  ['changes of the list at every step', changes, CHANGE_REFUSALS],
  ['a list in force', lists, LIST_REFUSALS],
];

/** Sends a command as a screen does: at the revision that stands now. */
async function answerOf(scene: Scene, { send }: Refusal) {
  const revision = await revisionOf(scene.app.store, send.stream);
  return scene.send(send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
}

// W2 and W3: each refusal once through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(rows.map(row => [row.send.type, row.code, row.status, row] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, row) => {
    const answer = await answerOf(scene, row);
    const [code, status] = answer.body.code === row.edge ? [row.edge, 403] : [wanted, wantedStatus];
    expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.stringMatching(/\p{Script=Han}/u) });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is left as it was by all of them', async () => {
    expect((await scene.newEvents()).filter(type => !['CommandRefused', 'DelegationTookEffect', 'ResponsibilityVersionTookEffect'].includes(type))).toEqual([]);
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
