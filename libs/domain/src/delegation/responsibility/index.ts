export * from './commands.ts';
export type * from './context.ts';
export { responsibilityDecider } from './decider.ts';
export { type ChangeState, type ChangeStatus, changeRows, changeSummaryOf, type Opinion, rowsText } from './state.ts';
