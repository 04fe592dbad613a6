import type { z } from 'zod';

/** A fact, past tense, as deciders and projections see it (after upcasting, sealed fields still sealed). */
export interface DomainEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/**
 * A wire name with its schema. The name and every older version are stored for ever:
 * change a landed type only by a new version and an upcaster with a stored example.
 */
export interface EventDefinition<T extends string = string, S extends z.ZodType = z.ZodType> {
  readonly type: T;
  readonly version: number;
  readonly schema: S;
}

/** Declares one event type. `version` counts from 1 and is stored as `schemaVersion` in the metadata. */
export function defineEvent<T extends string, S extends z.ZodType>(type: T, version: number, schema: S): EventDefinition<T, S> {
  return { type, version, schema };
}

/** The union of the events of a list of definitions. */
export type EventOf<D extends readonly EventDefinition[]> = {
  [I in keyof D]: D[I] extends EventDefinition<infer T, infer S> ? DomainEvent<T, z.infer<S>> : never;
}[number];
