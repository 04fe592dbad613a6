export * from './commands.ts';
export type * from './context.ts';
export { provinceDecider } from './decider.ts';
export { provincialList, type Drift, type ProvinceState } from './state.ts';
