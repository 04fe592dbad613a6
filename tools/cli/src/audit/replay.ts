import { createHash } from 'node:crypto';
import { canonicalText } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { localTime, numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { foldStream, knownEvents } from '../log/states.ts';
import { examples, offline, timeTravel, type WhereWhen } from '../options.ts';
import { listed, type ListedEvent } from './listed.ts';

interface Replay {
  readonly stream: string;
  readonly number: number;
  readonly revision: number;
  /** SHA-256 of the canonical text of the state: two replays that agree have the same. */
  readonly stateDigest: string;
  readonly state: unknown;
  readonly events: readonly ListedEvent[];
}

/** Folds a stream again from its first event. */
export function replay(stream: string, number: number, events: readonly DecodedEvent[]): Replay {
  const state = foldStream(stream, events);
  const stateDigest = createHash('sha256').update(canonicalText(state), 'utf8').digest('hex');
  return { stream, number, revision: events.at(-1)?.revision ?? -1, stateDigest, state, events: events.map(listed) };
}

const SHOWN = 40;

function printText(io: Io, { stream, number, revision, stateDigest, events }: Replay): void {
  io.print(`${paint(io, 'bold', stream)} @ p:${number} (rev ${revision})`);
  const last = events.slice(-SHOWN);
  if (last.length < events.length) io.print(say(io, `  （前面还有 ${events.length - last.length} 条）`, `  (${events.length - last.length} earlier)`));
  for (const line of table(last.map(event => [`  rev${event.revision}`, localTime(event.recordedAt), event.type, `${event.actor}@${event.unit}`, event.authority]))) io.print(line);
  io.print(`${say(io, '状态摘要', 'State digest')} sha256:${stateDigest}`);
  if (revision > 0) io.say(`${say(io, '下一步', 'Next')}: yichuang audit diff ${stream} --from rev:${revision - 1} --to rev:${revision}`);
}

export function registerReplay(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('replay').argument('<stream>').description(say(io, '从头重放一条流，逐条核对哈希', 'fold a stream again from its first event, checking each hash')), io), io)
    .action(async (stream: string, options: WhereWhen) => {
      const answer = await withLog(options.file, async store => {
        const number = await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null);
        return replay(stream, number, await knownEvents(store, stream, number));
      });
      if (options.json) printJson(io, answer);
      else printText(io, answer);
    });
  examples(command, io, ['yichuang audit replay catalog-610702 --as-of 2023-01-12T17:30+08:00', 'yichuang audit replay unit-610702001 --json | jq .state']);
}
