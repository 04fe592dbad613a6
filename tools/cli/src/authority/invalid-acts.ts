import { invalidActs, toldGrant } from '@yichuang/api/authority';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { printJson, say, table, type Io } from '../io.ts';
import { localTime, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples } from '../options.ts';
import { call } from '../server.ts';
import { InvalidActs } from './answers.ts';
import { headersOf, signedAnywhere, type SignedWhere } from './place.ts';

interface Options extends SignedWhere {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first or last instant of the span. @throws {Stop} wrong usage */
function boundOf(name: 'from' | 'to', text: string): string {
  if (name === 'from' && DAY.test(text)) return new Date(Date.parse(`${text}T00:00:00.000+08:00`)).toISOString();
  const moment = parseAsOf(text);
  if ('instant' in moment) return moment.instant;
  throw new Stop(EXIT.usage, `--${name} ${text}: write 2023-01-13 or 2023-01-13T09:30+08:00`);
}

async function read(options: Options, io: Io): Promise<InvalidActs> {
  const { server } = options;
  const [from, to] = [boundOf('from', options.from), boundOf('to', options.to)];
  if (server) return call(`${server}/api/v1/authority/invalid-acts?${new URLSearchParams({ from, to }).toString()}`, InvalidActs, { headers: await headersOf(server, options, io) });
  return withLog(options.file, async store => {
    const found = await invalidActs(store, { from, to });
    return InvalidActs.parse({ ...found, acts: found.acts.map(act => ({ ...act, asRecorded: act.asRecorded.map(toldGrant), asCorrected: act.asCorrected.map(toldGrant) })) });
  });
}

function printText(io: Io, { acts, examined, from, to }: InvalidActs): void {
  const codes = (grants: InvalidActs['acts'][number]['asRecorded']): string => grants.map(grant => grant.code).join(' ') || '✔';
  const rows = acts.map(({ number, recordedAt, type, stream, actor, asRecorded, asCorrected }) => [`p:${number}`, localTime(recordedAt), type, stream, `${actor.id}@${actor.unit}/${actor.post}`, codes(asRecorded), codes(asCorrected)]);
  if (rows.length > 0) for (const line of table([[say(io, '事件', 'event'), say(io, '时间', 'time'), say(io, '类型', 'type'), say(io, '流', 'stream'), say(io, '经办', 'by'), say(io, '按当时', 'as recorded'), say(io, '按现在', 'as corrected')], ...rows])) io.print(line);
  io.say(say(io, `${localTime(from)} 至 ${localTime(to)}：核对 ${examined} 次办理，${acts.length} 次没有有效授权`, `${localTime(from)} to ${localTime(to)}: ${examined} acts looked at, ${acts.length} without valid authority`));
  const [first] = acts;
  if (first) io.say(`${say(io, '下一步', 'Next')}: yichuang audit authority p:${first.number}`);
}

export function registerInvalidActs(parent: Command, { io, exitWith }: CommandContext): void {
  const command = signedAnywhere(parent.command('invalid-acts').description(say(io, '没有有效授权的办理：按当时的记录，和按现在的更正', 'acts without valid authority, as recorded and as corrected')), io)
    .requiredOption('--from <moment>', say(io, '从哪一天或哪一刻起', 'first day or instant'))
    .requiredOption('--to <moment>', say(io, '到哪一天或哪一刻止', 'last day or instant'))
    .action(async (options: Options) => {
      const found = await read(options, io);
      if (options.json) printJson(io, found);
      else printText(io, found);
      if (found.acts.length > 0) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang audit invalid-acts --from 2023-01-12 --to 2023-12-31', 'yichuang audit invalid-acts --from 2023-01-12 --to 2023-12-31 --server http://localhost:8080 --role auditor@D-SJJU --json']).addHelpText('after', say(io, '\n找到时退出码为 2。', '\nEnds with 2 when there are any.'));
}
