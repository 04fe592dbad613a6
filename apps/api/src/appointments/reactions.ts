import { Rejection, type QueueEvent } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';

const PROGRAM = { id: 'system', unit: 'system', post: 'timer' } as const;
const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };

/** An appointment that somebody came for. */
interface Came {
  readonly day: string;
  readonly booking: string;
}

/** Whoever booked and takes a number has kept the appointment. @req #49 */
export const queueReactions: ReactorOptions<QueueEvent, Came>['on'] = {
  QueueTicketIssued: ({ data: { town, date, booking } }): readonly Reaction<Came>[] => (booking === null ? [] : [{ kind: 'now', command: { day: `${town}-${date}`, booking } }]),
};

/** What the rule refuses there is over, as when the appointment was cancelled meanwhile; what else fails is tried again. */
async function keep(app: Application, { day, booking }: Came, envelope: CommandEnvelope): Promise<CommandResult> {
  return app.execute({ type: 'RecordAppointmentKept', stream: `slots-${day}`, data: { booking } }, envelope).catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** Notes which appointments were kept, once for each number that is given for one. */
export function openAppointmentReactions(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  return createReactor<QueueEvent, Came>({ name: 'appointment-kept', on: queueReactions, store: app.store, registry, clock: app.clock, actor: PROGRAM, onFailure, execute: (came, envelope) => keep(app, came, envelope) });
}
