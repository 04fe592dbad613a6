export type * from './view.ts';
export { invitation, reviewForms, reviewTicket, reviewTickets, type TicketFilter } from './query.ts';
export { figuresOf, reviewFigures, SMALLEST, type Counted, type FiguresQuery } from './figures.ts';
export { reviewSignals, signalsIn, type Signal, type Trace } from './signals.ts';
