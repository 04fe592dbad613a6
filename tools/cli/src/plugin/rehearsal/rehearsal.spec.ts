import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemManifest } from '@yichuang/domain/manifest';
import { z } from 'zod';
import { decide, SECRET } from '../../../../../apps/api/src/rulebook/testing/decided.ts';
import { DEPARTMENT, IN_FORCE, proposed, test } from '../../../../../apps/api/src/rulebook/testing/ground.ts';
import { DRAFT, FIRST, releaseOf } from '../../../../../apps/api/src/rulebook/testing/rules.ts';
import { openScene, type Scene } from '../../../../../apps/api/src/testing/given-when-then.ts';
import { printed } from '../../testing/yichuang.ts';
import { openDesk, type Desk } from '../testing/desk.ts';
import { partsOf } from './dry-run.ts';
import { Report, together } from './report.ts';

const AGENT = { situations: { filedBy: 'agent' }, form: { name: SECRET }, papers: { idCard: 'provided', form: 'provided', letter: 'provided' } as const };
const { letter: _letter, ...fewer } = DRAFT.materials;
/** Nobody is asked for the letter any more. */
const NEXT = releaseOf('1.1.0', { base: FIRST, parts: { materials: fewer, examples: (DRAFT.examples ?? []).filter(({ expect: wanted }) => wanted.accept !== 'request_correction'), accept: DRAFT.accept.slice(1) } });

// @req #20
describe('decided cases on the command line', () => {
  let scene: Scene;
  let desk: Desk;
  let ids: readonly string[];
  beforeAll(async () => {
    scene = await openScene();
    await scene.given([...IN_FORCE, ...proposed(NEXT, FIRST), test('1.1.0')]);
    ids = await decide(scene, [{ built: FIRST, inputs: AGENT }, { built: FIRST, inputs: {} }]);
    desk = openDesk({ LANG: 'en_GB.UTF-8' });
    for (const built of [FIRST, NEXT]) writeFileSync(join(desk.folder, `${built.release.version}.json`), JSON.stringify({ format: 1, digest: built.digest, release: built.release, manifests: built.manifests }));
  }, 60_000);
  afterAll(async () => {
    desk.clear();
    await scene.close();
  });
  const plugin = (...args: readonly string[]) => desk.plugin(...args, '--server', `http://127.0.0.1:${scene.port}`, '--role', `dept_catalog_owner@${DEPARTMENT}`);

  it('are replayed against a package that nobody has proposed: 2 when anything would be another, with the report in a file', async () => {
    const plan = join(desk.folder, 'plan.json');
    const ran = await plugin('dry-run', join(desk.folder, '1.1.0.json'), '-o', plan);
    expect(ran).toMatchObject({ status: 2, stdout: `4 replayed · same 2 · looser 2 · stricter 0 · error 0\n~ case-${ids[0]} 990501002000 accept papers\n~ case-${ids[0]} 990501002000 decide papers` });
    expect(ran.stderr).toContain('2 papers would not have been asked for');
    const first = readFileSync(plan, 'utf8');
    expect(JSON.parse(first)).toMatchObject({ formatVersion: 1, version: null, cases: 4, saved: 2 });
    expect(first).not.toContain(SECRET);
    await plugin('dry-run', join(desk.folder, '1.1.0.json'), '-o', plan);
    expect(readFileSync(plan, 'utf8')).toBe(first);
  }, 60_000);

  it('are the same by the rules that decided them, and none are left after their day', async () => {
    expect(await plugin('dry-run', join(desk.folder, '1.0.0.json'))).toMatchObject({ status: 0 });
    expect(await plugin('dry-run', join(desk.folder, '1.0.0.json'), '--since', '2022-02-01')).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing-to-rehearse') });
    expect(await plugin('dry-run', join(desk.folder, '1.0.0.json'), '--since', 'yesterday')).toMatchObject({ status: 64 });
  }, 60_000);

  it('are replayed against a release that the server has', async () => {
    const ran = await plugin('dry-run', '--release', '1.1.0', '--department', DEPARTMENT, '--json');
    expect(printed(ran, { version: z.string(), looser: z.int() })).toMatchObject({ version: '1.1.0', looser: 2 });
    expect(await plugin('dry-run', '--release', '1.1.0')).toMatchObject({ status: 64 });
  }, 60_000);

  it('are what a proposed release is tried on before it is signed', async () => {
    scene.clock.advance(1000);
    const ran = await plugin('rehearse', DEPARTMENT, '1.1.0');
    expect(ran).toMatchObject({ status: 2, stdout: `4 replayed · same 2 · looser 2 · stricter 0 · error 0\n~ case-${ids[0]} 990501002000 accept papers\n~ case-${ids[0]} 990501002000 decide papers` });
    expect(ran.stderr).toContain('approve');
    // Refused in the server's words, whatever the status.
    expect(await plugin('publish', DEPARTMENT, '1.1.0')).toMatchObject({ status: 1, stderr: expect.stringMatching(/403|409 · not-approved/) });
  }, 60_000);

  it('become examples, without what tells who somebody is', async () => {
    const ran = await plugin('record', `case-${ids[0]}`, desk.folder, '--department', DEPARTMENT, '--name', 'By an agent');
    expect(ran).toMatchObject({ status: 0 });
    const [item = ''] = readdirSync(join(desk.folder, 'examples'));
    const text = readFileSync(join(desk.folder, 'examples', item, 'By-an-agent.yaml'), 'utf8');
    expect(text).toContain('filedBy: agent');
    expect(text).not.toContain(SECRET);
    expect(await plugin('record', 'case-0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c11', desk.folder, '--department', DEPARTMENT)).toMatchObject({ status: 1, stderr: expect.stringContaining('not-found') });
  }, 60_000);
});

describe('a trial in several requests', () => {
  const [manifest] = FIRST.manifests;
  const many = Array.from({ length: 60 }, (_, at) => ({ ...manifest, item: `9905110${String(at).padStart(2, '0')}000` }) as ItemManifest);
  const row = (number: number) => ({ case: `c${number}`, number, item: 'a', phase: 'decide', before: { outcome: 'grant', rule: null }, after: { outcome: 'refuse', rule: null }, added: [], saved: [] });
  const report = (numbers: readonly number[]) => Report.parse({
    digest: '0'.repeat(64), department: 'D-MZJ', version: null, cases: numbers.length, same: 0, looser: 0, stricter: numbers.length, failed: 0, erased: 0, saved: 0, added: 0, leftOut: 3, through: Math.max(...numbers), since: null,
    manifests: {}, items: [], turns: [], limits: [], differing: [], inFlight: [], stricterCases: numbers.map(row), failedCases: [],
  });

  it('sends no more at once than a body may hold, and nothing twice', () => {
    const parts = partsOf(many);
    expect(parts.flat()).toEqual(many);
    for (const part of parts) expect(part.length === 1 || Buffer.byteLength(JSON.stringify(part)) < 250_000).toBe(true);
    expect(partsOf([])).toEqual([[]]);
  });

  it('is one report, the same whatever the requests were', () => {
    const [whole, other] = [together([report([1, 4]), report([2, 9])]), together([report([2]), report([1, 9]), report([4])])];
    expect(whole).toMatchObject({ cases: 4, stricter: 4, through: 9, leftOut: 0 });
    expect(whole.stricterCases.map(({ number }) => number)).toEqual([1, 2, 4, 9]);
    expect(other.digest).toBe(whole.digest);
    expect(together([report([1])]).digest).toBe('0'.repeat(64));
  });
});
