import type { DomainEvent, EventOf } from '../kernel/event.ts';
import type { Sealing } from '../kernel/sealed.ts';
import { handlingEvents, outcomeEvents } from './events/handling.ts';
import { receiptEvents } from './events/receipt.ts';

export * from './events/handling.ts';
export * from './events/receipt.ts';
/** Every event of the stream `case-<id>`, in the order in which a case meets them. */
export const caseEvents = [...receiptEvents, ...handlingEvents, ...outcomeEvents] as const;
export type CaseEvent = EventOf<typeof caseEvents>;
type Fact<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** An event as decided: personal values are on their way to be sealed. The handler seals them before anything is folded or stored. */
export type CaseFact = Fact<CaseEvent>;
