import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, say, table } from '../io.ts';
import { examples, offline, type Where } from '../options.ts';
import { examine } from './checks.ts';

const SIGNS = { ok: '✔', warn: '!', bad: '✘' } as const;
const COLOURS = { ok: 'green', warn: 'yellow', bad: 'red' } as const;

export function registerDoctor(program: Command, { io, exitWith }: CommandContext): void {
  const command = offline(program.command('doctor').description(say(io, '检查本机是否具备运行条件', 'whether this machine has what the product needs')), io)
    .action(async (options: Where) => {
      const findings = await examine(options.file ?? '.data');
      if (options.json) printJson(io, { findings });
      else for (const line of table(findings.map(({ check, state, found, fix }) => [paint(io, COLOURS[state], SIGNS[state]), check, fix ? `${found} → ${fix}` : found]))) io.print(line);
      if (findings.some(finding => finding.state === 'bad')) exitWith(EXIT.failed);
    });
  examples(command, io, ['yichuang doctor', 'yichuang doctor --file /srv/yichuang --json']);
}
