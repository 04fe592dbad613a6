import type { LegalDate } from '../kernel/values.ts';
import type { InstrumentFacts, InstrumentLink } from './context.ts';

export interface InstrumentState {
  status: 'none' | 'registered' | 'repealed';
  id: string;
  number: string | null;
  issuer: string;
  issuedOn: LegalDate;
  effectiveFrom: LegalDate;
  scanSha256: string | null;
  repealedFrom: LegalDate | null;
  links: InstrumentLink[];
}

export function initialState(): InstrumentState {
  return { status: 'none', id: '', number: null, issuer: '', issuedOn: '', effectiveFrom: '', scanSha256: null, repealedFrom: null, links: [] };
}

/** What other capabilities are told of a document; null when it is not registered. */
export function instrumentFacts(state: Readonly<InstrumentState>): InstrumentFacts | null {
  if (state.status === 'none') return null;
  const { id, number, issuer, issuedOn, effectiveFrom, repealedFrom, links } = state;
  return { id, number, issuer, issuedOn, effectiveFrom, repealedFrom, links };
}
