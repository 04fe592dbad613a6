import { Option, type Command } from 'commander';
import { InFlight } from '@yichuang/domain/manifest';
import type { CommandContext } from '../../context.ts';
import { paint, printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { acting, serverOf, sessionOf, type Acting } from './options.ts';
import { createSender } from './send.ts';
import { standingRelease } from './standing.ts';

interface Publishing extends Acting {
  readonly effective?: string;
  readonly inFlight: string;
}

/** `yichuang plugin publish <department> <version>` @req #16 #36 */
export function registerPublish(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('publish').argument('<department>').argument('<version>').description(say(io, '发布会签完的版本', 'puts an approved release into force')), io)
    .option('--effective <instant>', say(io, '生效时间，如 2023-03-01T00:00+08:00（默认：现在）', 'from when on, such as 2023-03-01T00:00+08:00 (default: now)'))
    .addOption(new Option('--in-flight <choice>', say(io, '没有另行说明的在办件', 'cases under way of which no change speaks')).choices(InFlight.options).default('pinned'))
    .action(async (department: string, version: string, { effective, inFlight, ...options }: Publishing) => {
      const server = serverOf(options);
      const { digest } = await standingRelease(server, department, version);
      const effectiveFrom = effective === undefined ? null : new Date(effective).toISOString();
      await createSender({ server, department, session: await sessionOf(options, io) }).send('publish', { version, digest, effectiveFrom, inFlight });
      if (options.json) printJson(io, { department, version, digest, effectiveFrom });
      io.say(`${paint(io, 'green', '✔')} ${department}@${version} ${effectiveFrom ?? say(io, '即时生效', 'in force now')}`);
    });
  examples(command, io, ['yichuang plugin publish D-MZJ 1.1.0 --effective 2023-03-01T00:00+08:00 --role dept_decider@D-MZJ --server http://127.0.0.1:8080']);
}
