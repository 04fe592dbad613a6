export type * from './view.ts';
export { toldBy, type NoticeKind, type NoticeParams, type Told } from './kinds.ts';
export * from './query.ts';
