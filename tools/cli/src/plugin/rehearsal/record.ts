import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { ItemCode, UnitCode, Uuid } from '@yichuang/domain';
import { Example } from '@yichuang/domain/manifest';
import { writeExample } from '@yichuang/plugin-kit/node';
import { z } from 'zod';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { paint, printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { acting, serverOf, sessionOf, type Acting } from '../release/options.ts';

interface Recording extends Acting {
  readonly department: string;
  readonly phase: 'accept' | 'decide';
  readonly name?: string;
  readonly dir: string;
}
const Recorded = z.looseObject({ item: ItemCode, kept: z.array(z.string()), example: Example });
const Cases = z.looseObject({ data: z.array(z.looseObject({ id: Uuid, number: z.string() })) });
const NUMBER = /^HT\d{4}-\d{6,9}$/;

/** The id of a case that is named by it, by its stream, or by the number on its receipt. @throws {Stop} no such case for this reader */
async function caseOf(server: string, named: string, session: Readonly<Record<string, string>>): Promise<string> {
  const id = named.replace(/^case-/, '');
  if (!NUMBER.test(id)) return id;
  const { data: [found] } = await call(`${server}/api/v1/cases?number=${id}`, Cases, { headers: session });
  if (!found) throw new Stop(EXIT.failed, `${id}: no such case here`);
  return found.id;
}

/** `yichuang plugin record <case>`: a decided case becomes an example; what tells who somebody is stays on the server. @req #20 */
export function registerRecord(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('record').argument('<case>', say(io, '办件号或流名', 'number of the case, or its stream')).argument('[dir]', say(io, '规则包目录', 'folder of the package'), '.').description(say(io, '把一件已作决定的办件做成示例（个人信息以占位内容代替）', 'makes an example of a decided case, with personal answers replaced')), io)
    .requiredOption('--department <code>', say(io, '事项所属部门', 'department of the item'))
    .addOption(new Option('--phase <phase>', say(io, '哪一步的决定', 'which decision')).choices(['accept', 'decide']).default('decide'))
    .option('--name <text>', say(io, '示例名称', 'name of the example'))
    .action(async (named: string, dir: string, options: Omit<Recording, 'dir'>) => {
      const server = serverOf(options);
      const session = await sessionOf(options, io);
      const body = { case: await caseOf(server, named, session), phase: options.phase, name: options.name ?? say(io, '办件示例', 'A case that was decided') };
      const { item, kept, example } = await call(`${server}/api/v1/rulebooks/${UnitCode.parse(options.department)}/record`, Recorded, { method: 'POST', body, headers: session });
      const folder = join(resolve(dir), 'examples', item);
      mkdirSync(folder, { recursive: true });
      const file = writeExample(folder, example);
      if (options.json) printJson(io, { item, file, kept });
      else io.print(file);
      for (const field of kept) io.say(`${paint(io, 'yellow', '!')} ${say(io, `“${field}”没有替换：换了就得不出同样结果，请核对后再保留`, `${field} is as it was, for without it something else follows: look at it before you keep the example`)}`);
      io.say(`${say(io, '下一步', 'Next')}: yichuang plugin test`);
    });
  examples(command, io, ['yichuang plugin record HT2024-000871 --department D-MZJ --role dept_reviewer@D-MZJ --server http://127.0.0.1:8080']);
}
