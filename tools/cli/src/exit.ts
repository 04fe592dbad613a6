/** Exit codes of every command; stable, for scripts. */
export const EXIT = { ok: 0, failed: 1, differences: 2, integrity: 3, usage: 64 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command stops with one sentence for people, and a next step where there is one. */
export class Stop extends Error {
  readonly exit: ExitCode;
  readonly next: string | null;
  constructor(exit: ExitCode, message: string, next: string | null = null) {
    super(message);
    this.name = 'Stop';
    this.exit = exit;
    this.next = next;
  }
}
