import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../index.ts';
import { readRelease, ReleaseDamaged, scaffold } from '../node/index.ts';
import { packKit } from './pack.ts';

const root = resolve(import.meta.dirname, '../../../../..');
const folder = mkdtempSync(join(tmpdir(), 'yichuang-outside-'));
const outside = join(folder, 'rulebook');
const items = [{ code: '990511007000', name: t("老人's 补贴\\", 'A grant') }, { code: '990511008000', name: t('残疾人补贴', 'A grant') }];
let tarball = '';

function run(command: readonly [string, ...string[]]): { readonly status: number | null; readonly text: string } {
  const [name, ...args] = command;
  const { status, stdout, stderr } = spawnSync(name, args, { cwd: outside, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', npm_config_registry: 'http://127.0.0.1:9/' } });
  return { status, text: `${stdout}${stderr}` };
}

/** A department outside this repository: an empty folder, the packed kit, no registry. */
describe('a department outside', () => {
  beforeAll(() => {
    tarball = packKit(folder);
    scaffold(outside, { department: 'D-SHIYAN', items, kit: `file:${tarball}` });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs the kit from one file', () => {
    expect(run(['npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'])).toMatchObject({ status: 0 });
    const kit = join(outside, 'node_modules/@yichuang/plugin-kit');
    expect(readFileSync(join(kit, 'package.json'), 'utf8')).not.toMatch(/workspace:|@yichuang\/domain/);
    for (const file of readdirSync(join(kit, 'dist'), { recursive: true, encoding: 'utf8' })) if (/(?<!scaffold)\.(js|d\.ts)$/.test(file)) expect(`${file} ${/(from|import) ?\(?['"](@yichuang\/[^'"]*|[^'"]*\.ts)['"]/.exec(readFileSync(join(kit, 'dist', file), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, ''))?.[0] ?? ''}`).toBe(`${file} `);
  }, 120_000);
  it('tests and builds what it was given to begin with', () => {
    const tested = run([process.execPath, '--test']);
    expect(tested.text).toMatch(/# pass 1[5-9]|pass 1[5-9]/);
    expect(tested.status).toBe(0);
    const built = run([process.execPath, 'build.ts']);
    expect(built).toMatchObject({ status: 0 });
    const release = readRelease(join(outside, 'out'));
    expect(release.digest).toBe(built.text.trim());
    expect(release.manifests.map(({ item }) => item)).toEqual(items.map(({ code }) => code));
  }, 120_000);
  it('sees its mistakes in the types and at their lines', () => {
    const compile = () => run([process.execPath, join(root, 'node_modules/typescript-7/bin/tsc'), '-p', '.']);
    expect(compile()).toEqual({ status: 0, text: '' });
    const file = join(outside, 'items/990511007000.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("otherwise: 'accept'", "otherwise: 'agree'"));
    expect(compile().text).toMatch(/990511007000\.ts.*error TS2/);
    writeFileSync(file, text.replace('size(missing) > 0', 'form.nosuch > 0'));
    expect(run([process.execPath, 'build.ts']).text).toMatch(/items\/990511007000\.ts:\d+:\d+ 990511007000\/accept\/1\/when field-unknown: form\.nosuch/);
    writeFileSync(file, text);
  }, 120_000);
  it('evaluates in a thread that can be ended, from the package', () => {
    writeFileSync(join(outside, 'try.ts'), "import { createSandbox } from '@yichuang/plugin-kit/node';\nconst sandbox = createSandbox({ deadlineMs: 10000 });\nprocess.stdout.write(JSON.stringify(await sandbox.evaluate({ manifest: '{}', inputs: '{}', calendar: { offDays: [], makeUpDays: [] }, version: '1.0.0', digest: '' })).slice(0, 18));\nawait sandbox.close();\n");
    expect(run([process.execPath, 'try.ts'])).toEqual({ status: 0, text: '{"kind":"refused",' });
  });
  it('is not written over', () => expect(() => scaffold(outside, { department: 'D-SHIYAN', items })).toThrow(/not empty/));
  it('is not written for what is no item', () => {
    expect(() => scaffold(join(folder, 'other'), { department: 'D-SHIYAN', items: [{ code: '../../x', name: t('名', 'Name') }] })).toThrow();
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });
  it('sees a release that was touched', () => {
    const path = join(outside, 'out/990511007000.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"amount":10', '"amount":11'));
    expect(() => readRelease(join(outside, 'out'))).toThrow(ReleaseDamaged);
  });
});
