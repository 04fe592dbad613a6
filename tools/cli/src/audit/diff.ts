import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { withLog } from '../log/open.ts';
import { foldStream, knownEvents } from '../log/states.ts';
import { examples, offline, type Where } from '../options.ts';
import { diffValues, type FieldChange } from './diff-values.ts';

interface Options extends Where {
  readonly from: string;
  readonly to: string;
}

/** `rev:<n>`. @throws {Stop} wrong usage */
function revisionOf(text: string): number {
  const [, revision] = /^rev:(\d+)$/.exec(text) ?? [];
  if (revision === undefined) throw new Stop(EXIT.usage, `not a revision: ${text} (write rev:15)`);
  return Number(revision);
}

const SIGNS = { add: '+', remove: '-', replace: '~' } as const;
const COLOURS = { add: 'green', remove: 'red', replace: 'yellow' } as const;

function lineOf(io: Io, { op, path, before, after }: FieldChange): string {
  const values = op === 'replace' ? `${JSON.stringify(before)} -> ${JSON.stringify(after)}` : JSON.stringify(op === 'add' ? after : before);
  return `${paint(io, COLOURS[op], SIGNS[op])} ${path}  ${values}`;
}

async function difference(stream: string, options: Options): Promise<FieldChange[]> {
  const [from, to] = [revisionOf(options.from), revisionOf(options.to)];
  return withLog(options.file, async store => {
    const events = await knownEvents(store, stream, (await store.head()).number);
    const last = events.length - 1;
    if (Math.max(from, to) > last) throw new Stop(EXIT.failed, `${stream} ends at rev:${last}`, `yichuang audit replay ${stream}`);
    return diffValues(foldStream(stream, events.slice(0, from + 1)), foldStream(stream, events.slice(0, to + 1)));
  });
}

export function registerDiff(parent: Command, { io, exitWith }: CommandContext): void {
  const command = offline(parent.command('diff').argument('<stream>').description(say(io, '一条流在两个修订之间改了哪些字段；有差异时退出码为 2', 'fields of a stream that changed between two revisions; exit 2 when some did')), io)
    .requiredOption('--from <revision>', 'rev:15')
    .requiredOption('--to <revision>', 'rev:16')
    .action(async (stream: string, options: Options) => {
      const changes = await difference(stream, options);
      if (options.json) printJson(io, { stream, from: options.from, to: options.to, changes });
      else for (const change of changes) io.print(lineOf(io, change));
      if (changes.length > 0) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang audit diff catalog-610702 --from rev:0 --to rev:1']);
}
