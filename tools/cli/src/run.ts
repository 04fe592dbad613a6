import { StoreDamaged } from '@yichuang/event-store';
import { CommanderError } from 'commander';
import { EXIT, Stop, type ExitCode } from './exit.ts';
import { paint, printJson, say, type Io } from './io.ts';
import { buildProgram } from './program.ts';

function reportStop(io: Io, stop: Stop, json: boolean): ExitCode {
  if (json) printJson(io, { error: { message: stop.message, next: stop.next } });
  else io.say(`${paint(io, 'red', '✘')} ${stop.message}`);
  if (stop.next) io.say(`${say(io, '下一步', 'Next')}: ${stop.next}`);
  return stop.exit;
}

const isIntegrity = (error: unknown): boolean => error instanceof StoreDamaged && error.code !== 'store-locked' && error.code !== 'not-durable';

/** What a program that was called rightly and failed says: one sentence, never a stack (unless `DEBUG` is set). */
function reportFailure(io: Io, error: unknown): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  io.say(`${paint(io, 'red', '✘')} ${message}`);
  if (io.env['DEBUG'] && error instanceof Error) io.say(error.stack ?? '');
  return isIntegrity(error) ? EXIT.integrity : EXIT.failed;
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
    if (error instanceof Stop) return reportStop(io, error, argv.includes('--json'));
    return reportFailure(io, error);
  }
}
