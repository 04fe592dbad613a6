import type { Command } from 'commander';
import type { Runner, Verification } from '@yichuang/projections/runner';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { printJson, say, table, type Io } from '../io.ts';
import { anywhere, examples, offline, type Where } from '../options.ts';
import { call } from '../server.ts';
import { withViews } from './runner.ts';

interface Options extends Where {
  readonly all?: boolean;
}

/** The views asked for, checked against those there are. */
function chosen(runner: Runner, names: readonly string[], all: boolean): readonly string[] {
  if (all || names.length === 0) return runner.projections;
  const unknown = names.find(name => !runner.projections.includes(name));
  if (unknown !== undefined) throw new Stop(EXIT.usage, `no projection ${unknown} (there are: ${runner.projections.join(', ')})`, 'yichuang projection list');
  return names;
}

const Health = z.object({
  head: z.number(), diverged: z.string().nullable(),
  projections: z.array(z.object({ name: z.string(), version: z.number(), state: z.string(), checkpoint: z.number(), lag: z.number(), stoppedAt: z.object({ number: z.number(), type: z.string(), error: z.string() }).nullable() })).readonly(),
});

function healthOf({ server, file }: Where): Promise<z.infer<typeof Health>> {
  return server ? call(`${server}/ops/projections`, Health) : withViews(file, async runner => runner.health());
}

function registerList(parent: Command, { io }: CommandContext): void {
  const command = anywhere(parent.command('list').description(say(io, '各视图的版本、状态和进度', 'versions, states and progress of the views')), io)
    .action(async (options: Where) => {
      const { projections, head, diverged } = await healthOf(options);
      if (options.json) return printJson(io, { head, diverged, projections });
      for (const line of table(projections.map(each => [each.name, `v${each.version}`, each.state, `p:${each.checkpoint}`, each.stoppedAt ? `p:${each.stoppedAt.number} ${each.stoppedAt.error}` : '']))) io.print(line);
      io.say(`${say(io, '下一步', 'Next')}: yichuang projection verify --all`);
    });
  examples(command, io, ['yichuang projection list --json']);
}

function printVerified(io: Io, verified: readonly Verification[]): void {
  for (const line of table(verified.map(each => [each.identical ? '✔' : '✘', each.name, `v${each.version}`, say(io, `${each.rows} 行`, `${each.rows} rows`), `sha256:${each.digest.slice(0, 12)}`, each.firstDifference === null ? '' : `${say(io, '首个差异', 'first difference')} ${each.firstDifference}`]))) io.print(line);
  const same = verified.filter(each => each.identical).length;
  io.print(say(io, `${same}/${verified.length} 一致，截至 p:${verified[0]?.number ?? -1}`, `${same}/${verified.length} identical at p:${verified[0]?.number ?? -1}`));
}

function registerVerify(parent: Command, { io, exitWith }: CommandContext): void {
  const command = offline(parent.command('verify').argument('[names...]').option('--all', say(io, '全部视图（不写名称时也是）', 'every view (the default)')).description(say(io, '从零重放日志并与视图逐行比对；不一致时退出码为 3', 'fold the log again from zero and compare every row; exit 3 when they differ')), io)
    .action(async (names: readonly string[], options: Options) => {
      const verified = await withViews(options.file, async runner => {
        const found: Verification[] = [];
        for (const name of chosen(runner, names, options.all ?? false)) found.push(await runner.verify(name));
        return found;
      });
      if (options.json) printJson(io, { projections: verified });
      else printVerified(io, verified);
      if (verified.some(each => !each.identical)) exitWith(EXIT.integrity);
    });
  examples(command, io, ['yichuang projection verify --all', 'yichuang projection verify unit catalog-version --json']);
}

function registerRebuild(parent: Command, { io }: CommandContext): void {
  const command = offline(parent.command('rebuild').argument('[names...]').option('--all', say(io, '全部视图', 'every view')).description(say(io, '重建视图：在旁边建好再切换', 'build views again beside the live ones, then switch')), io)
    .action(async (names: readonly string[], options: Options) => {
      if (names.length === 0 && !options.all) throw new Stop(EXIT.usage, 'name the views to rebuild, or say --all', 'yichuang projection list');
      const rebuilt = await withViews(options.file, async runner => {
        const done: { readonly name: string; readonly number: number; readonly rows: number }[] = [];
        for (const name of chosen(runner, names, options.all ?? false)) {
          io.say(`… ${name}`);
          done.push(await runner.rebuild(name));
          await runner.drop(name);
        }
        return done;
      });
      if (options.json) printJson(io, { projections: rebuilt });
      else for (const line of table(rebuilt.map(each => ['✔', each.name, say(io, `${each.rows} 行`, `${each.rows} rows`), `p:${each.number}`]))) io.print(line);
      io.say(`${say(io, '下一步', 'Next')}: yichuang projection verify ${names.join(' ') || '--all'}`);
    });
  examples(command, io, ['yichuang projection rebuild catalog-version']);
}

/** Verbs about views. With `--file` they look after the folder themselves, so the server on it must be stopped. */
export function registerProjection(parent: Command, context: CommandContext): void {
  for (const register of [registerList, registerVerify, registerRebuild]) register(parent, context);
}
