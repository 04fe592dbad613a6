export * from './commands.ts';
export type * from './context.ts';
export type { AdjustmentState, AdjustmentStatus, CapacityOpinion, FateEntry, Gate } from './state.ts';
