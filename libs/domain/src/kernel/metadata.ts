import { z } from 'zod';
import { Instant, Uuid } from './values.ts';

/** Who acts: a pseudonymous subject reference, the unit and post held, and for whom a deputy stands in. */
export const Actor = z.strictObject({ id: z.string().min(1).max(64), unit: z.string().min(1).max(32), post: z.string().max(64), deputyFor: z.string().max(64).optional() });
export type Actor = z.infer<typeof Actor>;

export const Channel = z.enum(['window', 'web', 'mobile', 'kiosk', 'paper', 'agent', 'system']);
export type Channel = z.infer<typeof Channel>;

/**
 * Why the act was allowed. `step`: the chain instrument → letter → cell → post; `office`: the office held;
 * `applicant`: own right or a mandate; `system`: the event that caused it.
 */
export const Authority = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), chain: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('office'), office: z.string(), unit: z.string(), since: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('applicant'), mandate: z.string().optional() }),
  z.strictObject({ kind: z.literal('system'), cause: z.string() }),
]);
export type Authority = z.infer<typeof Authority>;

/** Stored beside every event. `at` is the event number at which the authority was read. Times are UTC. */
export const Metadata = z.strictObject({
  commandId: Uuid,
  correlationId: Uuid,
  causationId: Uuid,
  actor: Actor,
  channel: Channel,
  authority: Authority,
  authorityAt: z.number().int().min(-1),
  rule: z.strictObject({ plugin: z.string(), version: z.string(), digest: z.string() }).optional(),
  schemaVersion: z.number().int().min(1),
  occurredAt: Instant,
  recordedAt: Instant,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Metadata = z.infer<typeof Metadata>;
