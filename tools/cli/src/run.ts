import { StoreDamaged } from '@yichuang/event-store';
import { CommanderError } from 'commander';
import { EXIT, Stop, type ExitCode } from './exit.ts';
import { paint, printJson, say, type Io } from './io.ts';
import { buildProgram } from './program.ts';

const isIntegrity = (error: unknown): boolean => error instanceof StoreDamaged && error.code !== 'store-locked' && error.code !== 'not-durable';

/** What went wrong, as one sentence with a next step where there is one: never a stack. */
function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error;
  return new Stop(isIntegrity(error) ? EXIT.integrity : EXIT.failed, error instanceof Error ? error.message : String(error));
}

function report(io: Io, { exit, message, next }: Stop, json: boolean): ExitCode {
  if (json) printJson(io, { error: { exit, message, next } });
  else io.say(`${paint(io, 'red', '✘')} ${message}`);
  if (next) io.say(`${say(io, '下一步', 'Next')}: ${next}`);
  return exit;
}

/**
 * Runs one command line.
 * @param argv words after the program's name
 * @returns 0 done, no difference; 1 failed; 2 differences found; 3 integrity broken; 64 wrong usage
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = buildProgram(io, code => {
    exit = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (io.env['DEBUG'] && error instanceof Error) io.say(error.stack ?? '');
    return report(io, stopOf(error), argv.includes('--json'));
  }
}
