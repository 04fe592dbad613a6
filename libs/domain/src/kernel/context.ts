import type { Role } from './role.ts';
import type { Instant, LegalDate } from './values.ts';

/** Who acts, as a decision sees it: a pseudonymous reference, the unit acted for, and the offices held today. */
export interface Acting {
  readonly id: string;
  readonly unit: string;
  readonly offices: readonly Role[];
}

/** What every decision is given: the clock of the command, the legal day in Asia/Shanghai, and the actor. */
export interface ActContext {
  readonly now: Instant;
  readonly today: LegalDate;
  readonly actor: Acting;
}

/** SHA-256 of a text (UTF-8), lower-case hexadecimal. Given from outside: the domain does no cryptography. */
export type DigestOf = (text: string) => string;

