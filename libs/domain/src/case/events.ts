import type { EventOf } from '../kernel/event.ts';
import { handlingEvents, outcomeEvents } from './events/handling.ts';
import { receiptEvents } from './events/receipt.ts';

export * from './events/handling.ts';
export * from './events/receipt.ts';
/** Every event of the stream `case-<id>`, in the order in which a case meets them. */
export const caseEvents = [...receiptEvents, ...handlingEvents, ...outcomeEvents] as const;
export type CaseEvent = EventOf<typeof caseEvents>;
