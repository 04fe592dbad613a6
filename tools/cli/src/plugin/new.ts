import { resolve } from 'node:path';
import { scaffold } from '@yichuang/plugin-kit/node';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { paint, printJson, say } from '../io.ts';
import { anywhere, examples, type Where } from '../options.ts';
import { factsOf, type Facts } from './facts.ts';

interface Options extends Where {
  readonly item?: string;
  readonly dir?: string;
  readonly kit?: string;
}

/** The basis as the catalogue writes it, not yet compared with the text in force; none while it is not in force. */
function basisOf({ basis }: Facts): { readonly basis?: { readonly document: string; readonly article: string; readonly verified: boolean } } {
  return basis.status === 'in_force' ? { basis: { document: basis.text.slice(0, 200), article: '', verified: false } } : {};
}

/** Codes of departments and items go into code and paths: nothing else may. @throws {Stop} */
function requireCodes(department: string, item: string | undefined): void {
  if (!/^D-[A-Z0-9]{2,12}$/.test(department)) throw new Stop(EXIT.usage, `not a department: ${department} (write D-MZJ)`);
  if (item !== undefined && !/^\d{12}$/.test(item)) throw new Stop(EXIT.usage, `not an item: ${item} (twelve digits)`);
}

export function registerNew(parent: Command, { io }: CommandContext): void {
  const command = anywhere(parent.command('new').argument('<department>', say(io, '部门代码', 'code of the department')).description(say(io, '新建规则包：能通过检验的起点，按目录预填', 'a new package: a beginning that passes every check, filled in from the catalogue')), io)
    .option('--item <code>', say(io, '事项编码（默认为该部门的第一个事项）', "code of the item (default: the department's first)"))
    .option('--dir <folder>', say(io, '目录（默认为部门代码）', 'folder (default: the code of the department)'))
    .option('--kit <source>', say(io, 'npm 从哪里取开发包，如 file:/…/yichuang-plugin-kit-1.0.0.tgz', 'where npm gets the kit from, such as file:/…/yichuang-plugin-kit-1.0.0.tgz'))
    .action(async (department: string, options: Options) => {
      requireCodes(department, options.item);
      const facts = await factsOf(department, options);
      const folder = resolve(options.dir ?? department);
      const item = { code: facts.code, name: facts.name, ...basisOf(facts) };
      const files = scaffold(folder, { department, items: [item], ...(options.kit === undefined ? {} : { kit: options.kit }) });
      if (options.json) return printJson(io, { department, item: facts.code, folder, files });
      for (const file of files) io.print(file);
      io.say(`${paint(io, 'green', '✔')} ${department}  ${facts.code}  ${facts.name[io.language]}`);
      io.say(`${say(io, '下一步', 'Next')}: cd ${options.dir ?? department} && yichuang plugin test`);
    });
  examples(command, io, ['yichuang plugin new D-MZJ', 'yichuang plugin new D-MZJ --item 990511005000 --server http://127.0.0.1:8080 --dir relief']);
}
