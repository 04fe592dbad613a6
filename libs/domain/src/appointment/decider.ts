import type { Decider } from '../kernel/decider.ts';
import type { QueueCommand, SlotCommand } from './commands.ts';
import type { QueueContext, SlotContext } from './context.ts';
import { decideQueue } from './decide-queue.ts';
import { decideSlots } from './decide-slots.ts';
import type { QueueEvent, SlotEvent } from './events.ts';
import { evolveQueue, evolveSlots } from './evolve.ts';
import { initialQueue, initialSlots, type QueueState, type SlotState } from './state.ts';

/** Appointments at a town's hall on a day (W12). Stream `slots-<town>-<date>`. @req #49 */
export const slotDecider: Decider<SlotState, SlotCommand, SlotEvent, SlotContext> = { category: 'slots', initialState: initialSlots, decide: decideSlots, evolve: evolveSlots };

/** The queue in a town's hall on a day (W12). Stream `queue-<town>-<date>`. @req #49 #59 */
export const queueDecider: Decider<QueueState, QueueCommand, QueueEvent, QueueContext> = { category: 'queue', initialState: initialQueue, decide: decideQueue, evolve: evolveQueue };
