import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { approvalText, RELEASE_GATES, type ReleaseGate } from '@yichuang/domain';
import type { Built } from '@yichuang/plugin-kit';
import { readRelease } from '@yichuang/plugin-kit/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleKey } from '../../../seed/src/plan/signing.ts';
import { packKit } from '../../../../libs/plugins/kit/src/packing/pack.ts';
import { printed } from '../testing/yichuang.ts';
import { readReleaseFile } from './package/data.ts';
import { openDesk } from './testing/desk.ts';
import { holderOf, openDistrict, type District } from './testing/district.ts';

const [DEPARTMENT, ITEM] = ['D-MZJ', '990511005000'];
const desk = openDesk({ LANG: 'en_GB.UTF-8' });
const outside = join(desk.folder, 'rulebook');
let district: District;
let tarball = '';
const npm = (...args: readonly string[]) => spawnSync('npm', args, { cwd: outside, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', npm_config_registry: 'http://127.0.0.1:9/' } });
const read = async (path: string): Promise<unknown> => (await fetch(`${district.url}/api/v1${path}`)).json();
const built = (): Built => readRelease(join(outside, 'out'));
const GATES: Readonly<Record<ReleaseGate, Parameters<typeof holderOf>>> = { department: ['dept_decider', DEPARTMENT], reform: ['reform_officer', 'D-SGB'], legality: ['legality_reviewer', 'D-SFJ'] };

/** Proposes what was built, in the name of its author. */
const submit = (): ReturnType<typeof desk.plugin> => desk.plugin('submit', outside, '--server', district.url, '--role', `dept_catalog_owner@${DEPARTMENT}`, '--json');

/** Three bodies sign, and the department publishes from now on. */
async function publish({ release: { version }, digest }: Built): Promise<void> {
  for (const gate of RELEASE_GATES) {
    const actor = holderOf(...GATES[gate]);
    const signature = sampleKey(actor.id).signed(approvalText({ department: DEPARTMENT, version, gate, digest, rehearsal: null }));
    await district.act(DEPARTMENT, { type: 'ApproveRelease', data: { version, gate, digest, rehearsal: null, opinion: '同意', signature } }, actor);
  }
  await district.act(DEPARTMENT, { type: 'PublishRelease', data: { version, digest, effectiveFrom: null, inFlight: 'pinned' } }, holderOf('dept_decider', DEPARTMENT));
}

beforeAll(async () => {
  district = await openDistrict();
  mkdirSync(join(desk.folder, 'packed'));
  tarball = packKit(join(desk.folder, 'packed'));
}, 300_000);
afterAll(async () => {
  await district.close();
  desk.clear();
});

// @req #16 #20
describe('a department outside this repository, with an empty folder, the packed kit and no registry', () => {
  it('has green tests after three commands', async () => {
    const first = await desk.plugin('new', DEPARTMENT, '--item', ITEM, '--dir', outside, '--kit', `file:${tarball}`, '--server', district.url);
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining(ITEM) });
    const second = npm('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
    expect(second.status, second.stderr).toBe(0);
    expect(await desk.plugin('test', outside)).toMatchObject({ status: 0 });
    // It was its own kit that was imported, not that of this repository.
    expect(createRequire(join(outside, 'plugin.ts')).resolve('@yichuang/plugin-kit/evaluator').startsWith(join(outside, 'node_modules'))).toBe(true);
  }, 120_000);
  it('has the name and the basis of the catalogue in force to begin with', async () => {
    const { data } = z.object({ data: z.array(z.looseObject({ code: z.string(), name: z.object({ zh: z.string() }) })) }).parse({ data: [...district.app.world.itemsOn('2023-01-17').values()] });
    expect(await desk.plugin('build', outside, '--server', district.url, '--json')).toMatchObject({ status: 0 });
    const [manifest] = readReleaseFile(join(outside, 'out/manifest.json')).manifests;
    expect(manifest?.guide.summary.zh).toContain(data.find(({ code }) => code === ITEM)?.name.zh);
    expect(manifest?.basis[0]?.verified).toBe(false);
  });
  it('has nothing to mend', async () => {
    expect(await desk.plugin('lint', outside)).toMatchObject({ status: 0, stdout: '' });
  });
  it('is refused an item of another department, and one that is not in the catalogue', async () => {
    const other = [...district.app.world.itemsOn('2023-01-17').values()].find(({ department }) => department !== DEPARTMENT)?.code ?? '';
    for (const item of [other, '990000000000']) expect(await desk.plugin('new', DEPARTMENT, '--item', item, '--dir', join(desk.folder, 'never'), '--server', district.url)).toMatchObject({ status: 1 });
    expect(existsSync(join(desk.folder, 'never'))).toBe(false);
  });
  it('sends what it has built, and it stands there as a tested release', async () => {
    expect(await submit()).toMatchObject({ status: 0 });
    expect(await read(`/rulebooks/${DEPARTMENT}/versions/1.0.0`)).toMatchObject({ status: 'tested', digest: built().digest, items: [{ code: ITEM }] });
  });
  // @req #36
  it('is refused a build whose base is not the latest release, and told the changes once it is', async () => {
    const first = built();
    await publish(first);
    expect(await desk.plugin('build', outside, '--server', district.url)).toMatchObject({ status: 1, stderr: expect.stringMatching(`base-moved: ${first.digest}`) });
    desk.mend('rulebook/plugin.ts', "version: '1.0.0', kit: '1', base: null", `version: '1.1.0', kit: '1', base: '${first.digest}'`);
    desk.mend(`rulebook/items/${ITEM}.ts`, 'promised: workingDays(10)', 'promised: workingDays(7)');
    const ran = await desk.plugin('build', outside, '--server', district.url, '--json');
    expect(printed(ran, { base: z.string(), changes: z.array(z.looseObject({ item: z.string(), pointer: z.string() })) })).toMatchObject({ base: first.digest, changes: [{ item: ITEM, pointer: '/limits/promised' }] });
    expect(await submit()).toMatchObject({ status: 0 });
    expect(await read(`/rulebooks/${DEPARTMENT}/versions/1.1.0`)).toMatchObject({ status: 'tested', base: first.digest });
  });
});
