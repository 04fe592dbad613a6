import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const KIT = resolve(import.meta.dirname, '../..');
const LIBS = resolve(KIT, '../..');
const ROOT = resolve(LIBS, '..');
/** What the package brings along, so that it can be installed where no registry is. */
const BUNDLED = ['@marcbachmann/cel-js', 'yaml', 'zod'] as const;
const ENTRIES = { '.': 'index', './conformance': 'conformance/index', './evaluator': 'evaluator/index', './node': 'node/index' } as const;
/** Started by its address, so that no import leads to it. */
const THREAD = 'node/sandbox-worker';

/** What the kit uses of the domain, by the names under which the domain lets it out. */
const OF_DOMAIN = ['./canonical', './manifest'] as const;

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
}
const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const exportsOfDomain = (): Manifest['exports'] => manifestIn(join(LIBS, 'domain')).exports;

function run(command: readonly [string, ...string[]], cwd: string): string {
  const [name, ...args] = command;
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Compiles the kit and what it uses of the domain into JavaScript and declarations, below `dist`. */
function compileTo(stage: string): void {
  const files = [...Object.values(ENTRIES), THREAD].map(entry => join(KIT, 'src', `${entry}.ts`));
  // By their paths, not by the workspace's name: what is found among the installed packages is not compiled.
  const paths = Object.fromEntries(OF_DOMAIN.map(name => [`@yichuang/domain${name.slice(1)}`, [join(LIBS, 'domain', exportsOfDomain()[name] ?? '')]]));
  const options = { noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, rootDir: LIBS, outDir: join(stage, 'dist'), paths, skipLibCheck: true, typeRoots: [join(ROOT, 'node_modules/@types')] };
  writeFileSync(join(stage, 'tsconfig.json'), JSON.stringify({ extends: join(ROOT, 'tsconfig.base.json'), compilerOptions: options, files }));
  const compiler = createRequire(join(ROOT, 'package.json')).resolve('typescript-7/package.json');
  run([process.execPath, join(dirname(compiler), 'bin/tsc'), '-p', join(stage, 'tsconfig.json')], stage);
  rmSync(join(stage, 'tsconfig.json'));
}

/** Puts relative paths in the place of the workspace's names: outside there is no workspace. */
function detach(stage: string): void {
  const addresses = OF_DOMAIN.map(name => [`@yichuang/domain${name.slice(1)}`, join(stage, 'dist/domain', (exportsOfDomain()[name] ?? '').replace(/\.ts$/, '.js'))] as const);
  for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: stage })) {
    const path = join(stage, file);
    const text = readFileSync(path, 'utf8');
    const named = addresses.reduce((sofar, [name, target]) => sofar.replaceAll(`'${name}'`, `'${addressFrom(path, target)}'`).replaceAll(`"${name}"`, `"${addressFrom(path, target)}"`), text);
    // The compiler leaves the sources' own names in declarations.
    const next = file.endsWith('.d.ts') ? named.replaceAll(/(['"]\.\.?\/[^'"]*)\.ts(['"])/g, '$1.js$2') : named;
    if (next !== text) writeFileSync(path, next);
  }
}

function addressFrom(file: string, target: string): string {
  const path = relative(dirname(file), target);
  return path.startsWith('.') ? path : `./${path}`;
}

function describe(stage: string): void {
  const { version, dependencies } = manifestIn(KIT);
  const exports = Object.fromEntries(Object.entries(ENTRIES).map(([name, entry]) => [name, { types: `./dist/plugins/kit/src/${entry}.d.ts`, default: `./dist/plugins/kit/src/${entry}.js` }]));
  const bundled = Object.fromEntries(BUNDLED.map(name => [name, dependencies[name]]));
  const description = 'Authoring, checking and evaluating rulebooks of approval items';
  writeFileSync(join(stage, 'package.json'), JSON.stringify({ name: '@yichuang/plugin-kit', version, description, license: 'UNLICENSED', type: 'module', exports, files: ['dist'], engines: { node: '>=22.18' }, dependencies: bundled, bundleDependencies: BUNDLED, peerDependencies: { vitest: '*' }, peerDependenciesMeta: { vitest: { optional: true } } }, null, 2));
  for (const name of BUNDLED) cpSync(join(ROOT, 'node_modules', name), join(stage, 'node_modules', name), { recursive: true });
}

/** Packs the kit for departments outside this repository. Gives the path of the tarball, which needs no registry. */
export function packKit(into: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'yichuang-kit-'));
  try {
    compileTo(stage);
    detach(stage);
    describe(stage);
    mkdirSync(into, { recursive: true });
    const [{ filename }] = JSON.parse(run(['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', resolve(into)], stage)) as [{ filename: string }];
    return join(resolve(into), filename);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
