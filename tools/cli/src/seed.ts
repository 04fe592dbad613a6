import type { Command } from 'commander';
import { anomaliesOfSample, readSampleData, SAMPLE_CASES, seedFolder } from '@yichuang/seed';
import type { CommandContext } from './context.ts';
import { EXIT, Stop } from './exit.ts';
import { printJson, say, type Io } from './io.ts';
import { examples, offline, type Where } from './options.ts';

/** A production folder is never filled with fiction. */
function refuseProduction(mode: string | undefined): void {
  if (mode === 'production') throw new Stop(EXIT.usage, 'YICHUANG_MODE=production: the sample district is fictional and does not go there');
}

/** @throws {Stop} */
function casesOf(text: string, io: Io): number {
  const cases = Number(text);
  if (!Number.isSafeInteger(cases) || cases < 0) throw new Stop(EXIT.usage, say(io, '--cases 应为非负整数', '--cases takes a whole number, 0 or more'));
  return cases;
}

/** What was written, and which faults were planted with it. */
function tell(io: Io, { folder, recorded, cases, json }: { readonly folder: string; readonly recorded: number; readonly cases: number; readonly json: boolean }): void {
  const planted = cases > 0 && recorded > 0 ? anomaliesOfSample(readSampleData()) : [];
  if (json) return printJson(io, { folder, recorded, planted });
  io.print(recorded > 0 ? say(io, `✔ 已写入 ${recorded} 步`, `✔ ${recorded} steps recorded`) : say(io, '✔ 示例区已在，未作改动', '✔ the sample district is there already: nothing changed'));
  for (const { kind, unit, case: id } of planted) io.print(`  ${say(io, '预置问题', 'planted')} ${unit}: ${kind} case-${id}`);
}

export function registerSeed(program: Command, { io }: CommandContext): void {
  const command = offline(program.command('seed').description(say(io, '把示例区写入数据目录；写过的不再写', 'fill a data folder with the sample district; what is there is left alone')), io)
    .option('--cases <number>', say(io, '一年内的办件数', 'cases over the year'), String(SAMPLE_CASES))
    .action(async (options: Where & { readonly cases: string }) => {
      const cases = casesOf(options.cases, io);
      refuseProduction(io.env['YICHUANG_MODE']);
      const folder = options.file ?? '.data';
      const { recorded } = await seedFolder({ folder, url: io.env['EVENTSTOREDB_URL'] }, (done, of) => {
        if (done % 1000 === 0 || done === of) io.say(`… ${done}/${of}`);
      }, { cases });
      tell(io, { folder, recorded, cases, json: options.json === true });
      io.say(`${say(io, '下一步', 'Next')}: yichuang catalog versions --file ${folder}`);
    });
  examples(command, io, ['yichuang seed --file /tmp/demo --cases 2000 && yichuang catalog show --file /tmp/demo --as-of 2023-01-13']);
}
