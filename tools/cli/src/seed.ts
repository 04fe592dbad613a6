import type { Command } from 'commander';
import { seedFolder } from '@yichuang/seed';
import type { CommandContext } from './context.ts';
import { EXIT, Stop } from './exit.ts';
import { printJson, say } from './io.ts';
import { examples, offline, type Where } from './options.ts';

/** A production folder is never filled with fiction. */
function refuseProduction(mode: string | undefined): void {
  if (mode === 'production') throw new Stop(EXIT.usage, 'YICHUANG_MODE=production: the sample district is fictional and does not go there');
}

export function registerSeed(program: Command, { io }: CommandContext): void {
  const command = offline(program.command('seed').description(say(io, '把示例区写入数据目录；写过的不再写', 'fill a data folder with the sample district; what is there is left alone')), io)
    .action(async (options: Where) => {
      refuseProduction(io.env['YICHUANG_MODE']);
      const folder = options.file ?? '.data';
      const { recorded } = await seedFolder({ folder, url: io.env['EVENTSTOREDB_URL'] }, (done, of) => {
        if (done % 500 === 0 || done === of) io.say(`… ${done}/${of}`);
      });
      if (options.json) printJson(io, { folder, recorded });
      else io.print(recorded > 0 ? say(io, `✔ 已写入 ${recorded} 步`, `✔ ${recorded} steps recorded`) : say(io, '✔ 示例区已在，未作改动', '✔ the sample district is there already: nothing changed'));
      io.say(`${say(io, '下一步', 'Next')}: yichuang catalog versions --file ${folder}`);
    });
  examples(command, io, ['yichuang seed --file /tmp/demo && yichuang catalog show --file /tmp/demo --as-of 2023-01-13']);
}
