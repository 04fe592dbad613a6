export { integritySignals, type IntegrityQuery } from './query.ts';
export { INTEGRITY_LIMITS } from './rules.ts';
export type { IntegrityEvent, IntegrityRule, IntegritySignal, IntegrityView } from './view.ts';
