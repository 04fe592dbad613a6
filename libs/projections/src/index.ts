export type * from './catalogue/view.ts';
export type * from './item-guide/view.ts';
export type * from './adjustment/view.ts';
export type * from './instruments/view.ts';
export type * from './organisations/view.ts';
export type * from './event-index/view.ts';
export * from './runner/define.ts';
