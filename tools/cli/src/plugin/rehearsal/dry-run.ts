import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { LegalDate } from '@yichuang/domain';
import type { ItemManifest } from '@yichuang/domain/manifest';
import { z } from 'zod';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { readPackage } from '../package/package.ts';
import { builtOrStop } from '../problems.ts';
import { acting, serverOf, sessionOf, type Acting } from '../release/options.ts';
import { differs, printReport, Report, together } from './report.ts';

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

/** Bytes of manifests in one request: a body has 256 KiB at most. */
const PART = 240_000;

/** Manifests in as few parts as fit into requests, in their order. A release that the server has is one part. */
export function partsOf(manifests: readonly ItemManifest[]): readonly (readonly ItemManifest[])[] {
  const parts: ItemManifest[][] = [[]];
  let length = 0;
  for (const manifest of manifests) {
    const own = Buffer.byteLength(JSON.stringify(manifest));
    if (length > 0 && length + own > PART) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(manifest);
    length += own;
  }
  return parts;
}

const Nothing = z.looseObject({ code: z.literal('nothing-to-rehearse') });

/** Asks for each part, and puts the answers together. @throws {Stop} nothing was decided yet, or the server's own words */
async function tried({ address, session }: { readonly address: string; readonly session: Readonly<Record<string, string>> }, { manifests, ...rest }: Omit<Candidate, 'department'> & { readonly since: string | null }): Promise<Report> {
  const found: Report[] = [];
  for (const part of partsOf(manifests)) {
    const answer = await call(address, z.union([Report, Nothing]), { method: 'POST', body: { ...rest, manifests: part }, headers: session, also: [409] });
    if ('digest' in answer) found.push(answer as Report);
  }
  const [first, ...others] = found;
  if (!first) throw new Stop(EXIT.failed, 'nothing-to-rehearse · nothing was decided by these rules');
  return together([first, ...others]);
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
      const report = await tried({ address: `${server}/api/v1/rulebooks/${department}/dry-run`, session: await sessionOf(options, io) }, { ...candidate, since: dayIn(options.since) });
      if (options.output !== undefined) writeFileSync(options.output, `${JSON.stringify({ formatVersion: 1, ...report }, null, 2)}\n`);
      if (options.json) printJson(io, report);
      else printReport(io, report);
      io.say(`${say(io, '报告', 'report')} sha256:${report.digest}`);
      exitWith(differs(report) ? EXIT.differences : EXIT.ok);
    });
  examples(command, io, ['yichuang plugin dry-run --since 2022-07-01 -o plan.json --role dept_catalog_owner@D-MZJ --server http://127.0.0.1:8080', 'yichuang plugin dry-run --release 1.1.0 --department D-MZJ --account mz-wang']);
}
