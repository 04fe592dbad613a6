import { z } from 'zod';

/** Shapes of what the server answers, and of what is worked out from a log: both are printed the same way. */
const Grant = z.object({ code: z.string(), zh: z.string(), en: z.string(), details: z.record(z.string(), z.unknown()), grantedBy: z.object({ unit: z.string().nullable(), office: z.string() }).nullable() });
const Link = z.object({ kind: z.string(), id: z.string(), number: z.number(), zh: z.string(), en: z.string() });
export type Grant = z.infer<typeof Grant>;
export type Link = z.infer<typeof Link>;

const Candidate = z.object({ person: z.string(), unit: z.string(), post: z.string(), seat: z.enum(['A', 'B']), chain: z.array(Link).readonly(), missing: z.array(Grant).readonly() });
export const WhoCould = z.object({ item: z.string(), step: z.string(), town: z.string(), at: z.string(), body: z.string().nullable(), unit: z.string().nullable(), candidates: z.array(Candidate).readonly(), missing: z.array(Grant).readonly() });
export type WhoCould = z.infer<typeof WhoCould>;

const Actor = z.object({ id: z.string(), unit: z.string(), post: z.string(), deputyFor: z.string().optional() });
export const ActAuthority = z.object({
  number: z.number(), stream: z.string(), type: z.string(), recordedAt: z.string(), actor: Actor, authorityAt: z.number(), authority: z.looseObject({ kind: z.string() }),
  chain: z.array(Link).readonly(), asRecorded: z.array(Grant).readonly(), asCorrected: z.array(Grant).readonly(),
});
export type ActAuthority = z.infer<typeof ActAuthority>;

const InvalidAct = z.object({ number: z.number(), stream: z.string(), type: z.string(), recordedAt: z.string(), actor: Actor, authorityAt: z.number(), asRecorded: z.array(Grant).readonly(), asCorrected: z.array(Grant).readonly() });
export const InvalidActs = z.object({ from: z.string(), to: z.string(), upTo: z.number(), examined: z.number(), acts: z.array(InvalidAct).readonly() });
export type InvalidActs = z.infer<typeof InvalidActs>;
