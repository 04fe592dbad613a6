/** `If-Match` named another revision than the stream has. Nothing was recorded. */
export class PreconditionFailed extends Error {
  readonly code = 'precondition-failed';
  readonly stream: string;
  readonly expected: number;
  readonly actual: number;
  constructor(stream: string, expected: number, actual: number) {
    super(`stream ${stream}: If-Match ${expected}, is ${actual}`);
    this.name = 'PreconditionFailed';
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The command id was used before, by another actor: its answer is not theirs to have. */
export class CommandIdTaken extends Error {
  readonly code = 'command-id-taken';
  constructor(commandId: string) {
    super(`command id ${commandId} belongs to another actor`);
    this.name = 'CommandIdTaken';
  }
}

/**
 * The clock stands before the last recorded event, or ahead of the store's own clock, by more than it may (architecture
 * §11.8). Nothing is written until it is right.
 */
export class ClockRefused extends Error {
  readonly code = 'clock';
  readonly now: string;
  readonly last: string;
  /** @param last the last recorded instant, or what the store's clock shows */
  constructor(now: string, last: string, whose: 'log' | 'store' = 'log') {
    super(`the clock says ${now}, ${whose === 'log' ? 'the log already holds' : 'the store says'} ${last}`);
    this.name = 'ClockRefused';
    this.now = now;
    this.last = last;
  }
}
