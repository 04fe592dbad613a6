import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { printJson, say, table } from '../io.ts';
import { numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples, offline, timeTravel, type WhereWhen } from '../options.ts';
import { catalogState } from './state.ts';

export function registerVersions(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('versions').description(say(io, '目录的各个版本', 'the versions of the catalogue')), io), io)
    .action(async (options: WhereWhen) => {
      const versions = await withLog(options.file, async store => {
        const { versions: entries } = await catalogState(store, await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null));
        return entries.map(({ version, publishedOn, effectiveFrom, counts, cancelled, filedOn, digest, adjustmentId }) => ({ version, publishedOn, effectiveFrom, count: counts.after, counts, cancelled, filedOn, digest, adjustmentId }));
      });
      if (options.json) return printJson(io, { versions });
      for (const line of table(versions.map(entry => [entry.version, entry.publishedOn, say(io, `自 ${entry.effectiveFrom}`, `from ${entry.effectiveFrom}`), `${entry.counts.before} -> ${entry.count}`, entry.cancelled ? say(io, '已撤销', 'cancelled') : '']))) io.print(line);
      io.say(`${say(io, '下一步', 'Next')}: yichuang catalog show --on ${versions.at(-1)?.effectiveFrom ?? ''}`);
    });
  examples(command, io, ['yichuang catalog versions --json']);
}
