import type { Command } from 'commander';
import { START, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { printJson, say, table } from '../io.ts';
import { localTime, numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples, offline, timeTravel, type WhereWhen } from '../options.ts';
import { listed, type ListedEvent } from './listed.ts';

interface Options extends WhereWhen {
  readonly stream?: string;
  readonly type?: string;
  readonly limit: string;
}

function limitOf(options: Options): number {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new Stop(EXIT.usage, `--limit ${options.limit}: not a whole number above 0`);
  return limit;
}

async function* newestFirst(store: EventStore, options: Options, upTo: number): AsyncGenerator<RecordedEvent> {
  if (options.stream) yield* store.readStream(options.stream, { backwards: true, upTo });
  else for await (const batch of store.readAll({ after: START, backwards: true, upTo, ...(options.type ? { types: [options.type] } : {}) })) yield* batch.events;
}

async function newest(store: EventStore, options: Options): Promise<ListedEvent[]> {
  const limit = limitOf(options);
  const found: ListedEvent[] = [];
  for await (const event of newestFirst(store, options, await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null))) {
    if (options.type && event.type !== options.type) continue;
    found.push(listed(event));
    if (found.length === limit) break;
  }
  return found;
}

export function registerEvents(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(offline(parent.command('events').description(say(io, '日志中的事件，最新的在前', 'events of the log, newest first')), io), io)
    .option('--stream <name>', say(io, '只看一条流', 'of one stream'))
    .option('--type <name>', say(io, '只看一种事件', 'of one type'))
    .option('--limit <n>', say(io, '最多多少条', 'at most so many'), '20')
    .action(async (options: Options) => {
      const events = await withLog(options.file, store => newest(store, options));
      if (options.json) return printJson(io, { events });
      for (const line of table(events.map(event => [`p:${event.number}`, localTime(event.recordedAt), event.type, `${event.stream}@${event.revision}`, `${event.actor}@${event.unit}`]))) io.print(line);
      const [first] = events;
      if (first) io.say(`${say(io, '下一步', 'Next')}: yichuang audit replay ${first.stream} --as-of p:${first.number}`);
    });
  examples(command, io, ['yichuang audit events --type CatalogVersionPublished', 'yichuang audit events --stream catalog-610702 --as-of 2023-01-13 --json']);
}
