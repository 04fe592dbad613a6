import type { Items } from '../../catalog/index.ts';
import type { Instruments } from '../../instrument/index.ts';
import type { ActContext } from '../../kernel/context.ts';
import type { Units } from '../../organisation/index.ts';

/** What a letter is judged by: the units on the day, the catalogue in force or announced last, and the documents. */
export interface LetterContext extends ActContext {
  readonly units: Units;
  readonly catalogue: { readonly version: string; readonly items: Items } | null;
  readonly instruments: Instruments;
}
