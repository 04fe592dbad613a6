import { z } from 'zod';

/**
 * Declares one command: an imperative name with the data that a person or a program sends. Unknown keys are refused,
 * so that a mistyped field is never silently dropped. The thing acted on is named by the stream, not by the data.
 */
export function defineCommand<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });
}
