export * from './commands.ts';
export { MOST_KEY_DAYS, signingKeyDecider } from './decider.ts';
export { keyInUse, type SigningKey, type SigningKeyState } from './state.ts';
