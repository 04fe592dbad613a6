export * from './commands.ts';
export type * from './context.ts';
export { letterDecider } from './decider.ts';
export { dueLetterNotices, type DueLetterNotice, RENEWAL_DAYS } from './decide/notices.ts';
export { firstDay, type Letter, type LetterForItem, lettersFor, type LetterState, type LetterSignature, letterStateAt, type LetterStatus } from './state.ts';
