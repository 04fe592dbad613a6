import { Option, type Command } from 'commander';
import type { CaseExplanation } from '@yichuang/api/case';
import type { CaseStatusName, CaseView } from '@yichuang/projections';
import type { CommandContext } from '../context.ts';
import type { WhereWhenOn } from '../delegation/views.ts';
import { EXIT, Stop } from '../exit.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { localTime } from '../log/moment.ts';
import { examples, offline, timeTravel } from '../options.ts';
import { caseAt, casesAt, explainedAt } from './read.ts';
import { clockLine, entryLine, holidaysLine, light, nextWords, STATUS_WORDS } from './words.ts';

interface ListOptions extends WhereWhenOn {
  readonly town?: string;
  readonly department?: string;
  readonly item?: string;
  readonly status?: CaseStatusName;
  readonly limit: string;
}

const onDay = (command: Command, io: Io): Command => timeTravel(offline(command, io), io).option('--on <day>', say(io, '期限按哪一天算', 'limits counted on that day'));
const named = (io: Io): readonly [string, string] => ['<case>', say(io, '受理编号或办件标识', 'number on the receipt, or id')];

function limitOf(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new Stop(EXIT.usage, `--limit ${text}: not a whole number above 0`);
  return limit;
}

/** Cases of the log, the newest first. @req #5 */
export function registerCaseList(parent: Command, { io }: CommandContext): void {
  const command = onDay(parent.command('list').description(say(io, '办件，最新的在前', 'cases, the newest first')), io)
    .option('--town <code>', say(io, '只看一个镇街', 'of one town'))
    .option('--department <code>', say(io, '只看一个部门', 'of one department'))
    .option('--item <code>', say(io, '只看一个事项', 'of one item'))
    .addOption(new Option('--status <status>', say(io, '只看这种状态的', 'in this state only')).choices(Object.keys(STATUS_WORDS)))
    .option('--limit <n>', say(io, '最多多少件', 'at most so many'), '20')
    .action(async (options: ListOptions) => {
      const { town, department, item, status } = options;
      const rows = await casesAt({ town, department, item, status }, { ...options, limit: limitOf(options.limit) });
      if (options.json) return printJson(io, { cases: rows });
      for (const line of table(rows.map(row => [light(io, row.light), row.number, say(io, row.itemName.zh, row.itemName.en), row.town.code, say(io, ...STATUS_WORDS[row.status]), row.due ?? '', nextWords(io, row.next)]))) io.print(line);
      const [first] = rows;
      if (first === undefined) io.say(say(io, '没有符合条件的办件', 'There is no such case'));
      else io.say(`${say(io, '下一步', 'Next')}: yichuang case show ${first.number}`);
    });
  examples(command, io, ['yichuang case list --town 610702100 --status accepted', 'yichuang case list --as-of 2023-06-30 --json']);
}

function printHead(io: Io, view: CaseView): void {
  io.print(`${light(io, view.light)} ${paint(io, 'bold', view.number)}  ${say(io, view.itemName.zh, view.itemName.en)}  case-${view.id} (rev ${view.revision})`);
  io.print(`${say(io, ...STATUS_WORDS[view.status])}  ${say(io, view.town.zh, view.town.en)} / ${say(io, view.department.zh, view.department.en)}  ${say(io, '规则', 'rules')} ${view.release.department}@${view.release.version} ${view.release.manifest.slice(0, 12)}…`);
  const next = nextWords(io, view.next);
  if (next !== '') io.print(`${say(io, '下一步办理', 'to be done')}: ${next}`);
}

function printCase(io: Io, view: CaseView): void {
  printHead(io, view);
  for (const line of table(view.clocks.map(clock => ['  ', ...clockLine(io, clock)]))) io.print(line);
  for (const line of table(view.papers.map(({ material, name, state, core, required }) => ['  ', material, say(io, name.zh, name.en), state, core ? say(io, '主件', 'core') : '', required ? say(io, '必交', 'required') : '']))) io.print(line);
  for (const line of table(view.timeline.map(({ number, at, type, actor }) => [`  p:${number}`, localTime(at), type, `${actor.id}@${actor.unit}`]))) io.print(line);
  io.say(`${say(io, '下一步', 'Next')}: yichuang case explain ${view.number}`);
}

/** One case as it stood at a moment. Nobody's name is in it. @req #5 #34 */
export function registerCaseShow(parent: Command, { io }: CommandContext): void {
  const command = onDay(parent.command('show').argument(...named(io)).description(say(io, '一件办件当时的样子：期限、材料、记录', 'a case as it stood: limits, papers, record')), io)
    .action(async (name: string, options: WhereWhenOn) => {
      const view = await caseAt(name, options);
      if (options.json) printJson(io, view);
      else printCase(io, view);
    });
  examples(command, io, ['yichuang case show HT2023-000123', 'yichuang case show HT2023-000123 --as-of 2023-02-01T17:30+08:00 --json']);
}

type Said = NonNullable<CaseExplanation['said']>;
const ruleLine = (io: Io, { id, matched, because, basis }: Said['rules'][number]): readonly string[] => [matched ? '  ✔' : '  ·', id, because === null ? '' : say(io, because.zh, because.en), basis === null ? '' : `《${basis.document}》${basis.article}`];

function printRules(io: Io, { rules, missing }: Said): void {
  for (const line of table(rules.map(rule => ruleLine(io, rule)))) io.print(line);
  if (missing.length > 0) io.print(`  ${say(io, '缺', 'missing')}: ${missing.join(', ')}`);
}

function printExplanation(io: Io, { event, type, at, reason, said }: CaseExplanation): void {
  const outcome = said === null ? say(io, '由人决定，没有规则', 'a person decided, without rules') : `${said.outcome} ${said.rule ?? ''}`;
  io.print(`${paint(io, 'bold', `p:${event} ${type}`)}  ${localTime(at)}  ${outcome}`);
  if (reason !== '') io.print(`  ${reason}`);
  if (said !== null) printRules(io, said);
}

/** Why the limits end when they do, and why it was accepted and decided so. @req #34 #36 #46 */
export function registerCaseExplain(parent: Command, { io }: CommandContext): void {
  const command = onDay(parent.command('explain').argument(...named(io)).description(say(io, '期限为什么是这一天，受理和决定依据哪条规则', 'why limits end when they do, and by which rule it was accepted and decided')), io)
    .action(async (name: string, options: WhereWhenOn) => {
      const { view, explanations } = await explainedAt(name, options);
      if (options.json) return printJson(io, { case: view.id, number: view.number, clocks: view.clocks, explanations });
      printHead(io, view);
      for (const clock of view.clocks) {
        io.print(`  ${clockLine(io, clock).filter(Boolean).join('  ')}`);
        for (const line of table(clock.entries.map(entry => entryLine(io, entry)))) io.print(line);
        const holidays = holidaysLine(io, clock);
        if (holidays !== null) io.print(holidays);
      }
      for (const explanation of explanations) printExplanation(io, explanation);
      io.say(`${say(io, '下一步', 'Next')}: yichuang audit replay case-${view.id}`);
    });
  examples(command, io, ['yichuang case explain HT2023-000123', 'yichuang case explain HT2023-000123 --on 2023-02-03 --json']);
}
