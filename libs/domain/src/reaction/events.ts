// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Instant, Uuid } from '../kernel/values.ts';

const internal = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const reactor = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const timer = z.string().min(1).max(200);
/** `refused`: the rule said no; `refusal` is its code. The reaction is over all the same. */
const Outcome = z.enum(['recorded', 'unchanged', 'replayed', 'refused']);
const done = { commandId: Uuid, outcome: Outcome, refusal: z.string().max(100).nullable() };

/** From this event number on the reactor acts. What lies before is history: it never acts on it, whatever is rebuilt. */
export const ReactorStarted = defineEvent('ReactorStarted', 1, internal({ reactor, liveFrom: z.number().int().min(0) }));
/** The reactor sent a command because of the event `number`. */
export const ReactionDone = defineEvent('ReactionDone', 1, internal({ reactor, cause: Uuid, number: z.number().int().min(0), ...done }));
/** A command to be sent when `due` has come, as canonical JSON. A timer of the same name set again replaces the earlier one. */
export const TimerSet = defineEvent('TimerSet', 1, internal({ reactor, timer, due: Instant, cause: Uuid, number: z.number().int().min(0), command: z.string().max(8000) }));
export const TimerCancelled = defineEvent('TimerCancelled', 1, internal({ reactor, timer, cause: Uuid, number: z.number().int().min(0) }));
export const TimerFired = defineEvent('TimerFired', 1, internal({ reactor, timer, due: Instant, cause: Uuid, ...done }));

export const reactionEvents = [ReactorStarted, ReactionDone, TimerSet, TimerCancelled, TimerFired] as const;
export type ReactionEvent = EventOf<typeof reactionEvents>;
