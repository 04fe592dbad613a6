import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Rules { forbidden: { name: string }[] }
const root = resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Rules;

/** For each rule: the file that breaks it and the import that does. Targets are made as empty modules. */
const PLANTED: Record<string, readonly [from: string, to: string]> = {
  'no-circular': ['libs/sqlite/src/a.ts', './b.ts'],
  'domain-imports-zod-and-immer-only': ['libs/domain/src/case/decide.ts', 'node:fs'],
  'event-store-sees-kernel-only': ['libs/event-store/src/a.ts', '../../projections/src/index.ts'],
  'sqlite-sees-nothing': ['libs/sqlite/src/c.ts', '../../domain/src/index.ts'],
  'node-sqlite-in-one-place': ['libs/projections/src/runner/b.ts', 'node:sqlite'],
  'db-client-in-its-adapter': ['libs/event-store/src/c.ts', '@eventstore/db-client'],
  'double-is-for-tests': ['apps/api/src/a.ts', '../../../libs/event-store/src/eventstoredb/testing/double.ts'],
  'express-in-the-api': ['libs/event-store/src/b.ts', 'express'],
  'projections-see-the-port-only': ['libs/projections/src/runner/a.ts', '../../../event-store/src/sqlite/index.ts'],
  'only-the-runner-sees-sqlite': ['libs/projections/src/catalogue/a.ts', '../../../sqlite/src/index.ts'],
  'web-sees-no-server': ['apps/web/src/a.ts', '../../../libs/sqlite/src/index.ts'],
  'api-gets-web-injected': ['apps/api/src/b.ts', '../../web/src/index.ts'],
  'another-capability-through-its-door': ['libs/domain/src/case/state.ts', '../catalog/decide.ts'],
  'a-department-sees-the-kit-only': ['libs/plugins/minzheng/src/a.ts', '../../renshe/src/plugin.ts'],
  'the-kit-sees-the-manifest-only': ['libs/plugins/kit/src/a.ts', '../../minzheng/src/plugin.ts'],
  'the-evaluator-runs-anywhere': ['libs/plugins/kit/src/evaluator/a.ts', 'node:fs'],
  'departments-reach-the-product-as-releases': ['apps/api/src/d.ts', '../../../libs/plugins/minzheng/src/plugin.ts'],
  'evolve-sees-no-rules': ['libs/domain/src/case/evolve.ts', './decide.ts'],
};

const folder = mkdtempSync(join(tmpdir(), 'yichuang-boundaries-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

function violations(): readonly { rule: { name: string }; from: string }[] {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout } = spawnSync(process.execPath, [cli, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, YICHUANG_PLANTED: '1' } });
  return (JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }).summary.violations;
}

describe('the boundary rules', () => {
  beforeAll(() => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [from, to] of Object.values(PLANTED)) {
      if (to.startsWith('.')) write(join(dirname(from), to), 'export const target = 1;\n');
    }
    for (const [from, to] of Object.values(PLANTED)) write(from, `import * as planted from '${to}';\nexport const use = planted;\n`);
    write('libs/sqlite/src/b.ts', "import * as back from './a.ts';\nexport const use = back;\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a planted violation for each rule', () => {
    expect(Object.keys(PLANTED).toSorted()).toEqual(rules.forbidden.map(rule => rule.name).toSorted());
  });

  it('reports every planted violation, at the file that holds it', () => {
    const found = violations();
    for (const [rule, [from]] of Object.entries(PLANTED)) {
      expect(found.filter(violation => violation.rule.name === rule).map(violation => violation.from), rule).toContain(from);
    }
  });
});
