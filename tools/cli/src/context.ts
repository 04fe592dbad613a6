import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';

/** What every command is given. */
export interface CommandContext {
  readonly io: Io;
  /** Ends the program with another code than 0, without an error (2: differences found). */
  readonly exitWith: (code: ExitCode) => void;
}
