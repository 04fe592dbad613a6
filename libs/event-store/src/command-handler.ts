import { Rejection, type DomainEvent } from '@yichuang/domain';
import { dueCommandId, eventIdFor, type Upcaster } from './codec/index.ts';
import type { Aggregate, Authorised, Command, CommandEnvelope, CommandHandler, CommandHandlerOptions, CommandResult, DueFact, Execution } from './command-handler.types.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import { advance, answerOf, awaitAnswer, knows, type Cell } from './handler/cell.ts';
import { CommandIdTaken, PreconditionFailed } from './handler/errors.ts';
import { createMailbox } from './handler/mailbox.ts';
import { createRecordingClock } from './handler/recording-clock.ts';
import { checkEvents, encodeEvents, sealEvents, type Recording } from './handler/recording.ts';
import { createStreamCells } from './handler/stream-cells.ts';

const DEFAULTS = { cacheSize: 10_000, tries: 8 };

/** What the serial part of a command ends with: the answer, perhaps still on its way to the disk. */
interface Decided {
  readonly answer: Promise<CommandResult>;
}
/** The cached state was behind, or an earlier append failed: decide again. */
const AGAIN = Symbol('again');

const system = (cause: string): Pick<Recording, 'authority' | 'authorityAt'> => ({ authority: { kind: 'system', cause }, authorityAt: -1 });
const isRetryable = (error: unknown): boolean => error instanceof Conflict || (error instanceof StoreUnavailable && error.outcome === 'unknown');
const pause = (attempt: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)));

/** The first fact that the clock makes true and the stream does not yet know. */
function nextDueFact<S, C extends Command, E extends DomainEvent, X>({ stream, aggregate, cell }: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, now: string): { commandId: string; fact: DueFact<E> } | undefined {
  for (const fact of aggregate.dueFacts?.(cell.state, now) ?? []) {
    const commandId = dueCommandId({ stream, fact: fact.fact, due: fact.due });
    if (!knows(cell, commandId)) return { commandId, fact };
  }
  return undefined;
}

/** Once the outcome of a try is unknown it stays so: a later "not written" speaks of the later try only. */
function worse(before: unknown, now: unknown): unknown {
  return before instanceof StoreUnavailable && now instanceof StoreUnavailable ? before : now;
}

/**
 * Runs commands against streams: read → seen before? → authority → If-Match → due facts → decide → seal → evolve → append,
 * in this order (architecture §11.4). Commands of one stream decide one after another, each on the state the one before
 * leaves, without waiting for the disk; their appends share commits. A command id seen before gets its first answer again.
 * @returns a handler whose `execute` throws {Rejection} the rule says no · {NotAllowed} no authority · {PreconditionFailed}
 *   If-Match · {CommandIdTaken} · {ClockRefused} · {Conflict} another process kept winning · {StoreUnavailable}
 */
export function createCommandHandler(options: CommandHandlerOptions & { readonly upcasters?: readonly Upcaster[] }): CommandHandler {
  const { store, authoriser, seal } = options;
  const tries = options.tries ?? DEFAULTS.tries;
  const clock = createRecordingClock(store, options.clock, options.clockGuard ?? true);
  const cells = createStreamCells({ store, clock, size: options.cacheSize ?? DEFAULTS.cacheSize, upcasters: options.upcasters ?? [] });
  const mailbox = createMailbox();

  /** Sends events on their way and moves the cell forward; the promise ends when the store has answered. */
  async function append<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, events: readonly E[], recording: Recording): Promise<Decided | typeof AGAIN> {
    const { stream, aggregate, cell } = target;
    const registry = cells.registryOf(aggregate.events);
    const ids = events.map((_, index) => eventIdFor(recording.envelope.commandId, index));
    const sealed = checkEvents(seal ? await sealEvents(events, recording, { registry, seal, ids }) : events, registry);
    // From here to the append nothing waits: what is recorded later stands later in the log.
    if (cell.broken) return AGAIN;
    const first = cell.revision + 1;
    const encoded = encodeEvents(sealed, { ...recording, recordedAt: clock.stamp(recording.recordedAt) }, { registry, after: cell.revision, ids });
    const stored = store.append(stream, first === 0 ? 'no-stream' : cell.revision, encoded);
    advance(cell, aggregate, sealed);
    const written = encoded.map((event, index) => ({ id: event.id, type: event.type, revision: first + index }));
    const answer = stored.then(({ revision, number }): CommandResult => {
      cell.number = Math.max(cell.number, number);
      return { outcome: 'recorded', stream, revision, number, events: written };
    });
    awaitAnswer(cell, { id: recording.envelope.commandId, actor: recording.envelope.actor.id, first }, answer);
    return { answer };
  }

  /** A "no" or "nothing to do" must rest on what is stored: waits for what is on its way and reads the tail once. */
  async function stale<S, C extends Command, E extends DomainEvent, X>(stream: string, aggregate: Aggregate<S, C, E, X>, cell: Cell<S>): Promise<boolean> {
    await cell.settled;
    return cell.broken || (await cells.refresh(stream, aggregate, cell));
  }

  /** Facts that follow from facts are recorded too, until the clock has nothing new to say. False: an append failed. */
  async function recordDueFacts<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, now: string): Promise<boolean> {
    for (;;) {
      const next = nextDueFact(target, now);
      if (!next) return true;
      const { commandId, fact: { fact, due, event } } = next;
      const envelope: CommandEnvelope = { commandId, actor: { id: 'system', unit: 'system', post: 'clock' }, channel: 'system', occurredAt: due };
      const sent = await append(target, [event], { stream: target.stream, envelope, recordedAt: now, ...system(`${fact}@${due}`) });
      if (sent === AGAIN) return false;
      await sent.answer;
    }
  }

  /** What was answered before, if anything was: from memory while it is on its way, then from the log. */
  async function replay<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, { commandId, actor }: CommandEnvelope): Promise<Decided | undefined> {
    const { stream, aggregate, cell } = target;
    const awaited = cell.awaited.get(commandId);
    if (awaited) {
      if (awaited.actor !== actor.id) throw new CommandIdTaken(commandId);
      return { answer: awaited.answer.then(answer => ({ ...answer, outcome: 'replayed' })) };
    }
    const first = cell.seen.get(commandId);
    const events = first === undefined ? [] : await cells.eventsOf({ stream, aggregate, first }, commandId);
    if (events.some(event => event.metadata.actor.id !== actor.id)) throw new CommandIdTaken(commandId);
    const answer = answerOf(events);
    return answer && { answer: Promise.resolve(answer) };
  }

  /** False: the sender and this process looked at different states, and this one was behind. */
  async function matches<S, C extends Command, E extends DomainEvent, X>({ stream, aggregate, cell }: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, ifMatch: number): Promise<boolean> {
    if (ifMatch === cell.revision) return true;
    if (await stale(stream, aggregate, cell)) return false;
    throw new PreconditionFailed(stream, ifMatch, cell.revision);
  }

  /** The serial part. AGAIN: the cell was behind; the caller asks once more with a fresh one. */
  async function decideOnce<S, C extends Command, E extends DomainEvent, X>(execution: Execution<S, C, E, X>, stream: string): Promise<Decided | typeof AGAIN> {
    const { aggregate, command, envelope } = execution;
    const cell = cells.held(stream, aggregate) ?? (await cells.open(stream, aggregate));
    const target = { stream, aggregate, cell };
    const answered = knows(cell, envelope.commandId) && (await replay(target, envelope));
    if (answered) return answered;
    const now = await clock.now();
    const authorised = await authoriser.authorise({ command: command.type, stream, data: command.data, actor: envelope.actor, channel: envelope.channel, now, state: cell.state });
    if (!(await isCurrent(target, envelope, now))) return AGAIN;
    return decideAs(execution, { target, authorised, now });
  }

  /** Whether the sender looked at the state that is decided on, and every fact that the clock made true is in it. */
  async function isCurrent<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, { ifMatch }: CommandEnvelope, now: string): Promise<boolean> {
    if (ifMatch !== undefined && !(await matches(target, ifMatch))) return false;
    return !target.aggregate.dueFacts || recordDueFacts(target, now);
  }

  async function decideAs<S, C extends Command, E extends DomainEvent, X>(execution: Execution<S, C, E, X>, { target, authorised, now }: { target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }; authorised: Authorised; now: string }): Promise<Decided | typeof AGAIN> {
    const { stream, aggregate, cell } = target;
    const { authority, at, actor = execution.envelope.actor } = authorised;
    const events = await decided(execution, cell, now);
    if (events === AGAIN) return AGAIN;
    if (events.length > 0) return append(target, events, { stream, envelope: { ...execution.envelope, actor }, authority, authorityAt: at, recordedAt: now });
    if (await stale(stream, aggregate, cell)) return AGAIN;
    return { answer: Promise.resolve({ outcome: 'unchanged', stream, revision: cell.revision, number: cell.number, events: [] }) };
  }

  async function decided<S, C extends Command, E extends DomainEvent, X>({ aggregate, command, context, id }: Execution<S, C, E, X>, cell: Cell<S>, now: string): Promise<readonly E[] | typeof AGAIN> {
    try {
      return aggregate.decider.decide(command, cell.state, await context(now, cell.state));
    } catch (error) {
      if (error instanceof Rejection && (await stale(`${aggregate.decider.category}-${id}`, aggregate, cell))) return AGAIN;
      throw error;
    }
  }

  async function attempt<S, C extends Command, E extends DomainEvent, X>(execution: Execution<S, C, E, X>, stream: string): Promise<CommandResult | typeof AGAIN> {
    const outcome = await mailbox.run(stream, () => decideOnce(execution, stream));
    return outcome === AGAIN ? AGAIN : outcome.answer;
  }

  return {
    execute: async execution => {
      const stream = `${execution.aggregate.decider.category}-${execution.id}`;
      let last: unknown;
      for (let tried = 0; tried < tries; tried += 1) {
        try {
          const result = await attempt(execution, stream);
          if (result !== AGAIN) return result;
        } catch (error) {
          last = worse(last, error);
          if (!isRetryable(error)) throw last;
          await pause(tried);
        }
      }
      throw last ?? new Conflict(stream, -1, -1);
    },
  };
}
