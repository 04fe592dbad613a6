import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { LegalDate } from '@yichuang/domain';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { readPackage } from '../package/package.ts';
import { builtOrStop } from '../problems.ts';
import { acting, serverOf, sessionOf, type Acting } from '../release/options.ts';
import { differs, printReport, Report } from './report.ts';

interface Trying extends Acting {
  readonly since?: string;
  readonly release?: string;
  readonly department?: string;
  readonly output?: string;
}
interface Candidate {
  readonly department: string;
  readonly version: string | null;
  readonly manifests: readonly ItemManifest[];
}

/** A release that the server has, or the package as it stands here. @throws {Stop} */
async function candidateOf(dir: string, { release, department }: Trying): Promise<Candidate> {
  if (release === undefined) {
    const pkg = await readPackage(dir);
    return { department: pkg.department, version: null, manifests: builtOrStop(pkg.dir, pkg.draft).manifests };
  }
  if (department === undefined) throw new Stop(EXIT.usage, 'a release is of a department: name it with --department');
  return { department, version: release, manifests: [] };
}

/** @throws {Stop} no day */
function dayIn(since: string | undefined): string | null {
  if (since === undefined) return null;
  const day = LegalDate.safeParse(since);
  if (!day.success) throw new Stop(EXIT.usage, `${since} is no day: write it as 2022-07-01`);
  return day.data;
}

/** `yichuang plugin dry-run [dir]`: the server replays what was decided against these rules; 2 when anything would have been another. @req #20 */
export function registerDryRun(parent: Command, { io, exitWith }: CommandContext): void {
  const command = acting(parent.command('dry-run').argument('[dir]', say(io, '规则包目录或清单文件', 'folder of the package, or a file of manifests'), '.').description(say(io, '用已作的决定试算规则（有差异时退出码为 2）', 'replays what was decided against the rules (ends with 2 when anything would differ)')), io)
    .option('--since <day>', say(io, '只试算这一天及以后的决定', 'only decisions of this day and later'))
    .option('--release <version>', say(io, '试算服务器上已提交的版本', 'tries a proposed release of the server instead'))
    .option('--department <code>', say(io, '版本所属部门', 'department of that release'))
    .option('-o, --output <file>', say(io, '把报告写入文件', 'writes the report into a file'))
    .action(async (dir: string, options: Trying) => {
      const server = serverOf(options);
      const { department, ...candidate } = await candidateOf(dir, options);
      const body = { ...candidate, since: dayIn(options.since) };
      const report = await call(`${server}/api/v1/rulebooks/${department}/dry-run`, Report, { method: 'POST', body, headers: await sessionOf(options, io) });
      if (options.output !== undefined) writeFileSync(options.output, `${JSON.stringify({ formatVersion: 1, ...report }, null, 2)}\n`);
      if (options.json) printJson(io, report);
      else printReport(io, report);
      io.say(`${say(io, '报告', 'report')} sha256:${report.digest}`);
      exitWith(differs(report) ? EXIT.differences : EXIT.ok);
    });
  examples(command, io, ['yichuang plugin dry-run --since 2022-07-01 -o plan.json --role dept_catalog_owner@D-MZJ --server http://127.0.0.1:8080', 'yichuang plugin dry-run --release 1.1.0 --department D-MZJ --account mz-wang']);
}
