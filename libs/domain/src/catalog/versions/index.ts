export * from './commands.ts';
export type * from './context.ts';
export { catalogDecider } from './decider.ts';
export { dueNotices, type DueNotice } from './decide/publish.ts';
export { catalogAt, itemsAt, latestVersion, suspensionOn, type CatalogState, type ItemChange, type Suspension, type VersionEntry } from './state.ts';
