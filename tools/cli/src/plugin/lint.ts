import type { Command } from 'commander';
import { lint, weekdaysBetween, type BuildProblem } from '@yichuang/plugin-kit';
import { compile } from '@yichuang/plugin-kit/evaluator';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { examples, withJson } from '../options.ts';
import { readPackage, type Package } from './package/package.ts';
import { builtOrProblems, placeWords } from './problems.ts';

/** Something to be mended, wherever it was found. */
interface Found {
  readonly item: string | null;
  /** With the line where it is known. */
  readonly file: string;
  readonly pointer: string;
  readonly code: string;
  readonly words: { readonly zh: string; readonly en: string };
}

const UNBUILT = { zh: '不能生成发布包', en: 'No release can be made' };

function ofProblem(pkg: Package, { item, pointer, code, detail, place }: BuildProblem): Found {
  const words = detail === '' ? UNBUILT : { zh: `${UNBUILT.zh}：${detail}`, en: `${UNBUILT.en}: ${detail}` };
  return { item, file: placeWords(pkg.dir, place) ?? pkg.file, pointer, code, words };
}

/** The line of the expression that stands at a pointer or below it. */
function lineOf(pkg: Package, item: string, pointer: string): string {
  const [, place = null] = [...pkg.places(item)].find(([at]) => at === pointer || at.startsWith(`${pointer}/`)) ?? [];
  return placeWords(pkg.dir, place) ?? pkg.file;
}

function ofManifest(pkg: Package, manifest: ItemManifest): readonly Found[] {
  return lint(compile(manifest), { workingDaysBetween: weekdaysBetween }).map(({ code, pointer, words }) => ({ item: manifest.item, file: lineOf(pkg, manifest.item, pointer), pointer, code, words }));
}

/** Everything that keeps a package from being published. */
function findingsOf(pkg: Package): readonly Found[] {
  const made = builtOrProblems(pkg.draft);
  return 'problems' in made ? made.problems.map(problem => ofProblem(pkg, problem)) : made.built.manifests.flatMap(manifest => ofManifest(pkg, manifest));
}

function printText(io: Io, findings: readonly Found[]): void {
  for (const { item, file, pointer, code, words } of findings) io.print([file, item ?? '', pointer, code, words[io.language]].filter(part => part !== '').join('  '));
  if (findings.length > 0) io.say(`${paint(io, 'red', '✘')} ${say(io, `${findings.length} 处需要修改`, `${findings.length} to mend`)}`);
  else io.say(`${paint(io, 'green', '✔')} ${say(io, '没有发现问题', 'nothing found')}\n${say(io, '下一步', 'Next')}: yichuang plugin build`);
}

export function registerLint(parent: Command, { io, exitWith }: CommandContext): void {
  const command = withJson(parent.command('lint').argument('[dir]', say(io, '规则包目录或清单文件', 'folder of the package, or a file of manifests'), '.').description(say(io, '检查规则包：材料、时限、规则、文字（有问题时退出码为 2）', 'what may not be published: papers, limits, rules, texts (ends with 2 when there is any)')), io)
    .action(async (dir: string, options: { readonly json?: boolean }) => {
      const findings = findingsOf(await readPackage(dir));
      if (options.json) printJson(io, { findings });
      else printText(io, findings);
      if (findings.length > 0) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang plugin lint', 'yichuang plugin lint libs/plugins/minzheng --json | jq ".findings[].code"']);
}
