import type { Command } from 'commander';
import { say, type Io } from '../io.ts';
import { anywhere, type Where } from '../options.ts';
import { signIn } from '../session.ts';

export interface SignedWhere extends Where {
  readonly role?: string;
  readonly account?: string;
}

/** `--server` with who asks, or `--file`; and `--json`. */
export function signedAnywhere(command: Command, io: Io): Command {
  return anywhere(command, io)
    .option('--role <post@unit>', say(io, '以哪个岗位查询；示例区中即以此岗位的人登录', 'post to ask for; in the sample, whose post it is signs in'))
    .option('--account <name>', say(io, '工作账号；密码放在 YICHUANG_PASSWORD', 'work account; its password is in YICHUANG_PASSWORD'));
}

/** Headers under which the server is asked. @throws {Stop} refused in the server's words */
export const headersOf = (server: string, { role, account }: SignedWhere, io: Io): ReturnType<typeof signIn> => signIn(server, { role, account, environment: io.env });
