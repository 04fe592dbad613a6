export type * from './view.ts';
export { QUEUES, queuesOf, worklist, type WorklistQuery } from './query.ts';
