import { Option, type Command } from 'commander';
import { letters, type LetterStatus, type LetterView } from '@yichuang/projections';
import type { CommandContext } from '../context.ts';
import { printJson, say, table, type Io } from '../io.ts';
import { examples, offline, timeTravel } from '../options.ts';
import { askViews, type WhereWhenOn } from './views.ts';

interface Options extends WhereWhenOn {
  readonly town?: string;
  readonly department?: string;
  readonly item?: string;
  readonly status?: LetterStatus;
}

const WORDS: Readonly<Record<LetterStatus, readonly [zh: string, en: string]>> = {
  drafted: ['起草中', 'drafted'], signed_by_one: ['一方已签', 'signed by one'], signed: ['双方已签，未公告', 'signed, not announced'], announced: ['已公告，未生效', 'announced, not begun'], in_force: ['有效', 'in force'],
  suspended: ['已中止', 'suspended'], expired: ['已到期', 'expired'], revoked: ['已撤销', 'revoked'], withdrawn: ['草稿已撤回', 'withdrawn'],
};
const STATUSES = Object.keys(WORDS);

function rowOf(io: Io, { letter, department, town, status, itemCount, from, to, daysLeft }: LetterView): readonly string[] {
  const left = daysLeft === null ? '' : say(io, `剩 ${daysLeft} 天`, `${daysLeft} days left`);
  return [letter, department.code, town.code, say(io, ...WORDS[status]), `${from} – ${to}`, left, say(io, `${itemCount} 项`, `${itemCount} items`)];
}

/** Letters of delegation as they stand at a moment, from the log alone. @req #21 #33 */
export function registerList(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('list').description(say(io, '委托书及其当时的状态', 'letters of delegation and where they stood')), io), io)
    .option('--on <day>', say(io, '按哪一天的效力', 'in force on that day'))
    .option('--town <code>', say(io, '只看一个镇街', 'of one town'))
    .option('--department <code>', say(io, '只看一个部门', 'of one department'))
    .option('--item <code>', say(io, '只看写明这个事项的', 'that name this item'))
    .addOption(new Option('--status <status>', say(io, '只看这种状态的', 'in this state only')).choices(STATUSES))
    .action(async (options: Options) => {
      const { town, department, item, status } = options;
      const found = await askViews(options, 'letters', (read, at) => letters(read, { town, department, item, status }, at));
      if (options.json) return printJson(io, { letters: found });
      for (const line of table(found.map(letter => rowOf(io, letter)))) io.print(line);
      if (found.length === 0) io.say(say(io, '没有符合条件的委托书', 'There is no such letter'));
      io.say(`${say(io, '下一步', 'Next')}: yichuang delegation matrix`);
    });
  examples(command, io, ['yichuang delegation list --status in_force', 'yichuang delegation list --town 610702100 --as-of 2023-03-01 --json']);
}
