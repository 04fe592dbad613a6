export * from './events.ts';
export { CountKioskUse, KioskCommand, kioskDecider, type KioskContext, type KioskState } from './decider.ts';
