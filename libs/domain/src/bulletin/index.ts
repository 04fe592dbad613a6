export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { bulletinDecider, figuresDigest, type BulletinState } from './decider.ts';
