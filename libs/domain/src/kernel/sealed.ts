import { z } from 'zod';

/**
 * A personal value as it stands in an event: a key-committing envelope that only the holder of the subject's key can open.
 * `k` key id, `s` subject, `c` commitment, `n` nonce, `x` ciphertext and tag; all base64url but `k` and `s`.
 * Evolve, state and views see only this, never the value.
 */
export const Sealed = z.strictObject({
  $sealed: z.literal(1),
  k: z.string(),
  s: z.string(),
  c: z.string(),
  n: z.string(),
  x: z.string(),
});
export type Sealed<T = unknown> = z.infer<typeof Sealed> & { readonly __plain?: T };

/** A value on its way to be sealed: made by the decider, replaced by {@link Sealed} before the event is stored. */
export interface ToSeal<T = unknown> {
  readonly $seal: { readonly subject: string; readonly value: T };
}

/** An event as a decider makes it: each sealed place may still hold the value on its way to be sealed. */
export type Sealing<T> = T extends { $sealed: 1 } ? T | ToSeal : T extends object ? { [K in keyof T]: Sealing<T[K]> } : T;

/** Asks the command handler to seal `value` under the key of `subject`. */
export function toSeal<T>(subject: string, value: T): ToSeal<T> {
  return { $seal: { subject, value } };
}
