import type { Command } from 'commander';
import type { CommandContext } from '../../context.ts';
import { EXIT } from '../../exit.ts';
import { printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { acting, serverOf, sessionOf, type Acting } from '../release/options.ts';
import { createSender } from '../release/send.ts';
import { differs, printReport, Report } from './report.ts';

/** `yichuang plugin rehearse <department> <version>`: a proposed release is tried on what was decided; the three bodies sign the report's digest too. @req #20 */
export function registerRehearse(parent: Command, { io, exitWith }: CommandContext): void {
  const command = acting(parent.command('rehearse').argument('<department>').argument('<version>').description(say(io, '用已作的决定演练一个版本，报告随会签一并签名（有差异时退出码为 2）', 'tries a release on what was decided; its report is signed with it (ends with 2 when anything would differ)')), io)
    .action(async (department: string, version: string, options: Acting) => {
      const server = serverOf(options);
      const session = await sessionOf(options, io);
      const sender = createSender({ server, department, session });
      await sender.send('rehearse', { version });
      const after = sender.position() === null ? '' : `?after=${sender.position()}`;
      const report = await call(`${server}/api/v1/rulebooks/${department}/versions/${version}/rehearsal${after}`, Report, { headers: session });
      if (options.json) printJson(io, report);
      else printReport(io, report);
      io.say(`${say(io, '报告', 'report')} sha256:${report.digest}`);
      io.say(`${say(io, '下一步', 'Next')}: yichuang plugin approve ${department} ${version} --gate department --key <file>`);
      exitWith(differs(report) ? EXIT.differences : EXIT.ok);
    });
  examples(command, io, ['yichuang plugin rehearse D-MZJ 1.1.0 --role dept_catalog_owner@D-MZJ --server http://127.0.0.1:8080']);
}
