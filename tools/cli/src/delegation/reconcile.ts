import type { Command } from 'commander';
import { newCommandId } from '@yichuang/event-store';
import { ImportRefused } from '@yichuang/seed';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { anywhere, examples, type Where } from '../options.ts';
import { call } from '../server.ts';
import { signIn } from '../session.ts';
import { readPermissionTable, type PermissionTable } from './permission-table.ts';

interface ReconcileOptions extends Where {
  readonly platform: string;
  readonly role?: string;
  readonly account?: string;
}

const Answer = z.object({ outcome: z.enum(['recorded', 'unchanged', 'replayed']), revision: z.number().int(), position: z.string() });
const Precondition = z.object({ code: z.literal('precondition-required'), revision: z.number().int() });
const Drifts = z.looseObject({
  data: z.array(z.looseObject({ item: z.string(), name: z.looseObject({ zh: z.string(), en: z.string() }), step: z.string(), kind: z.enum(['missing', 'surplus']) })), nextCursor: z.string().nullable(),
});
type Drift = z.infer<typeof Drifts>['data'][number];
type Rights = NonNullable<ReturnType<PermissionTable['towns']['get']>>;
/** One comparison records a bounded number of differences; a town has fewer than this many times as many rights. */
const MOST_TURNS = 10;

interface Sender {
  readonly server: string;
  readonly platform: string;
  readonly source: string;
  readonly session: Readonly<Record<string, string>>;
}

/** Sends one town's rights at the revision that the server names, until nothing more is raised. @returns the place in the log after which the differences can be read */
async function compare(town: string, rights: Rights, { server, platform, source, session }: Sender): Promise<string | null> {
  let revision: number | null = null;
  let position: string | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const headers: Record<string, string> = { ...session, 'idempotency-key': newCommandId(Date.now()), ...(revision === null ? {} : { 'if-match': `"${revision}"` }) };
    const answer: z.infer<typeof Precondition> | z.infer<typeof Answer> = await call(`${server}/api/v1/permissions/${town}/reconcile`, z.union([Precondition, Answer]), { method: 'POST', body: { town, platform, source, rights }, headers, also: [428] });
    revision = answer.revision;
    if (!('position' in answer)) continue;
    if (answer.outcome === 'unchanged') break;
    position = answer.position;
  }
  return position;
}

/** Differences of a town that are open now. */
async function openDrifts(town: string, position: string | null, { server, platform, session }: Sender): Promise<Drift[]> {
  const found: Drift[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ town, platform, open: 'true', limit: '100', ...(position === null ? {} : { after: position }), ...(cursor === '' ? {} : { cursor }) });
    const page: z.infer<typeof Drifts> = await call(`${server}/api/v1/permission-drifts?${query.toString()}`, Drifts, { headers: session });
    found.push(...page.data);
    cursor = page.nextCursor;
  }
  return found;
}

async function read(file: string, io: Io): Promise<PermissionTable> {
  try {
    return await readPermissionTable(file);
  } catch (error) {
    if (error instanceof ImportRefused) throw new Stop(EXIT.failed, say(io, error.zh, error.en));
    throw error;
  }
}

interface Compared {
  readonly town: string;
  readonly drifts: readonly Drift[];
}
const KINDS = { missing: { zh: '平台缺少', en: 'missing there' }, surplus: { zh: '平台多出', en: 'surplus there' } } as const;

function show(io: Io, compared: readonly Compared[], options: ReconcileOptions): ExitCode {
  const count = compared.reduce((sum, { drifts }) => sum + drifts.length, 0);
  if (options.json) printJson(io, { platform: options.platform, differences: count, towns: compared.map(({ town, drifts }) => ({ town, differences: drifts.map(({ item, step, kind }) => ({ item, step, kind })) })) });
  else {
    for (const line of table(compared.flatMap(({ town, drifts }) => drifts.map(({ item, name, step, kind }) => ['~', town, item, step, KINDS[kind][io.language], name[io.language]])))) io.print(line);
    io.print(say(io, `${compared.length} 个镇（街道），${count} 处差异`, `${compared.length} towns, ${count} differences`));
  }
  return count > 0 ? EXIT.differences : EXIT.ok;
}

/** `yichuang delegation reconcile <table> --platform <name>` @req #33 */
export function registerReconcile(parent: Command, { io, exitWith }: CommandContext): void {
  const command = anywhere(parent.command('reconcile').argument('<table>', '.csv / .xlsx').description(say(io, '把平台导出的权限表与权责清单逐镇核对；有差异时退出码为 2', 'compare the permissions that a platform exports with the responsibility list, town by town; exit 2 when they differ')), io)
    .requiredOption('--platform <name>', say(io, '平台的名称，如 case-platform', 'name of the platform, such as case-platform'))
    .option('--role <key>', say(io, '示例区中扮演的岗位', 'office to act as in the sample district'))
    .option('--account <name>', say(io, '工作账号；密码放在 YICHUANG_PASSWORD', 'work account; its password is in YICHUANG_PASSWORD'))
    .action(async (file: string, options: ReconcileOptions) => {
      const { source, towns, problems } = await read(file, io);
      if (problems.length > 0) {
        for (const { cell, zh, en } of problems) io.say(`${paint(io, 'red', '✘')} ${cell}: ${say(io, zh, en)}`);
        throw new Stop(EXIT.failed, say(io, `表中有 ${problems.length} 处看不懂，未发送`, `${problems.length} cells are not understood; nothing was sent`));
      }
      const { server, platform, role, account } = options;
      if (!server) throw new Stop(EXIT.usage, 'writing goes through a server: name it with --server');
      const sender: Sender = { server, platform, source, session: await signIn(server, { role, account, environment: io.env }) };
      const compared: Compared[] = [];
      for (const [town, rights] of towns) {
        compared.push({ town, drifts: await openDrifts(town, await compare(town, rights, sender), sender) });
        io.say(`… ${compared.length}/${towns.size}`);
      }
      exitWith(show(io, compared, options));
    });
  examples(command, io, ['yichuang delegation reconcile permissions.csv --platform case-platform --server http://localhost:8080', 'yichuang delegation reconcile permissions.xlsx --platform control --json']);
}
