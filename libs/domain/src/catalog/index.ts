export * from './item.ts';
export * from './rules/index.ts';
export * from './adjustment-events.ts';
export * from './catalog-events.ts';
export * from './adjustment/index.ts';
export * from './versions/index.ts';
export * from './province/index.ts';
