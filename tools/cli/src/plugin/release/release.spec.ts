import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '@yichuang/plugin-kit';
import { z } from 'zod';
import { DEPARTMENT, GROUND } from '../../../../../apps/api/src/rulebook/testing/ground.ts';
import { FIRST, SECOND } from '../../../../../apps/api/src/rulebook/testing/rules.ts';
import { openScene, type Scene } from '../../../../../apps/api/src/testing/given-when-then.ts';
import { printed } from '../../testing/yichuang.ts';
import { openDesk, type Desk } from '../testing/desk.ts';

const ROLES = { author: `dept_catalog_owner@${DEPARTMENT}`, department: `dept_decider@${DEPARTMENT}`, reform: 'reform_officer@D-SGB', legality: 'legality_reviewer@D-SFJ' } as const;
type Gate = 'department' | 'reform' | 'legality';
const GATES: readonly Gate[] = ['department', 'reform', 'legality'];

// @req #16 #17 #20
describe('a release from the command line', () => {
  let scene: Scene;
  let desk: Desk;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(GROUND);
    desk = openDesk({ LANG: 'en_GB.UTF-8' });
    for (const gate of GATES) writeFileSync(keyOf(gate), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    for (const built of [FIRST, SECOND]) writeFileSync(fileOf(built), JSON.stringify({ format: 1, digest: built.digest, release: built.release, manifests: built.manifests }));
  }, 60_000);
  afterAll(async () => {
    desk.clear();
    await scene.close();
  });
  const keyOf = (gate: Gate): string => join(desk.folder, `${gate}.pem`);
  const fileOf = ({ release }: Built): string => join(desk.folder, `${release.version}.json`);
  /** Runs a verb; the views have what it did before the next one. */
  async function plugin(role: string | null, ...args: readonly string[]) {
    scene.clock.advance(1000);
    const ran = await desk.plugin(...args, '--server', `http://127.0.0.1:${scene.port}`, ...(role === null ? [] : ['--role', role]));
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    return ran;
  }
  async function through({ release: { version }, digest }: Built): Promise<void> {
    for (const gate of GATES) expect(await plugin(ROLES[gate], 'approve', DEPARTMENT, version, '--gate', gate, '--key', keyOf(gate), '--digest', digest)).toMatchObject({ status: 0 });
    expect(await plugin(ROLES.department, 'publish', DEPARTMENT, version)).toMatchObject({ status: 0 });
  }
  const inForce = async () => z.looseObject({ inForce: z.looseObject({ version: z.string() }) }).parse((await scene.when(`/api/v1/rulebooks/${DEPARTMENT}`)).body).inForce.version;

  it('is proposed item by item, and again after an interruption', async () => {
    const ran = await plugin(ROLES.author, 'submit', fileOf(FIRST), '--json');
    expect(printed(ran, { digest: z.string(), sent: z.array(z.string()) })).toMatchObject({ digest: FIRST.digest, sent: FIRST.manifests.map(({ item }) => item) });
    expect(await plugin(ROLES.author, 'submit', fileOf(FIRST))).toMatchObject({ status: 0 });
    expect(await scene.newEvents()).toEqual(['ItemManifestProposed', 'ItemManifestProposed', 'ReleaseProposed', 'ReleaseTested']);
  });

  it('is signed by keys that their holders have registered, and by no others', async () => {
    expect(await plugin(ROLES.department, 'approve', DEPARTMENT, '1.0.0', '--gate', 'department', '--key', keyOf('department'))).toMatchObject({ status: 1, stderr: expect.stringContaining('signature-invalid') });
    for (const gate of GATES) expect(await plugin(ROLES[gate], 'register-key', '--key', keyOf(gate), '--expires', '2022-12-31')).toMatchObject({ status: 0 });
    expect(await plugin(ROLES.department, 'approve', DEPARTMENT, '1.0.0', '--gate', 'department', '--key', keyOf('department'), '--digest', 'a'.repeat(64))).toMatchObject({ status: 3 });
    await through(FIRST);
    expect(await inForce()).toBe('1.0.0');
  });

  it('comes back as data, each manifest by its digest', async () => {
    const out = join(desk.folder, 'pulled');
    expect(await plugin(null, 'pull', DEPARTMENT, '--out', out)).toMatchObject({ status: 0, stdout: expect.stringContaining(FIRST.digest) });
    expect(readdirSync(out).map(name => JSON.parse(readFileSync(join(out, name), 'utf8')) as unknown)).toEqual(FIRST.manifests);
  });

  it('is sent as far as it differs, told in words, and rolled back by two', async () => {
    const ran = await plugin(ROLES.author, 'submit', fileOf(SECOND), '--json');
    expect(printed(ran, { sent: z.array(z.string()), items: z.number() })).toMatchObject({ sent: [SECOND.release.changes[0]?.item], items: 2 });
    expect(await plugin(null, 'diff', DEPARTMENT, '1.1.0')).toMatchObject({ status: 2, stdout: expect.stringContaining('/limits/promised') });
    expect(await plugin(null, 'diff', DEPARTMENT, '1.0.0', '--against', '1.0.0')).toMatchObject({ status: 0, stdout: '' });
    await through(SECOND);
    const back = (gate: Gate) => plugin(ROLES[gate], 'rollback', DEPARTMENT, '--from', '1.1.0', '--to', '1.0.0', '--reason', 'the new limit cannot be kept', '--key', keyOf(gate));
    expect(await back('department')).toMatchObject({ status: 0 });
    expect(await inForce()).toBe('1.1.0');
    expect(await back('reform')).toMatchObject({ status: 0 });
    expect(await inForce()).toBe('1.0.0');
  });

  it('says what is missing: a server, a key, a release', async () => {
    expect(await desk.plugin('pull', DEPARTMENT)).toMatchObject({ status: 64 });
    expect(await plugin(ROLES.reform, 'approve', DEPARTMENT, '1.1.0', '--gate', 'reform', '--key', join(desk.folder, 'none.pem'))).toMatchObject({ status: 64, stderr: expect.stringContaining('openssl') });
    expect(await plugin(null, 'diff', DEPARTMENT, '9.9.9')).toMatchObject({ status: 1, stderr: expect.stringContaining('not-found') });
  });
});
