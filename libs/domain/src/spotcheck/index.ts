export * from '../kernel/period.ts';
export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { drawSample, frameDigest, inOrder, seedOf, type Eligible } from './draw.ts';
export { dueCorrections, spotCheckDecider } from './decider.ts';
export { initialSpotCheck, type CheckedCase, type SpotCheckState } from './state.ts';
