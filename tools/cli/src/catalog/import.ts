import { readFile, writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { hasErrors, importIdOf, importSteps, ImportRefused, planImport, readCatalogue, type CatalogueReading, type ImportPlan } from '@yichuang/seed';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { dayOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { anywhere, examples, type Where } from '../options.ts';
import { importBase, type Base } from './import-base.ts';
import { reportOf } from './import-report.ts';
import { sendSteps } from './import-send.ts';

export interface ImportOptions extends Where {
  readonly as: string;
  readonly dryRun?: boolean;
  readonly sheet?: string;
  readonly reason: string;
  readonly title: string;
  readonly instrument?: string;
  readonly role?: string;
  readonly account?: string;
  readonly report?: string;
}

/** The file, read whole or not at all. @throws {Stop} in the reader's own words */
async function read(file: string, options: ImportOptions, io: Io): Promise<CatalogueReading> {
  try {
    const sheet = options.sheet === undefined ? {} : { sheet: /^\d+$/.test(options.sheet) ? Number(options.sheet) : options.sheet };
    return await readCatalogue(file, sheet);
  } catch (error) {
    if (error instanceof ImportRefused) throw new Stop(EXIT.failed, say(io, error.zh, error.en));
    throw error;
  }
}

/** `500 -> 366   keep 364  rename 2 …`: the sums of a plan in one line. */
export function sumsOf(io: Io, { counts, elementMismatches }: ImportPlan): string {
  const { before, after, kept, renamed, mergedAway, withdrawn, added } = counts;
  const balanced = before - withdrawn - mergedAway + added === after ? '✔' : '✘';
  return `${before} -> ${after}   ${say(io, '保留', 'keep')} ${kept}  ${say(io, '更名', 'rename')} ${renamed}  ${say(io, '合并', 'merge')} ${mergedAway}  ${say(io, '收回', 'withdraw')} ${withdrawn}  ${say(io, '新增', 'add')} ${added}  (${say(io, '合计', 'sums')} ${balanced})    ${say(io, '与省目录不一致', 'elements vs province')}: ${elementMismatches.length}`;
}

interface Outcome {
  readonly reading: CatalogueReading;
  readonly plan: ImportPlan;
}

/** What changes beside the fates, and where the list differs from the province for a reason that is new. */
function showDifferences(io: Io, plan: ImportPlan): void {
  const known = plan.elementMismatches.filter(each => each.onRecord).length;
  if (known > 0) io.print(say(io, `= ${known} 处与省目录不一致已在案，理由未变`, `= ${known} differences from the province are on record for the same reason`));
  if (plan.changed.length > 0) io.print(say(io, `~ 保留的事项中有 ${plan.changed.length} 项内容有变`, `~ ${plan.changed.length} of the kept items change in something else`));
  for (const each of plan.elementMismatches.filter(mismatch => !mismatch.onRecord)) io.print(`~ ${io.language === 'zh' ? each.zh : each.en}`);
}

function show(io: Io, { reading, plan }: Outcome, json: boolean): void {
  const problems = [...reading.problems, ...plan.problems];
  if (json) return printJson(io, { counts: plan.counts, elementMismatches: plan.elementMismatches, changed: plan.changed, problems });
  io.print(sumsOf(io, plan));
  showDifferences(io, plan);
  for (const each of problems.filter(problem => problem.severity === 'error')) io.print(`${paint(io, 'red', '✘')} ${io.language === 'zh' ? each.zh : each.en}`);
  const warnings = problems.filter(problem => problem.severity === 'warning').length;
  if (warnings > 0) io.say(say(io, `! ${warnings} 条提示（见 --report）`, `! ${warnings} warnings (see --report)`));
}

/** 1: the list has errors; 2: it changes something, or differs from the provincial list for another reason than the one on record; 0: nothing would change. */
function exitOf({ reading, plan }: Outcome): ExitCode {
  if (hasErrors([...reading.problems, ...plan.problems])) return EXIT.failed;
  const changes = plan.changed.length > 0 || plan.fates.some(fate => fate.fate !== 'kept');
  return changes || plan.elementMismatches.some(each => !each.onRecord) ? EXIT.differences : EXIT.ok;
}

async function send(io: Io, file: string, { outcome, base, options }: { outcome: Outcome; base: Base; options: ImportOptions }): Promise<void> {
  const { server, instrument, role, account } = options;
  if (!server) throw new Stop(EXIT.usage, 'writing goes through a server: name it with --server, or add --dry-run');
  if (!instrument) throw new Stop(EXIT.usage, 'name the document that orders the adjustment: --instrument <id>');
  const importId = importIdOf(await readFile(file), base.latest);
  const steps = importSteps(outcome.plan, { importId, title: options.title, instrument, base: base.latest }, outcome.reading.problems);
  const id = await sendSteps(steps, { server, credentials: { role, account, environment: io.env }, onSent: (sent, of) => io.say(`… ${sent}/${of}`) });
  if (options.json) printJson(io, { adjustmentId: id, counts: outcome.plan.counts });
  else io.print(say(io, `✔ 已建草案 ${id}`, `✔ drafted ${id}`));
  io.say(`${say(io, '下一步', 'Next')}: ${server}/office/proposals/${id}`);
}

export function registerImport(parent: Command, { io, exitWith }: CommandContext): void {
  const command = anywhere(parent.command('import').argument('<file>', '.xlsx / .csv').description(say(io, '读入一份事项清单，算出每个事项的去向，作为调整草案', 'read a list of items, work out the fate of each, and draft an adjustment')), io)
    .addOption(new Option('--as <what>', say(io, '作为什么', 'as what')).choices(['proposal']).makeOptionMandatory())
    .option('--dry-run', say(io, '只算不写', 'work it out, write nothing'))
    .option('--sheet <name>', say(io, '工作表的名称或序号', 'name or number of the sheet'))
    .option('--reason <text>', say(io, '清单没有写理由时用的理由', 'reason where the list states none'), '按清单调整')
    .option('--title <text>', say(io, '草案标题', 'title of the draft'), '审批服务事项目录调整')
    .option('--instrument <id>', say(io, '作为依据的文件', 'document that orders the adjustment'))
    .option('--role <post@unit>', say(io, '办理岗位；示例区中即以此岗位的人登录', 'post to act for; in the sample, whose post it is signs in'))
    .option('--account <name>', say(io, '工作账号；密码放在 YICHUANG_PASSWORD', 'work account; its password is in YICHUANG_PASSWORD'))
    .option('--report <file>', say(io, '把问题和差异写成 CSV', 'write problems and differences as CSV'))
    .action(async (file: string, options: ImportOptions) => {
      const reading = await read(file, options, io);
      const base = await withLog(options.file, store => importBase(store, dayOf(new Date().toISOString())));
      const plan = planImport(reading.rows, { ...base.compared, reason: options.reason });
      const outcome = { reading, plan };
      if (options.report) await writeFile(options.report, reportOf(outcome));
      if (options.dryRun || exitOf(outcome) === EXIT.failed) {
        show(io, outcome, options.json ?? false);
        return exitWith(exitOf(outcome));
      }
      await send(io, file, { outcome, base, options });
    });
  examples(command, io, ['yichuang catalog import 附件1.xlsx --sheet 1 --as proposal --dry-run --report report.csv', 'yichuang catalog import list.csv --as proposal --server http://localhost:8080 --instrument <id>']);
}
