import type { Command } from 'commander';
import { STEP_GROUPS, STEPS } from '@yichuang/domain';
import { matrix, type Matrix, type MatrixCell } from '@yichuang/projections';
import type { CommandContext } from '../context.ts';
import { csvField } from '../catalog/import-report.ts';
import { EXIT, Stop } from '../exit.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { examples, offline, timeTravel } from '../options.ts';
import { askViews, type WhereWhenOn } from './views.ts';

interface Options extends WhereWhenOn {
  readonly town?: string;
  readonly department?: string;
  readonly csv?: boolean;
}

/** The groups of steps as the matrix shows them. */
const LETTERS = { accept: '受', review: '审', decide: '决', deliver: '送', supervise: '管' } as const;
type Group = keyof typeof LETTERS;
const GROUPS = Object.keys(LETTERS) as readonly Group[];

/** Groups of which the town does at least a step. */
function groupsOf(mask: number): string {
  return GROUPS.filter(group => STEP_GROUPS[group].some(step => (mask & (1 << STEPS.indexOf(step))) !== 0)).map(group => LETTERS[group]).join('');
}

const NOTHING: MatrixCell = { mask: 0, letter: 'not_needed', next: null, baseline: null };

interface Line {
  readonly item: Matrix['items'][number];
  readonly town: Matrix['towns'][number];
  readonly cell: MatrixCell;
}

const linesOf = ({ items, towns, cells, kinds }: Matrix): readonly Line[] =>
  items.flatMap((item, row) => towns.map((town, column) => ({ item, town, cell: kinds[cells[row]?.[column] ?? -1] ?? NOTHING })));

function printCsv(io: Io, shown: Matrix): void {
  const head = ['item', 'name', 'department', 'kind', 'town', 'townName', ...STEPS, 'letter', 'version', 'nextFrom'];
  const rows = linesOf(shown).map(({ item, town, cell }) => [
    item.code, item.name.zh, item.department, item.kind, town.code, town.name.zh, ...STEPS.map((_step, bit) => ((cell.mask & (1 << bit)) === 0 ? 'department' : 'town')), cell.letter, shown.version ?? '', cell.next?.from ?? '',
  ]);
  io.print(`\uFEFF${[head, ...rows].map(row => row.map(csvField).join(',')).join('\r\n')}`);
}

function nextOf({ next }: MatrixCell): string {
  if (next === null) return '';
  return `→ ${next.mask === null ? '✕' : groupsOf(next.mask) || '—'} ${next.from}`;
}

/** One town item by item, or every town in one line of sums. */
function printText(io: Io, shown: Matrix, itemByItem: boolean): void {
  if (shown.version === null) return io.say(say(io, '当时还没有生效的权责清单', 'No responsibility list was in force then'));
  io.say(`${paint(io, 'bold', say(io, `权责清单 ${shown.version}`, `Responsibility list ${shown.version}`))}  ${say(io, `自 ${shown.effectiveFrom} 起`, `from ${shown.effectiveFrom}`)}`);
  const lines = linesOf(shown);
  const rows = itemByItem
    ? lines.map(({ item, cell }) => [item.code, item.department, groupsOf(cell.mask) || '—', cell.letter === 'not_needed' ? '' : cell.letter, nextOf(cell), item.name[io.language]])
    : shown.towns.map(town => {
      const own = lines.filter(line => line.town.code === town.code);
      const count = (group: Group): string => `${LETTERS[group]} ${own.filter(({ cell }) => groupsOf(cell.mask).includes(LETTERS[group])).length}`;
      return [town.code, count('accept'), count('review'), count('decide'), town.name[io.language]];
    });
  for (const line of table(rows)) io.print(line);
  io.say(`${say(io, '下一步', 'Next')}: yichuang delegation list`);
}

/** @throws {Stop} for a town or department that is not in the matrix of the day */
function requireKnown(shown: Matrix, { town, department }: Options): void {
  if (town !== undefined && shown.towns.length === 0) throw new Stop(EXIT.usage, `no town ${town} on that day`, 'yichuang delegation matrix');
  if (department !== undefined && shown.items.length === 0) throw new Stop(EXIT.usage, `no item of ${department} on that day`, 'yichuang delegation matrix');
}

/** Who does what at which town on a day, from the log alone. @req #21 #22 #33 */
export function registerMatrix(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('matrix').description(say(io, '权责矩阵：哪个镇街办哪个事项的哪几步', 'which town does which steps of which item')), io), io)
    .option('--on <day>', say(io, '按哪一天的效力', 'in force on that day'))
    .option('--town <code>', say(io, '只看一个镇街', 'one town only'))
    .option('--department <code>', say(io, '只看一个部门的事项', 'items of one department only'))
    .option('--csv', say(io, '以 CSV 输出，每格一行', 'print CSV, a line for each cell'))
    .action(async (options: Options) => {
      const shown = await askViews(options, 'delegation-matrix', (read, at) => matrix(read, at, { town: options.town, department: options.department }));
      requireKnown(shown, options);
      if (options.json) printJson(io, shown);
      else if (options.csv) printCsv(io, shown);
      else printText(io, shown, options.town !== undefined);
    });
  examples(command, io, ['yichuang delegation matrix --town 610702100 --on 2023-02-01', 'yichuang delegation matrix --as-of 2023-01-31 --csv > matrix.csv']);
}
