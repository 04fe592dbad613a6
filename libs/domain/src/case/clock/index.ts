export * from './ledger.ts';
export { clocksOf, DELIVERY_DAYS, dueOf, NOTICE_DAYS } from './clocks.ts';
export { explainClock, type ClockExplanation, type ExplainedEntry } from './explain.ts';
export { CARD_RULES, lightOf, warnedOn } from './cards.ts';
export { lastDay, workingDaysBefore } from './reckon.ts';
export type { At as ClockAt } from './run.ts';
