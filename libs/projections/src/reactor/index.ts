export * from './reactor.ts';
export * from './catalogue-notices.ts';
