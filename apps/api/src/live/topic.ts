import type { Caller } from '../policy/caller.ts';

/** An event as a topic looks at it. */
export interface Seen {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
}

/** What one can be told of: streams of a category, one stream, or what a page is made of. */
export interface Topic {
  readonly name: string;
  readonly matches: (seen: Seen) => boolean;
  /** Whether it is for a caller, as things stand. */
  readonly admits: (caller: Caller) => boolean;
}
