export * from './reactor.ts';
export * from './case-messages.ts';
export * from './catalogue-notices.ts';
export * from './delegation-notices.ts';
export * from './rulebook-notices.ts';
