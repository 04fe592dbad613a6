export * from './define.ts';
export { foldable, type Foldable } from './foldable.ts';
export type * from './read-model.ts';
export * from './runner.types.ts';
export { createRunner, type RunnerOptions } from './runner.ts';
export { StoreDiverged } from './follower.ts';
export type { OpenedSource, WorkerSource } from './worker-tasks.ts';
