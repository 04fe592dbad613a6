import { randomUUID } from 'node:crypto';
import { accessDecider, accessEvents, subjectDecider, subjectEvents, type AccessContext, type Actor, type RegisterSubject, type SubjectFact } from '@yichuang/domain';
import { manualClock } from '../../clock.ts';
import { createCommandHandler } from '../../command-handler.ts';
import type { Aggregate, CommandEnvelope, CommandHandler, CommandResult } from '../../command-handler.types.ts';
import type { EventStore } from '../../event-store.ts';
import { createRevealDoor, type RevealDoor, type RevealRequest } from '../reveal.ts';
import type { Sealer } from '../sealer.ts';

export const clerk: Actor = { id: 'officer-1', unit: 'D-MZJ', post: 'clerk' };
const contextAt = (now: string): AccessContext => ({ now, today: now.slice(0, 10), actor: { id: clerk.id, unit: clerk.unit, offices: [] }, refusals: { all: 0, recent: 0 } });
const envelope = (actor: Actor): CommandEnvelope => ({ commandId: randomUUID(), actor, channel: 'window' });

/** A handler with the real deciders of persons and of access, on the store given. */
export interface Office {
  readonly handler: CommandHandler;
  readonly door: RevealDoor;
  register(data: RegisterSubject['data']): Promise<CommandResult>;
}

/** Wires registration and the reveal door as the composition root does, with everybody allowed. */
export function openOffice(store: EventStore, sealer: Sealer): Office {
  const handler = createCommandHandler({
    store, clock: manualClock('2024-01-15T01:00:00.000Z'), seal: sealer.seal, clockGuard: false,
    authoriser: { authorise: () => Promise.resolve({ authority: { kind: 'office', office: 'clerk', unit: 'D-MZJ', since: 0 }, at: 0 }) },
  });
  const subjects: Aggregate<{ reference: string | null }, RegisterSubject, SubjectFact, AccessContext> = { decider: subjectDecider, events: subjectEvents };
  const record = ({ actor, subject, fields, purpose }: RevealRequest): Promise<CommandResult> => handler.execute({
    aggregate: { decider: accessDecider, events: accessEvents }, id: subject, envelope: envelope(actor), context: contextAt,
    command: { type: 'RecordReveal', data: { subject, fields: [...fields], purpose, unit: actor.unit } },
  });
  return {
    handler,
    door: createRevealDoor({ store, sealer, record }),
    register: data => handler.execute({ aggregate: subjects, id: data.subject, envelope: envelope(clerk), context: contextAt, command: { type: 'RegisterSubject', data } }),
  };
}
