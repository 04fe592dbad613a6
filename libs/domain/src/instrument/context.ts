import type { ActContext } from '../kernel/context.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { InstrumentRelation } from './events.ts';
import type { z } from 'zod';

export interface InstrumentLink {
  readonly to: string;
  readonly relation: z.infer<typeof InstrumentRelation>;
}

/** What other decisions need to know of a registered document. */
export interface InstrumentFacts {
  readonly id: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: LegalDate;
  readonly effectiveFrom: LegalDate;
  readonly repealedFrom: LegalDate | null;
  readonly links: readonly InstrumentLink[];
}
export type Instruments = ReadonlyMap<string, InstrumentFacts>;

export interface InstrumentContext extends ActContext {
  /** Id of the document: made from issuer and number, or from issuer, title and day where it bears none, so that two clerks who hold the same document meet on one stream. */
  readonly id: string;
  readonly instruments: Instruments;
}
