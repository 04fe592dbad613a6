export * from './commands.ts';
export { responsibilityListDecider } from './decider.ts';
export { dueListNotices } from './decide.ts';
export { bodyFor, type Changes, latestListVersion, type ListEntry, type ListState, listVersionOn, rowFor, rowsOn } from './state.ts';
