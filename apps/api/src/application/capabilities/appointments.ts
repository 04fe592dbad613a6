import { QueueCommand, queueDecider, queueEvents, SlotCommand, slotDecider, slotEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { queueContext, slotContext } from '../contexts/appointments.ts';

/** Appointments and queues of the halls, by the category of their streams. */
export const appointmentCapabilities: Readonly<Record<'slots' | 'queue', Capability>> = {
  slots: defineCapability({ aggregate: { decider: slotDecider, events: slotEvents }, commands: SlotCommand, context: slotContext }),
  queue: defineCapability({ aggregate: { decider: queueDecider, events: queueEvents }, commands: QueueCommand, context: queueContext }),
};
