import { unreachable } from '../kernel/dispatch.ts';
import type { InstrumentEvent } from './events.ts';
import type { InstrumentState } from './state.ts';

/** Applies one stored fact to a document. */
export function evolve(draft: InstrumentState, { type, data }: InstrumentEvent): void {
  switch (type) {
    case 'InstrumentRegistered':
      draft.status = 'registered';
      draft.id = data.instrumentId;
      draft.number = data.number;
      draft.issuer = data.issuer;
      draft.issuedOn = data.issuedOn;
      draft.effectiveFrom = data.effectiveFrom;
      draft.scanSha256 = data.scan?.sha256 ?? null;
      break;
    case 'InstrumentLinked':
      draft.links.push({ to: data.to, relation: data.relation });
      break;
    case 'InstrumentScanAttached':
      draft.scanSha256 = data.scan.sha256;
      break;
    case 'InstrumentRepealed':
      draft.status = 'repealed';
      draft.repealedFrom = data.effectiveFrom;
      break;
    default:
      unreachable(type);
  }
}
