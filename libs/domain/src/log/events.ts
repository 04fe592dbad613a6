// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, UnitCode } from '../kernel/values.ts';
import { Role } from '../kernel/role.ts';

/** The genesis: a log whose first event is another one is refused. Names the first offices, so that authority exists. */
export const LogOpened = defineEvent('LogOpened', 1, classified('public', z.strictObject({
  district: UnitCode,
  name: Bilingual,
  sample: z.boolean(),
  offices: z.array(z.strictObject({ office: Role, unit: UnitCode, holder: z.string() })),
})));

export const logEvents = [LogOpened] as const;
export type LogEvent = EventOf<typeof logEvents>;
