import type { Decider } from '../kernel/decider.ts';
import type { StaffingCommand } from './commands.ts';
import type { StaffingContext } from './context.ts';
import { decide } from './decide/index.ts';
import type { StaffingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type StaffState } from './state.ts';

/** Posts and persons of a unit (W19): A and B, absences and deputies, leaders, handlers, competencies, helpers. Stream `staff-<unit>`. */
export const staffingDecider: Decider<StaffState, StaffingCommand, StaffingEvent, StaffingContext> = { category: 'staff', initialState, decide, evolve };
