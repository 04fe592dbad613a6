import { Option, type Command } from 'commander';
import { EXIT, Stop } from '../../exit.ts';
import { say, type Io } from '../../io.ts';
import { withJson } from '../../options.ts';
import { signIn } from '../../session.ts';

/** Who acts, where. Writing always goes through a server. */
export interface Acting {
  readonly server?: string;
  readonly role?: string;
  readonly account?: string;
  readonly json?: boolean;
}

/** `--server`, `--role`, `--account` and `--json`. */
export function acting(command: Command, io: Io): Command {
  return reading(command, io)
    .option('--role <key>', say(io, '示例区中扮演的岗位', 'office to act as in the sample district'))
    .option('--account <name>', say(io, '工作账号；密码放在 YICHUANG_PASSWORD', 'work account; its password is in YICHUANG_PASSWORD'));
}

/** `--server` and `--json`. */
export function reading(command: Command, io: Io): Command {
  return withJson(command.addOption(new Option('--server <url>', say(io, '服务地址', 'address of the server')).env('YICHUANG_SERVER')), io);
}

/** @throws {Stop} no server is named */
export function serverOf({ server }: Pick<Acting, 'server'>): string {
  if (!server) throw new Stop(EXIT.usage, 'releases are on a server: name it with --server');
  return server;
}

/** Signs in. @throws {Stop} refused in the server's words */
export async function sessionOf({ role, account, ...where }: Acting, io: Io): Promise<Readonly<Record<string, string>>> {
  return signIn(serverOf(where), { role, account, environment: io.env });
}
