import type { z } from 'zod';

/**
 * How much harm a field does when it is read by the wrong person. A field inherits the class of the nearest
 * ancestor that has one; a field without any fails the build (`classification.spec.ts`). PIPL art. 28, 51.
 * `personal` and `sensitive` fields may only be `Sealed<T>` in a stored event.
 */
export type Classification = 'public' | 'internal' | 'personal' | 'sensitive';

/** Marks a schema, and everything under it, with a class. */
export function classified<S extends z.ZodType>(classification: Classification, schema: S): S {
  return schema.meta({ classification }) as S;
}
