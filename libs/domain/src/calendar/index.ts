export * from './events.ts';
export * from './commands.ts';
export { calendarDecider } from './decider.ts';
export type { CalendarState } from './state.ts';
export { dueFrom, requireAhead, workingDayFrom } from './due.ts';
export { addWorkingDays, isLoaded, isWorkingDay, workingDaysBetween, type CountedDay } from './working-days.ts';
