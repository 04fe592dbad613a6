import type { Decider } from '../kernel/decider.ts';
import type { OrganisationCommand } from './commands.ts';
import type { OrganisationContext } from './context.ts';
import { decide } from './decide.ts';
import type { OrganisationEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type UnitState } from './state.ts';

/** A unit of the district, its names and place over time. Stream `unit-<code>`. */
export const organisationDecider: Decider<UnitState, OrganisationCommand, OrganisationEvent, OrganisationContext> = { category: 'unit', initialState, decide, evolve };
