import { endOfDay } from '../../kernel/intervals.ts';
import type { Instant, LegalDate } from '../../kernel/values.ts';

export interface SigningKey {
  key: string;
  publicKey: string;
  expires: LegalDate;
  /** Another key has taken its place. */
  replaced: boolean;
  /** Lost or given up: from this instant on what it signs is worth nothing. */
  revokedFrom: Instant | null;
}

/** Keys of one person, in the order in which they came into use. */
export interface SigningKeyState {
  keys: SigningKey[];
}

export const initialState = (): SigningKeyState => ({ keys: [] });

/** Whether a key is good at an instant. */
function isGood({ replaced, revokedFrom, expires }: Readonly<SigningKey>, at: Instant): boolean {
  return !replaced && at < endOfDay(expires) && (revokedFrom === null || at < revokedFrom);
}

/** The one key that is in use at an instant, among those that are there by now. */
export function keyInUse({ keys }: Readonly<SigningKeyState>, at: Instant): Readonly<SigningKey> | null {
  return keys.findLast(key => isGood(key, at)) ?? null;
}
