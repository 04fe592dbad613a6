export * from './events.ts';
export { AdmitTerminal, CountKioskUse, DismissTerminal, KioskCommand, type KioskCommandData } from './commands.ts';
export { kioskDecider, MOST_TERMINALS, type KioskContext, type KioskState } from './decider.ts';
