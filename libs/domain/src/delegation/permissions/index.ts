export * from './commands.ts';
export { MOST_CHANGES, permissionDecider } from './decider.ts';
export { openDrifts, type PermissionDrift, type PermissionState } from './state.ts';
