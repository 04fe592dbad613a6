import { Rejection, type DomainEvent } from '@yichuang/domain';
import { dueCommandId, type Upcaster } from './codec/index.ts';
import type { Aggregate, Command, CommandEnvelope, CommandHandler, CommandHandlerOptions, CommandResult, DueFact, Execution } from './command-handler.types.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import { advance, type Cell, type Seen } from './handler/cell.ts';
import { CommandIdTaken, PreconditionFailed } from './handler/errors.ts';
import { createMailbox } from './handler/mailbox.ts';
import { createRecordingClock } from './handler/recording-clock.ts';
import { encodeEvents, sealEvents, type Recording } from './handler/recording.ts';
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
  async function append<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, events: readonly E[], recording: Recording): Promise<Decided> {
    const { stream, aggregate, cell } = target;
    const registry = cells.registryOf(aggregate.events);
    const sealed = await sealEvents(events, recording, { registry, seal });
    const encoded = encodeEvents(sealed, recording, { registry, after: cell.revision });
    const expected = cell.revision < 0 ? 'no-stream' : cell.revision;
    const stored = store.append(stream, expected, encoded);
    advance(cell, aggregate, sealed);
    const written = encoded.map((event, index) => ({ id: event.id, type: event.type, revision: cell.revision - encoded.length + 1 + index }));
    const answer = stored.then(({ revision, number }): CommandResult => {
      cell.number = Math.max(cell.number, number);
      return { outcome: 'recorded', stream, revision, number, events: written };
    });
    const settled = answer.then(() => undefined, () => cells.drop(stream, cell));
    cell.settled = Promise.all([cell.settled, settled]).then(() => undefined);
    remember(cell, recording.envelope, answer);
    return { answer };
  }

  function remember(cell: Cell<unknown>, envelope: CommandEnvelope, answer: Promise<CommandResult>): void {
    const entry: Seen = { actor: envelope.actor.id, answer };
    cell.seen.set(envelope.commandId, entry);
    answer.then(result => cell.seen.set(envelope.commandId, { ...entry, answer: result }), () => cell.seen.delete(envelope.commandId));
  }

  /** A "no" or "nothing to do" must rest on what is stored: waits for what is on its way and reads the tail once. */
  async function stale<S, C extends Command, E extends DomainEvent, X>(stream: string, aggregate: Aggregate<S, C, E, X>, cell: Cell<S>): Promise<boolean> {
    await cell.settled;
    return cell.broken || (await cells.refresh(stream, aggregate, cell));
  }

  async function recordDueFacts<S, C extends Command, E extends DomainEvent, X>(target: { stream: string; aggregate: Aggregate<S, C, E, X>; cell: Cell<S> }, now: string): Promise<void> {
    const facts: readonly DueFact<E>[] = target.aggregate.dueFacts?.(target.cell.state, now) ?? [];
    for (const { fact, due, event } of facts) {
      const commandId = dueCommandId({ stream: target.stream, fact, due });
      if (target.cell.seen.has(commandId)) continue;
      const envelope: CommandEnvelope = { commandId, actor: { id: 'system', unit: 'system', post: 'clock' }, channel: 'system', occurredAt: due };
      const { answer } = await append(target, [event], { stream: target.stream, envelope, recordedAt: now, ...system(`${fact}@${due}`) });
      await answer;
    }
  }

  function replay(seen: Seen | undefined, envelope: CommandEnvelope): Decided | undefined {
    if (!seen) return undefined;
    if (seen.actor !== envelope.actor.id) throw new CommandIdTaken(envelope.commandId);
    return { answer: Promise.resolve(seen.answer).then(answer => ({ ...answer, outcome: 'replayed' })) };
  }

  /** The serial part. AGAIN: the cell was behind; the caller asks once more with a fresh one. */
  async function decideOnce<S, C extends Command, E extends DomainEvent, X>(execution: Execution<S, C, E, X>, stream: string): Promise<Decided | typeof AGAIN> {
    const { aggregate, command, envelope } = execution;
    const cell = await cells.open(stream, aggregate);
    const answered = replay(cell.seen.get(envelope.commandId), envelope);
    if (answered) return answered;
    const now = await clock.now();
    const { authority, at } = await authoriser.authorise({ command: command.type, stream, actor: envelope.actor, channel: envelope.channel, now });
    if (envelope.ifMatch !== undefined && envelope.ifMatch !== cell.revision) {
      if (await stale(stream, aggregate, cell)) return AGAIN;
      throw new PreconditionFailed(stream, envelope.ifMatch, cell.revision);
    }
    const target = { stream, aggregate, cell };
    await recordDueFacts(target, now);
    const events = await decided(execution, cell, now);
    if (events === AGAIN) return AGAIN;
    if (events.length > 0) return append(target, events, { stream, envelope, authority, authorityAt: at, recordedAt: now });
    if (await stale(stream, aggregate, cell)) return AGAIN;
    return { answer: Promise.resolve({ outcome: 'unchanged', stream, revision: cell.revision, number: cell.number, events: [] }) };
  }

  async function decided<S, C extends Command, E extends DomainEvent, X>({ aggregate, command, context, id }: Execution<S, C, E, X>, cell: Cell<S>, now: string): Promise<readonly E[] | typeof AGAIN> {
    try {
      return aggregate.decider.decide(command, cell.state, await context(now));
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
          if (!isRetryable(error)) throw error;
          last = error;
          await pause(tried);
        }
      }
      throw last ?? new Conflict(stream, -1, -1);
    },
  };
}
