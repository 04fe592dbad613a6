// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, UnitCode } from '../kernel/values.ts';
import { Role } from '../kernel/role.ts';

/** The genesis: a log whose first event is another one is refused. Names the first offices, so that authority exists. @req #40 */
export const LogOpened = defineEvent('LogOpened', 1, classified('public', z.strictObject({
  district: UnitCode,
  name: Bilingual,
  sample: z.boolean(),
  offices: z.array(z.strictObject({ office: Role, unit: UnitCode, holder: z.string() })),
})));

/** Something was done to the store itself that no office orders. What was written there is not repeated: it may be anything. */
export const StoreAlarmRaised = defineEvent('StoreAlarmRaised', 1, classified('internal', z.strictObject({
  kind: z.enum(['metadata-written', 'stream-deleted', 'stream-tombstoned', 'access-changed', 'scavenge', 'store-diverged', 'lease-lost']),
  /** The stream it was done to, and the place in the store where it stands. */
  stream: z.string(),
  position: z.string(),
})));

export const logEvents = [LogOpened, StoreAlarmRaised] as const;
export type LogEvent = EventOf<typeof logEvents>;
