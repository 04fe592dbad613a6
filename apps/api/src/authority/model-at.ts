import { AUTHORITY_CATEGORIES, emptyModel, takeFact, type AuthorityModel } from '@yichuang/domain';
import { decodeEvent, START, type DecodedEvent, type EventStore } from '@yichuang/event-store';
import { registry } from '../application/codec.ts';

/** Takes a stored event into a model. */
export function takeDecoded(model: AuthorityModel, { stream, type, data, number, metadata: { recordedAt } }: DecodedEvent): void {
  takeFact(model, { stream, type, data, number, recordedAt });
}

/** The model as it was known at an event number, folded from the log: for the past, and for a log without a service. */
export async function modelAt(store: EventStore, upTo: number): Promise<AuthorityModel> {
  const model = emptyModel();
  if (upTo < 0) return model;
  for await (const batch of store.readAll({ after: START, categories: AUTHORITY_CATEGORIES, upTo })) {
    for (const event of batch.events) takeDecoded(model, decodeEvent(registry, event));
  }
  return model;
}
