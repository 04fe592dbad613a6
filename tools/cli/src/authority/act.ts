import { authorityOfEvent, modelAt } from '@yichuang/api/authority';
import { START, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { localTime } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples } from '../options.ts';
import { call } from '../server.ts';
import { ActAuthority } from './answers.ts';
import { headersOf, signedAnywhere, type SignedWhere } from './place.ts';
import { grantLine, linkLine } from './words.ts';

/** @throws {Stop} wrong usage */
function numberIn(text: string): number {
  const number = /^(?:p:)?(\d{1,15})$/.exec(text)?.[1];
  if (number === undefined) throw new Stop(EXIT.usage, `not an event number: ${text} (write 123 or p:123)`);
  return Number(number);
}

async function eventOf(store: EventStore, number: number): Promise<RecordedEvent> {
  for await (const batch of store.readAll({ after: START, backwards: true, upTo: number, limit: 1 })) {
    const [event] = batch.events;
    if (event?.number === number) return event;
  }
  throw new Stop(EXIT.failed, `there is no event p:${number}`, 'yichuang audit events');
}

async function read(number: number, options: SignedWhere, io: Io): Promise<ActAuthority> {
  const { server } = options;
  if (server) return call(`${server}/api/v1/events/${number}/authority`, ActAuthority, { headers: await headersOf(server, options, io) });
  return withLog(options.file, async store => ActAuthority.parse(await authorityOfEvent(store, await eventOf(store, number), await modelAt(store, (await store.head()).number))));
}

function printText(io: Io, act: ActAuthority): void {
  const { id, unit, post, deputyFor } = act.actor;
  io.print(`${paint(io, 'bold', `p:${act.number} ${act.type}`)}  ${act.stream}  ${localTime(act.recordedAt)}  ${id}@${unit}/${post}${deputyFor ? say(io, `（代 ${deputyFor}）`, ` (for ${deputyFor})`) : ''}`);
  if (act.chain.length === 0) io.print(say(io, `不依据授权：${act.authority.kind}`, `rests on no grant: ${act.authority.kind}`));
  for (const link of act.chain) io.print(`  ${linkLine(io, link)}`);
  for (const [zh, en, grants] of [['按当时的记录', 'as recorded', act.asRecorded], ['按现在的更正', 'as corrected', act.asCorrected]] as const) {
    for (const grant of grants) io.print(`  ${say(io, zh, en)}: ${grantLine(io, grant)}`);
  }
  const [first] = act.chain;
  if (first) io.say(`${say(io, '下一步', 'Next')}: yichuang audit replay ${act.stream} --as-of p:${act.number}`);
}

export function registerAuthority(parent: Command, { io, exitWith }: CommandContext): void {
  const command = signedAnywhere(parent.command('authority').argument('<number>', say(io, '事件号', 'event number')).description(say(io, '一次办理凭什么有权：逐环说明，并重新核对', 'why an act was allowed, link by link, and asked again')), io)
    .action(async (text: string, options: SignedWhere) => {
      const act = await read(numberIn(text), options, io);
      if (options.json) printJson(io, act);
      else printText(io, act);
      if (act.asRecorded.length + act.asCorrected.length > 0) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang audit authority p:1234', 'yichuang audit authority 1234 --server http://localhost:8080 --role auditor@D-SJJU --json']).addHelpText('after', say(io, '\n按当时或按现在都站不住时退出码为 2。', '\nEnds with 2 when the act lacked authority, as recorded or as corrected.'));
}
