import { Command } from 'commander';
import { registerDiff } from './audit/diff.ts';
import { registerEvents } from './audit/events.ts';
import { registerReplay } from './audit/replay.ts';
import { registerSweep } from './attachments/sweep.ts';
import { registerAuthority } from './authority/act.ts';
import { registerInvalidActs } from './authority/invalid-acts.ts';
import { registerWhoCould } from './authority/who-could.ts';
import { registerCaseExplain, registerCaseList, registerCaseShow } from './case/commands.ts';
import { registerDrift } from './catalog/drift.ts';
import { registerExport } from './catalog/export.ts';
import { registerImport } from './catalog/import.ts';
import { registerShow } from './catalog/show.ts';
import { registerVersions } from './catalog/versions.ts';
import type { CommandContext } from './context.ts';
import { registerList } from './delegation/list.ts';
import { registerMatrix } from './delegation/matrix.ts';
import { registerReconcile } from './delegation/reconcile.ts';
import { registerDoctor } from './doctor/command.ts';
import type { ExitCode } from './exit.ts';
import { say, type Io } from './io.ts';
import { registerOpenapi } from './openapi.ts';
import { authoring, releasing } from './plugin/verbs.ts';
import { registerProjection } from './projection/commands.ts';
import { registerSeed } from './seed.ts';
import { registerStore, registerVerify } from './store/commands.ts';

/** Every group of commands: noun, what it is, and its verbs. */
const GROUPS: readonly { readonly noun: string; readonly zh: string; readonly en: string; readonly verbs: readonly ((parent: Command, context: CommandContext) => void)[] }[] = [
  { noun: 'catalog', zh: '延伸下沉事项目录', en: 'the delegated catalogue', verbs: [registerShow, registerVersions, registerImport, registerDrift, registerExport] },
  { noun: 'delegation', zh: '委托、权责清单和平台权限', en: 'letters, the responsibility list and rights on platforms', verbs: [registerMatrix, registerList, registerReconcile, registerWhoCould] },
  { noun: 'case', zh: '办件：列出、查看、说明', en: 'cases: list, show, explain', verbs: [registerCaseList, registerCaseShow, registerCaseExplain] },
  { noun: 'audit', zh: '审计：重放、比对、查事件', en: 'replay, compare and list events', verbs: [registerReplay, registerDiff, registerEvents, registerAuthority, registerInvalidActs] },
  { noun: 'plugin', zh: '部门规则包：编写、检验、发布', en: "a department's rulebook: written, tried, released", verbs: [...authoring, ...releasing] },
  { noun: 'store', zh: '日志库：核对、复制、加固', en: 'check, copy and harden the log', verbs: [registerStore] },
  { noun: 'attachments', zh: '附件：清理没有被引用的文件', en: 'attachments: drop files that no event names', verbs: [registerSweep] },
  { noun: 'projection', zh: '视图：列出、核验、重建', en: 'list, verify and rebuild views', verbs: [registerProjection] },
];

const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法:', 'Arguments:': '参数:', 'Options:': '选项:', 'Commands:': '命令:' };

/**
 * The whole command line.
 * @param exitWith called by a command that ends without an error, but not with 0
 */
export function buildProgram(io: Io, exitWith: (code: ExitCode) => void): Command {
  const context: CommandContext = { io, exitWith };
  const program = new Command('yichuang')
    .description(say(io, '一窗：把审批服务事项下沉到镇村，并对每一步负责', 'One window: delegating approval items to towns and villages, and answering for every act'))
    .version('0.1.0', '-V, --version', say(io, '显示版本', 'show the version'))
    .exitOverride()
    .helpOption('-h, --help', say(io, '显示用法', 'show how it is used'))
    .helpCommand(false)
    .configureHelp({ styleTitle: title => (io.language === 'zh' ? TITLES[title] ?? title : title) })
    .configureOutput({ writeOut: text => io.print(text.trimEnd()), writeErr: text => io.say(text.trimEnd()) })
    .showHelpAfterError(say(io, '（加 --help 看用法和示例）', '(add --help for usage and examples)'))
    .addHelpText('after', `\n${say(io, '退出码', 'Exit codes')}: 0 ${say(io, '正常', 'done')} · 1 ${say(io, '失败', 'failed')} · 2 ${say(io, '有差异', 'differences found')} · 3 ${say(io, '完整性受损', 'integrity broken')} · 64 ${say(io, '用法错误', 'wrong usage')}`);
  for (const { noun, zh, en, verbs } of GROUPS) {
    const group = program.command(noun).description(say(io, zh, en)).helpCommand(false);
    for (const register of verbs) register(group, context);
  }
  registerVerify(program, context);
  registerOpenapi(program, context);
  registerDoctor(program, context);
  registerSeed(program, context);
  return program;
}
