export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export type { Absence as StaffAbsence, Certificate, HandlerList, Helper, Position, Post as StaffPost, Seat as StaffSeat, StaffState, Standin, Tenure } from './state.ts';
export { staffingDecider } from './decider.ts';
export { dueStaffingNotices, type DueStaffingNotice } from './decide/notices.ts';
export * from './queries.ts';
export { keepersOf, KINDS_OF, type Keeper } from './rules/offices-of-units.ts';
