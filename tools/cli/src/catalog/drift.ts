import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { printJson, say, table } from '../io.ts';
import { numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples, offline, timeTravel, type WhereWhen } from '../options.ts';
import { provinceState } from './state.ts';

export function registerDrift(parent: Command, { io, exitWith }: CommandContext): void {
  const command = timeTravel(offline(parent.command('drift').description(say(io, '与省级目录的差异；有未处理的差异时退出码为 2', 'differences from the provincial list; exit 2 while one is open')), io), io)
    .action(async (options: WhereWhen) => {
      const state = await withLog(options.file, async store => provinceState(store, await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null)));
      const drifts = Object.values(state.drifts);
      const open = drifts.filter(drift => drift.resolved === null);
      if (options.json) printJson(io, { snapshot: state.committed?.snapshotId ?? null, takenOn: state.committed?.takenOn ?? null, open: open.length, drifts });
      else for (const line of table(drifts.map(({ code, field, provincial, local, resolved }) => [resolved === null ? '~' : '✔', code, field, `${say(io, '省', 'province')} ${provincial ?? '—'}`, `${say(io, '本区', 'district')} ${local ?? '—'}`]))) io.print(line);
      if (open.length > 0) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang catalog drift', 'yichuang catalog drift --as-of 2023-01-12 --json']);
}
