export * from './define.ts';
export { foldable, type Foldable } from './foldable.ts';
export type * from './read-model.ts';
export * from './runner.types.ts';
export { createRunner, type RunnerOptions } from './runner.ts';
export { StoreDiverged } from './follower.ts';
export { BUILD_MEMORY, type OpenedSource, type WorkerSource } from './worker-tasks.ts';
