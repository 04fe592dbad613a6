import { STEPS, whoCould, type Step } from '@yichuang/domain';
import { modelAt, toldGrant, toldLink } from '@yichuang/api/authority';
import { START, type EventStore } from '@yichuang/event-store';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, say, type Io } from '../io.ts';
import { localTime, numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { examples, timeTravel } from '../options.ts';
import { call } from '../server.ts';
import { WhoCould } from './answers.ts';
import { headersOf, signedAnywhere, type SignedWhere } from './place.ts';
import { grantLine } from './words.ts';

interface Options extends SignedWhere {
  readonly item: string;
  readonly town: string;
  readonly step: Step;
  readonly asOf?: string;
}

/** When an event was recorded; now for an empty log. */
async function recordedAt(store: EventStore, number: number): Promise<string> {
  for await (const batch of store.readAll({ after: START, backwards: true, upTo: number, limit: 1 })) {
    const [event] = batch.events;
    if (event) return (JSON.parse(event.metadata) as { recordedAt: string }).recordedAt;
  }
  return new Date().toISOString();
}

/** The instant that is asked about: the one named, that of the event named, or the last one on record. */
async function instantOf(store: EventStore, asOf: string | undefined, number: number): Promise<string> {
  const moment = asOf === undefined ? null : parseAsOf(asOf);
  return moment && 'instant' in moment ? moment.instant : recordedAt(store, number);
}

async function fromLog(store: EventStore, { item, town, step, asOf }: Options): Promise<WhoCould> {
  const number = await numberAt(store, asOf ? parseAsOf(asOf) : null);
  const at = await instantOf(store, asOf, number);
  const found = whoCould(await modelAt(store, number), { item, town, step }, at);
  return WhoCould.parse({
    item, step, town, at, body: found.body, unit: found.unit, missing: found.missing.map(toldGrant),
    candidates: found.candidates.map(({ chain, missing, ...candidate }) => ({ ...candidate, chain: chain.map(toldLink), missing: missing.map(toldGrant) })),
  });
}

async function read(options: Options, io: Io): Promise<WhoCould> {
  const { server, item, town, step, asOf } = options;
  if (!server) return withLog(options.file, store => fromLog(store, options));
  const query = new URLSearchParams({ item, town, step, ...(asOf ? { asOf } : {}) });
  return call(`${server}/api/v1/authority?${query.toString()}`, WhoCould, { headers: await headersOf(server, options, io) });
}

function candidateLines(io: Io, { person, post, seat, unit, chain, missing }: WhoCould['candidates'][number]): readonly string[] {
  const able = missing.length === 0;
  const links = chain.map(link => `${link.kind}@p:${link.number}`).join(' → ');
  return [`${able ? paint(io, 'green', '✔') : ' '} ${person}  ${unit}/${post} ${seat}`, ...missing.map(grant => `    ${grantLine(io, grant)}`), ...(able ? [`    ${links}`] : [])];
}

function printText(io: Io, { candidates, missing, body, unit, at, item, step, town }: WhoCould): void {
  io.say(`${item} · ${step} · ${town} @ ${localTime(at)}${body === null ? '' : ` → ${unit} (${body})`}`);
  for (const grant of missing) io.print(grantLine(io, grant));
  for (const line of candidates.flatMap(candidate => candidateLines(io, candidate))) io.print(line);
  if (missing.length === 0 && candidates.length === 0) io.print(say(io, '没有岗位的职责里有这个环节', 'no post carries this step'));
  io.say(`${say(io, '下一步', 'Next')}: yichuang audit authority <${say(io, '事件号', 'event number')}>`);
}

export function registerWhoCould(parent: Command, { io, exitWith }: CommandContext): void {
  const command = timeTravel(signedAnywhere(parent.command('who-could').description(say(io, '谁能办：某事项在某镇街的某个环节，当时有谁有权办理', 'who could take a step of an item at a town')), io), io)
    .requiredOption('--item <code>', say(io, '事项编码，12 位', 'code of the item, 12 digits'))
    .requiredOption('--town <code>', say(io, '镇街编码', 'code of the town'))
    .addOption(new Option('--step <step>', say(io, '环节', 'step')).choices([...STEPS]).makeOptionMandatory())
    .action(async (options: Options) => {
      const found = await read(options, io);
      if (options.json) printJson(io, found);
      else printText(io, found);
      if (!found.candidates.some(({ missing }) => missing.length === 0)) exitWith(EXIT.differences);
    });
  examples(command, io, ['yichuang delegation who-could --item 990505001000 --town 610702100 --step accept --as-of 2023-03-01', 'yichuang delegation who-could --item 990505001000 --town 610702100 --step decide --server http://localhost:8080 --role auditor@D-SJJU --json'])
    .addHelpText('after', say(io, '\n没有人能办时退出码为 2。', '\nEnds with 2 when nobody could.'));
}
