import { Option, type Command } from 'commander';
import { checkAttachments, type AttachmentReport } from '@yichuang/api/attachments';
import { checkLog, copyLog, type LogReport } from '@yichuang/event-store';
import { hardenStore } from '@yichuang/event-store/eventstoredb';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { DEFAULT_FOLDER } from '../log/open.ts';
import { examples, withJson, type Where } from '../options.ts';
import { isServer, shownPlace, withStore } from './place.ts';

const EVERY = 10_000;

/** Tells how far a long command has come, every ten thousand events. */
function progress(io: Io): (done: number) => void {
  let told = 0;
  return done => {
    if (done - told < EVERY) return;
    told = done;
    io.say(`… ${done}`);
  };
}

interface CheckOptions extends Where {
  readonly logOnly?: boolean;
}

interface FullReport extends LogReport {
  /** Null: not asked for, the log lies on a server, or it is damaged itself. */
  readonly attachments: AttachmentReport | null;
}
const isBroken = ({ first, attachments }: FullReport): boolean => first !== null || (attachments !== null && attachments.faults.length > 0);

function printReport(io: Io, { checked, streams, first, attachments }: FullReport): void {
  if (attachments) printFiles(io, attachments);
  if (first === null) return io.print(`${paint(io, 'green', '✔')} ${say(io, `${checked} 个事件、${streams} 条流，哈希、编号和修订号都相符`, `${checked} events in ${streams} streams: hashes, numbers and revisions are right`)}`);
  io.print(`${paint(io, 'red', '✘')} p:${first.number} ${first.stream}@${first.revision} ${first.id}: ${first.damage}`);
  io.print(say(io, `  其前 ${checked} 个事件相符`, `  the ${checked} events before it are right`));
}

function printFiles(io: Io, { checked, faults, unnamed }: AttachmentReport): void {
  if (faults.length === 0) io.print(`${paint(io, 'green', '✔')} ${say(io, `${checked} 个附件相符，另有 ${unnamed} 个没有被引用`, `${checked} attachments are right; ${unnamed} more are named by no event`)}`);
  const words = { missing: say(io, '丢失', 'missing'), changed: say(io, '被改动', 'changed') };
  for (const { digest, fault, stream, number } of faults) io.print(`${paint(io, 'red', '✘')} ${digest} ${words[fault]} (p:${number} ${stream})`);
}

/** The log and, where it lies in a folder, the files that it names. */
async function checkAll(place: string, io: Io, logOnly: boolean): Promise<FullReport> {
  return withStore(place, 'read', async store => {
    const log = await checkLog(store, progress(io));
    return { ...log, attachments: logOnly || isServer(place) || log.first !== null ? null : await checkAttachments(store, place) };
  });
}

function registerCheckAs(name: 'check' | 'verify', parent: Command, { io, exitWith }: CommandContext): void {
  const command = withJson(parent.command(name).argument('[place]', say(io, '数据目录或 esdb:// 地址', 'data folder or esdb:// address')).description(say(io, '重算每个事件和附件的哈希，指出损坏之处；有损坏时退出码为 3', 'hash every event and attachment again and name what is damaged; exit 3 when anything is')), io)
    .option('--log-only', say(io, '只核对日志，不核对附件', 'the log alone, without the files that it names'))
    .action(async (place: string | undefined, options: CheckOptions) => {
      const report = await checkAll(place ?? io.env['YICHUANG_DATA'] ?? DEFAULT_FOLDER, io, options.logOnly === true);
      if (options.json) printJson(io, report);
      else printReport(io, report);
      if (isBroken(report)) exitWith(EXIT.integrity);
    });
  const called = parent.parent === null ? `yichuang ${name}` : `yichuang store ${name}`;
  examples(command, io, [called, `${called} /srv/yichuang --json`, `${called} esdb://reader:secret@store.example:2113`]);
}

/** `yichuang verify`: the check of the store under the word that an auditor looks for first. */
export function registerVerify(program: Command, context: CommandContext): void {
  registerCheckAs('verify', program, context);
}

interface CopyOptions extends Where {
  readonly from: string;
  readonly to: string;
}

function registerCopy(parent: Command, { io }: CommandContext): void {
  const command = withJson(parent.command('copy').description(say(io, '按总序把日志复制到空库；中断后再跑会接着复制', 'copy a log into an empty store in global order; run again, it goes on where it stopped')), io)
    .requiredOption('--from <place>', say(io, '来源：数据目录或 esdb:// 地址', 'source: data folder or esdb:// address'))
    .requiredOption('--to <place>', say(io, '目标：数据目录或 esdb:// 地址', 'target: data folder or esdb:// address'))
    .action(async (options: CopyOptions) => {
      const events = await withStore(options.from, 'read', from => withStore(options.to, 'write', to => copyLog({ from, to, onProgress: progress(io) })));
      if (options.json) printJson(io, { from: shownPlace(options.from), to: shownPlace(options.to), events });
      else io.print(say(io, `✔ 目标现有 ${events} 个事件，编号和哈希与来源相同`, `✔ the target holds ${events} events with the numbers and hashes of the source`));
      io.say(say(io, '密钥（keys.*）不在日志里，需要另行转移。', 'The keys (keys.*) are not in the log: move them by themselves.'));
      io.say(`${say(io, '下一步', 'Next')}: yichuang store check ${shownPlace(options.to)}`);
    });
  examples(command, io, ['yichuang store copy --from .data --to esdb://writer:secret@store.example:2113', 'yichuang store copy --from .data --to /backup/yichuang']);
}

interface HardenOptions extends Where {
  readonly adminUrl: string;
  readonly url: string;
}

function registerHarden(parent: Command, { io }: CommandContext): void {
  const command = withJson(parent.command('harden').description(say(io, '以管理员身份写入访问控制，使平台账号不能删除或改写日志', 'as an administrator, take from the product’s account every right to delete or rewrite the log')), io)
    .addOption(new Option('--admin-url <url>', say(io, '管理员地址（TLS）；写在环境变量里，免得口令出现在进程列表', 'an administrator’s address (TLS); in the environment, a password stays out of the process list')).env('YICHUANG_ADMIN_URL').makeOptionMandatory())
    .addOption(new Option('--url <url>', say(io, '平台使用的地址（普通账号，TLS）', 'the address the product runs with (ordinary account, TLS)')).env('EVENTSTOREDB_URL').makeOptionMandatory())
    .action(async (options: HardenOptions) => {
      const report = await hardenStore({ url: options.adminUrl, appUrl: options.url });
      if (options.json) return printJson(io, report);
      io.print(`✔ ${say(io, '默认访问控制', 'default access lists')}: ${report.settings} · $all: ${report.allStream}`);
      io.print(`✔ ${say(io, '平台账号已被拒绝', 'refused to the product')}: ${report.refused.join(', ')}`);
      for (const stream of report.ownAccessLists) io.print(`! ${stream}: ${say(io, '另有自己的访问控制，请管理员核对', 'has an access list of its own: an administrator must look at it')}`);
    });
  examples(command, io, ['YICHUANG_ADMIN_URL=… EVENTSTOREDB_URL=… yichuang store harden']);
}

/** Verbs about the log itself. */
export function registerStore(parent: Command, context: CommandContext): void {
  registerCheckAs('check', parent, context);
  for (const register of [registerCopy, registerHarden]) register(parent, context);
}
