import type { Command } from 'commander';
import { canonicalText } from '@yichuang/domain/canonical';
import { rulesMet, runExamples, weekdaysBetween, type Difference } from '@yichuang/plugin-kit';
import { compile } from '@yichuang/plugin-kit/evaluator';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { examples, withJson } from '../options.ts';
import { readPackage } from './package/package.ts';
import { builtOrStop } from './problems.ts';

interface RanExample {
  readonly item: string;
  readonly name: string;
  readonly passed: boolean;
  /** What followed, whether the example speaks of it or not. */
  readonly accept: string;
  readonly decide: string;
  readonly differences: readonly Difference[];
}
interface Tested {
  readonly examples: readonly RanExample[];
  /** Every rule, and whether an example is decided by it. */
  readonly rules: readonly { readonly item: string; readonly rule: string; readonly met: boolean }[];
}

function testedOf(manifest: ItemManifest): Tested {
  const { item } = manifest;
  const runs = runExamples(compile(manifest), weekdaysBetween);
  const met = rulesMet(runs);
  return {
    examples: runs.map(({ name, differences, explanation: { outcome } }) => ({ item, name, passed: differences.length === 0, accept: outcome.accept.outcome, decide: outcome.decide.outcome, differences })),
    rules: [...manifest.accept, ...manifest.decide].map(({ id }) => ({ item, rule: id, met: met.has(id) })),
  };
}

function printText(io: Io, { examples: ran, rules }: Tested): void {
  for (const line of table(ran.map(({ item, name, passed, accept, decide }) => [passed ? '✔' : '✘', item, accept, decide, name]))) io.print(line);
  for (const { item, name, differences } of ran) {
    for (const { of, expected, found } of differences) io.print(`✘ ${item} “${name}” ${of}: ${say(io, '应为', 'expected')} ${canonicalText(expected)}, ${say(io, '实为', 'found')} ${canonicalText(found)}`);
  }
  for (const { item, rule } of rules.filter(({ met }) => !met)) io.print(`✘ ${item} ${rule}: ${say(io, '没有示例走到这条规则', 'no example is decided by this rule')}`);
  const [passed, met] = [ran.filter(one => one.passed).length, rules.filter(one => one.met).length];
  const sign = passed === ran.length && met === rules.length ? paint(io, 'green', '✔') : paint(io, 'red', '✘');
  io.say(`${sign} ${say(io, `示例 ${passed}/${ran.length} 通过，规则 ${met}/${rules.length} 有示例`, `${passed} of ${ran.length} examples pass, ${met} of ${rules.length} rules have one`)}`);
}

export function registerTest(parent: Command, { io, exitWith }: CommandContext): void {
  const command = withJson(parent.command('test').argument('[dir]', say(io, '规则包目录或清单文件', 'folder of the package, or a file of manifests'), '.').description(say(io, '运行示例；每条规则都要有示例走到', 'runs the examples; each rule must decide in one')), io)
    .action(async (dir: string, options: { readonly json?: boolean }) => {
      const pkg = await readPackage(dir);
      const each = builtOrStop(pkg.dir, pkg.draft).manifests.map(testedOf);
      const tested = { examples: each.flatMap(one => one.examples), rules: each.flatMap(one => one.rules) };
      const passed = tested.examples.every(one => one.passed) && tested.rules.every(({ met }) => met);
      if (options.json) printJson(io, { department: pkg.department, version: pkg.version, passed, ...tested });
      else printText(io, tested);
      if (!passed) exitWith(EXIT.failed);
      else if (!options.json) io.say(`${say(io, '下一步', 'Next')}: yichuang plugin lint`);
    });
  examples(command, io, ['yichuang plugin test', 'yichuang plugin test libs/plugins/minzheng --json | jq .passed']);
}
