import { Option, type Command } from 'commander';
import { say, type Io } from './io.ts';

export interface Where {
  readonly file?: string;
  readonly server?: string;
  readonly json?: boolean;
}
export interface WhereWhen extends Where {
  readonly asOf?: string;
}

/** `--json`, as on every command. */
export function withJson(command: Command, io: Io): Command {
  return command.option('--json', say(io, '以带版本的 JSON 输出', 'print versioned JSON'));
}

/** `--file` and `--json`: for commands that read a log beside the server, or without one. */
export function offline(command: Command, io: Io): Command {
  const file = new Option('--file <folder>', say(io, '数据目录，只读打开', 'data folder, opened read-only')).env('YICHUANG_DATA').default('.data');
  return withJson(command.addOption(file), io);
}

/** `--server` or `--file`, and `--json`. */
export function anywhere(command: Command, io: Io): Command {
  const server = new Option('--server <url>', say(io, '服务地址', 'address of the server')).env('YICHUANG_SERVER');
  const file = new Option('--file <folder>', say(io, '数据目录，只读打开（没有给出服务地址时）', 'data folder, opened read-only (when no server is named)')).env('YICHUANG_DATA');
  return withJson(command.addOption(server).addOption(file), io);
}

/** `--as-of`. */
export function timeTravel(command: Command, io: Io): Command {
  return command.option('--as-of <moment>', say(io, '按当时的记录：p:123、2023-01-13 或 2023-01-13T09:30+08:00', 'as recorded then: p:123, 2023-01-13 or 2023-01-13T09:30+08:00'));
}

/** Examples under `--help`. */
export function examples(command: Command, io: Io, lines: readonly string[]): Command {
  return command.addHelpText('after', `\n${say(io, '示例', 'Examples')}:\n${lines.map(line => `  $ ${line}`).join('\n')}`);
}
