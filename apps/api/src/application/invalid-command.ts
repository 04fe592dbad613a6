import type { z } from 'zod';

/** The data of a command is not of its shape. */
export class InvalidCommand extends Error {
  readonly error: z.ZodError;
  constructor(error: z.ZodError) {
    super('the command is not of its shape');
    this.name = 'InvalidCommand';
    this.error = error;
  }
}
