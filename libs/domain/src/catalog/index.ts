export * from './item.ts';
export * from './adjustment-events.ts';
export * from './catalog-events.ts';
