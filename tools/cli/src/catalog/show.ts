import type { Command } from 'commander';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { paint, printJson, say, table, type Io } from '../io.ts';
import { withLog } from '../log/open.ts';
import { legalDay, numberAt, parseAsOf } from '../log/moment.ts';
import { anywhere, examples, timeTravel, type WhereWhen } from '../options.ts';
import { call } from '../server.ts';
import { catalogueFromLog } from './state.ts';

interface Options extends WhereWhen {
  readonly on?: string;
}

const ShownItem = z.object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }), kind: z.string(), department: z.string(), status: z.string() });
const Shown = z.object({ version: z.string().nullable(), effectiveFrom: z.string().nullable(), count: z.number(), items: z.array(z.looseObject(ShownItem.shape)).readonly() });
type Shown = z.infer<typeof Shown>;

async function fromServer(server: string, options: Options): Promise<Shown> {
  const query = new URLSearchParams({ ...(options.asOf ? { asOf: options.asOf } : {}), ...(options.on ? { on: options.on } : {}) });
  return call(`${server}/open/catalogue.json?${query.toString()}`, Shown);
}

/** Reads from a server when one is named, from the folder otherwise. */
async function read(options: Options): Promise<Shown> {
  if (options.server) return fromServer(options.server, options);
  return withLog(options.file, async store => {
    const upTo = await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null);
    return catalogueFromLog(store, { upTo, on: legalDay(options, new Date().toISOString()) });
  });
}

function printText(io: Io, shown: Shown): void {
  if (shown.version === null) return io.say(say(io, '当时还没有目录', 'There was no catalogue then'));
  io.say(`${paint(io, 'bold', say(io, `目录 ${shown.version}`, `Catalogue ${shown.version}`))}  ${say(io, `自 ${shown.effectiveFrom} 起`, `from ${shown.effectiveFrom}`)}  ${say(io, `${shown.count} 项`, `${shown.count} items`)}`);
  for (const line of table(shown.items.map(item => [item.code, item.department, item.kind, item.status === 'suspended' ? '⏸' : '', item.name[io.language]]))) io.print(line);
  io.say(`${say(io, '下一步', 'Next')}: yichuang catalog versions`);
}

export function registerShow(parent: Command, { io }: CommandContext): void {
  const command = timeTravel(anywhere(parent.command('show').description(say(io, '某一天的目录', 'the catalogue of a day')), io), io)
    .option('--on <day>', say(io, '按哪一天的效力', 'in force on that day'))
    .action(async (options: Options) => {
      const shown = await read(options);
      if (options.json) printJson(io, shown);
      else printText(io, shown);
    });
  examples(command, io, ['yichuang catalog show --as-of 2023-01-11', 'yichuang catalog show --as-of 2023-01-13 --json | jq .count']);
}
