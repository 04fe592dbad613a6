import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { revisionOf } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { ahead, AHEAD_REFUSALS, DRAFT_REFUSALS, drafts, KEY_REFUSALS, keys, late, LATE_REFUSALS, NOT_OVER_HTTP, PARTS, RELEASE_REFUSALS, releases, type Part, type Refusal } from './testing/refusals.ts';

const TABLE: readonly (readonly [stage: string, open: () => Promise<Scene>, rows: readonly Refusal[]])[] = [
  ['items sent for a release', drafts, DRAFT_REFUSALS],
  ['releases at every step', releases, RELEASE_REFUSALS],
  ['a release that is to begin', ahead, AHEAD_REFUSALS],
  ['approvals that have run out', late, LATE_REFUSALS],
  ['keys that sign', keys, KEY_REFUSALS],
];

/** What is recorded beside a refusal: the refusal itself, and what the clock has made true. */
const NOTED: readonly string[] = ['CommandRefused', 'ReleaseTookEffect', 'ReleaseSuperseded'];

// Each refusal once through HTTP.
describe.each(TABLE)('%s', (_, open, rows) => {
  let scene: Scene;
  beforeAll(async () => { scene = await open(); });
  afterAll(() => scene.close());

  it.each(rows.map(row => [row.send.type, row.code, row.status, row] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, row) => {
    const revision = await revisionOf(scene.app.store, row.send.stream);
    const answer = await scene.send(row.send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
    const [code, status] = answer.body.code === row.edge ? [row.edge, 403] : [wanted, wantedStatus];
    expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.stringMatching(/\p{Script=Han}/u) });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is left as it was by all of them', async () => {
    expect((await scene.newEvents()).filter(type => !NOTED.includes(type))).toEqual([]);
  });
});

describe('the table of refusals of rulebooks and keys', () => {
  const rows = TABLE.flatMap(([, , group]) => group);
  it.each(Object.keys(PARTS) as Part[])('has a request for every code of %s', part => {
    const covered = [...rows, ...NOT_OVER_HTTP].filter(one => one.part === part).map(one => one.code);
    expect([...new Set(covered)].sort()).toEqual([...codesIn(PARTS[part])].sort());
  });
});
