import type { Command } from 'commander';
import { exportForPlatform, IllustrativeItems } from '@yichuang/seed';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { printJson, say } from '../io.ts';
import { legalDay, numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples, offline, timeTravel, type WhereWhen } from '../options.ts';
import { catalogueFromLog } from './state.ts';

interface Options extends WhereWhen {
  readonly on?: string;
}

/** Items for another platform. @throws {Stop} while one of them is illustrative: nothing is exported */
function exported(items: Parameters<typeof exportForPlatform>[0]) {
  try {
    return exportForPlatform(items);
  } catch (error) {
    if (error instanceof IllustrativeItems) throw new Stop(EXIT.failed, `${error.codes.length} illustrative items (codes 99…) must not reach a real platform; nothing was exported`, 'yichuang catalog show');
    throw error;
  }
}

export function registerExport(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('export').description(say(io, '导出目录供上级平台使用（始终为 JSON）；含示意编码 99… 时拒绝', 'the catalogue for another platform (always JSON); refused while it holds illustrative codes 99…')), io), io)
    .option('--on <day>', say(io, '按哪一天的效力', 'in force on that day'))
    .action(async (options: Options) => {
      const asOf = options.asOf ? parseAsOf(options.asOf) : null;
      const shown = await withLog(options.file, async store => catalogueFromLog(store, { upTo: await numberAt(store, asOf), on: legalDay(options, new Date().toISOString()) }));
      printJson(io, { version: shown.version, effectiveFrom: shown.effectiveFrom, count: shown.count, items: exported(shown.items) });
    });
  examples(command, io, ['yichuang catalog export > catalogue.json']);
}
