import { DAY_MS, sweepFolder } from '@yichuang/api/attachments';
import { InvalidArgumentError, type Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { printJson, say } from '../io.ts';
import { DEFAULT_FOLDER } from '../log/open.ts';
import { examples, withJson, type Where } from '../options.ts';
import { withStore } from '../store/place.ts';

interface SweepOptions extends Where {
  readonly days: number;
}

function wholeDays(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('1–9999');
  return Number(text);
}

/** Drops files that were sent and that no application came to name, also beside a running server. */
export function registerSweep(parent: Command, { io }: CommandContext): void {
  const command = withJson(parent.command('sweep').argument('[folder]', say(io, '数据目录', 'data folder')).description(say(io, '删除没有事件也没有草稿引用、且超过一天的附件；服务运行时也可以做', 'drop attachments that no event and no draft names and that are older than a day; a server may go on meanwhile')), io)
    .option('--days <n>', say(io, '只删早于这么多天的（默认 1）', 'only those older than so many days (default 1)'), wholeDays, 1)
    .action(async (place: string | undefined, options: SweepOptions) => {
      const folder = place ?? io.env['YICHUANG_DATA'] ?? DEFAULT_FOLDER;
      // The log lies where the service that is started so keeps it.
      const report = await withStore(io.env['EVENTSTOREDB_URL'] || folder, 'read', store => sweepFolder({ store, folder, now: Date.now(), olderThanMs: options.days * DAY_MS }));
      if (options.json) printJson(io, report);
      else io.print(say(io, `✔ 删除 ${report.dropped} 个，半途的 ${report.halves} 个，期间被引用而保留的 ${report.kept} 个`, `✔ dropped ${report.dropped}, halves ${report.halves}, kept because named meanwhile ${report.kept}`));
    });
  examples(command, io, ['yichuang attachments sweep', 'yichuang attachments sweep /srv/yichuang --days 7']);
}
