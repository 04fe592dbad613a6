export * from './events.ts';
export { CountKioskUse, KioskCommand } from './commands.ts';
export { kioskDecider, type KioskContext, type KioskState } from './decider.ts';
