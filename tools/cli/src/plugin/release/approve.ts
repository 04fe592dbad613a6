import { Option, type Command } from 'commander';
import { approvalText, RELEASE_GATES, rollbackText, type ReleaseGate } from '@yichuang/domain';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { paint, printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { newCommandId } from '@yichuang/event-store';
import { z } from 'zod';
import { acting, serverOf, sessionOf, type Acting } from './options.ts';
import { createSender } from './send.ts';
import { penIn } from './sign.ts';
import { standingRelease } from './standing.ts';

interface Signing extends Acting {
  readonly key: string;
}
interface Approving extends Signing {
  readonly gate: ReleaseGate;
  readonly opinion: string;
  readonly digest?: string;
}
interface RollingBack extends Signing {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
interface Registering extends Signing {
  readonly expires: string;
}
const Keys = z.looseObject({ person: z.string(), inUse: z.string().nullable(), revision: z.number().int() });

/** `yichuang plugin approve <department> <version>`: signs the digests with the actor's own key. @req #17 #20 */
export function registerApprove(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('approve').argument('<department>').argument('<version>').description(say(io, '会签一个版本：对摘要签名', 'approves a release: signs its digests')), io)
    .addOption(new Option('--gate <gate>', say(io, '哪一道关', 'which of the three')).choices(RELEASE_GATES).makeOptionMandatory())
    .requiredOption('--key <file>', say(io, '本人的 Ed25519 私钥（PEM）', "the signer's own Ed25519 private key (PEM)"))
    .option('--opinion <text>', say(io, '意见', 'opinion'), '同意')
    .option('--digest <sha256>', say(io, '您核对过的摘要；与服务器上的不同则不签', 'the digest that you have checked; nothing is signed when the server has another'))
    .action(async (department: string, version: string, options: Approving) => {
      const server = serverOf(options);
      const { digest, rehearsed } = await standingRelease(server, department, version);
      if (options.digest !== undefined && options.digest !== digest) throw new Stop(EXIT.integrity, `the server has sha256:${digest}, not what you have checked`);
      const rehearsal = rehearsed?.report ?? null;
      const signature = penIn(options.key).signed(approvalText({ department, version, gate: options.gate, digest, rehearsal }));
      await createSender({ server, department, session: await sessionOf(options, io) }).send('approve', { version, gate: options.gate, digest, rehearsal, opinion: options.opinion, signature });
      if (options.json) printJson(io, { department, version, digest, gate: options.gate });
      io.say(`${paint(io, 'green', '✔')} ${department}@${version} ${options.gate} sha256:${digest}`);
    });
  examples(command, io, ['yichuang plugin approve D-MZJ 1.1.0 --gate reform --key ~/.yichuang/key.pem --role reform_officer@D-SGB --server http://127.0.0.1:8080']);
}

/** `yichuang plugin rollback <department>`: the second of two signatures puts the earlier release into force at once. */
export function registerRollback(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('rollback').argument('<department>').description(say(io, '退回到曾经生效的版本：两个单位签名后立即生效', 'returns to an earlier release: in force at once after the second of two signatures')), io)
    .requiredOption('--from <version>', say(io, '现行版本', 'the release in force'))
    .requiredOption('--to <version>', say(io, '退回到的版本', 'the release to return to'))
    .requiredOption('--reason <text>', say(io, '原因', 'why'))
    .requiredOption('--key <file>', say(io, '本人的 Ed25519 私钥（PEM）', "the signer's own Ed25519 private key (PEM)"))
    .action(async (department: string, options: RollingBack) => {
      const server = serverOf(options);
      const { from, to, reason, key } = options;
      const { digest } = await standingRelease(server, department, to);
      const signature = penIn(key).signed(rollbackText({ department, from, to, digest }));
      await createSender({ server, department, session: await sessionOf(options, io) }).send('sign-rollback', { from, to, digest, reason, signature });
      if (options.json) printJson(io, { department, from, to, digest });
      io.say(`${paint(io, 'green', '✔')} ${department} ${from} → ${to} sha256:${digest}`);
    });
  examples(command, io, ['yichuang plugin rollback D-MZJ --from 1.1.0 --to 1.0.0 --reason 新版有误 --key ~/.yichuang/key.pem --role reform_officer@D-SGB']);
}

/** `yichuang plugin register-key`: the server learns the public half; the private one stays where it is. */
export function registerKey(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('register-key').description(say(io, '登记本人的签名密钥（只上传公钥）', "registers one's own signing key (the public half)")), io)
    .requiredOption('--key <file>', say(io, '本人的 Ed25519 私钥（PEM）', "one's own Ed25519 private key (PEM)"))
    .requiredOption('--expires <day>', say(io, '有效期至', 'last day'))
    .action(async (options: Registering) => {
      const server = serverOf(options);
      const session = await sessionOf(options, io);
      const { key, publicKey } = penIn(options.key);
      const { person, inUse, revision } = await call(`${server}/api/v1/signing-keys`, Keys, { headers: session });
      const headers = { ...session, 'idempotency-key': newCommandId(Date.now()), ...(revision < 0 ? {} : { 'if-match': `"${revision}"` }) };
      const body = { key, publicKey, expires: options.expires, ...(inUse === null ? {} : { replaces: inUse }) };
      await call(`${server}/api/v1/signing-keys/${person}/${inUse === null ? 'register' : 'rotate'}`, z.looseObject({ revision: z.int() }), { method: 'POST', body, headers });
      if (options.json) printJson(io, { key, expires: options.expires, replaces: inUse });
      io.say(`${paint(io, 'green', '✔')} ${key}`);
    });
  examples(command, io, ['yichuang plugin register-key --key ~/.yichuang/key.pem --expires 2024-12-31 --role reform_officer@D-SGB']);
}
