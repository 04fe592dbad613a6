export { calendarAt } from './query.ts';
