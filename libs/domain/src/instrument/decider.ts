import type { Decider } from '../kernel/decider.ts';
import type { InstrumentCommand } from './commands.ts';
import type { InstrumentContext } from './context.ts';
import { decide } from './decide.ts';
import type { InstrumentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type InstrumentState } from './state.ts';

/** A document that authorises acts, and what it does to other documents. Stream `instrument-<id>`. */
export const instrumentDecider: Decider<InstrumentState, InstrumentCommand, InstrumentEvent, InstrumentContext> = { category: 'instrument', initialState, decide, evolve };
