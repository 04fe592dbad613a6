import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { legalDateOf } from '@yichuang/domain';
import { commandIdFor, createCommandHandler, NotAllowed, type Clock, type CommandEnvelope, type CommandResult, type EventStore } from '@yichuang/event-store';
import { createSealer, openKeyStore, type Sealer } from '@yichuang/event-store/sealed';
import { createRunner, type Foldable, type Runner, type WorkerSource } from '@yichuang/projections/runner';
import { createAuthoriser, isUnread } from './application/authority.ts';
import { CAPABILITIES } from './application/capabilities.ts';
import { InvalidCommand } from './application/invalid-command.ts';
import { registry, upcasters } from './application/codec.ts';
import { createGate, passing } from './application/gate.ts';
import { createAnswerVault } from './case/answers.ts';
import { licenceList } from './case/licences.ts';
import { serviceLookup } from './reviews/service-facts.ts';
import { ownAppends } from './application/own-appends.ts';
import { commandEntry, COMMANDS, type CommandEntry } from './application/registry.ts';
import { createWorld, type World } from './application/world.ts';
import { bulletinSource } from './application/world/bulletins.ts';
import { decodedStream } from './commands/conflict.ts';
import { covered, isPublication } from './rulebook/rehearsal/cover.ts';
import { createRehearser, type RehearserOptions } from './rulebook/rehearsal/rehearser.ts';
import { hallFiles } from './attachments/hall-files.ts';
import { filesWithin } from './attachments/room.ts';
import { createAttachmentStore } from './attachments/sealed-store.ts';
import type { AttachmentStore } from './attachments/store.ts';

export { COMMANDS, InvalidCommand, type CommandEntry };
export { instrumentIdOf, reviewIdOf } from './application/natural-ids.ts';
export { openSampleClock, SAMPLE_DAY } from './application/sample-clock.ts';

export type Mode = 'sample' | 'production';

export interface ApplicationOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Folder of the keys, the read model and the kept answers. */
  readonly dataDir: string;
  readonly mode: Mode;
  /** The views to keep; without them the application only takes commands. */
  readonly views?: readonly Foldable[];
  /** Where rebuilds run. */
  readonly worker?: WorkerSource | undefined;
  /** Told of what failed beside an answer that is right without it. */
  readonly onFailure?: (failure: unknown) => void;
}

/** A command with the stream it is for, `<category>-<id>`. */
export interface AddressedTo {
  readonly type: string;
  readonly stream: string;
  readonly data: unknown;
}

/** Commands in, read models out: the same for HTTP and for the seed. */
export interface Application {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly mode: Mode;
  readonly dataDir: string;
  readonly world: World;
  readonly views: Runner | null;
  /** Files of applicants, beside the log. */
  readonly attachments: AttachmentStore;
  /** Opens a sealed value for the program itself. Whoever shows it to a person has that recorded first. */
  readonly open: Sealer['open'];
  /** The person registered under a number, by a keyed tag. Whoever is shown anything of the person has that recorded first. */
  readonly subjectFor: Sealer['subjectFor'];
  /**
   * Runs one command. @throws {InvalidCommand} shape · {NotAllowed} office missing, which is itself recorded · whatever the
   * command handler throws
   */
  execute(command: AddressedTo, envelope: CommandEnvelope): Promise<CommandResult>;
  /** Refuses whoever may not issue the command, before anything else is said of it. @throws {NotAllowed} which is itself recorded */
  requireAuthority(command: AddressedTo, envelope: CommandEnvelope): Promise<void>;
  /** Reads the world and starts the views. @throws {WrongLog} a sample log in production */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The log does not belong in this mode. */
export class WrongLog extends Error {
  readonly code = 'wrong-log';
}

function streamId({ type, stream, data }: AddressedTo): string {
  const { category, idOf } = commandEntry(type);
  if (!stream.startsWith(`${category}-`)) throw new TypeError(`${type} goes to a stream ${category}-…, not ${stream}`);
  const id = stream.slice(category.length + 1);
  if (idOf && id !== idOf(data)) throw new TypeError(`${type} goes to the stream ${category}-${idOf(data)}, not ${stream}`);
  return id;
}

const SAFE_REFERENCE = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** Opens the application over a store. Nothing is read before `ready` or the first command. */
export function createApplication({ store, clock, dataDir, mode, views, worker, onFailure }: ApplicationOptions): Application {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const keys = openKeyStore({ directory: dataDir });
  const own = ownAppends(store);
  const world = createWorld(store, own);
  const authoriser = createAuthoriser(world);
  const sealer = createSealer({ keys });
  const vault = createAnswerVault({ store, sealer });
  const attachments = createAttachmentStore({ directory: dataDir, sealer });
  Object.assign(world.cases, { open: vault.open, files: filesWithin(store, attachments), licences: licenceList(dataDir) });
  world.venues.file = hallFiles(attachments, world.venues.filed);
  world.reviews.service = serviceLookup(store);
  const handler = createCommandHandler({ store: own.store, clock, authoriser, seal: vault.seal, clockGuard: mode === 'production', upcasters });
  const gate = createGate();
  const runner = views ? createRunner({ store, registry, file: join(dataDir, 'views.sqlite'), definitions: views, worker }) : null;
  const bulletins = bulletinSource({ views: runner, store, dataDir });
  Object.assign(world.bulletins, { at: bulletins.at });

  async function run(command: AddressedTo, envelope: CommandEnvelope): Promise<CommandResult> {
    const { type, data } = command;
    const { category } = commandEntry(type);
    const capability = CAPABILITIES[category];
    if (!capability) throw new TypeError(`no capability takes ${type}`);
    const act = (): Promise<CommandResult> => capability.run({ type, data, id: streamId(command), envelope }, { handler, world });
    // Between the look at what was decided and the place of a publication in the log nothing is decided.
    return isPublication(type) ? gate.alone(act) : passing(gate, category, act);
  }

  const referenceOf = ({ actor }: CommandEnvelope): string => (SAFE_REFERENCE.test(actor.id) ? actor.id : 'unnamed');

  /** That inputs of cases are opened for a trial of rules stands in the log before they are. */
  const reveal: RehearserOptions['reveal'] = async ({ commandId, by, subject, purpose }) => {
    const data = { subject, fields: ['inputs'], purpose, unit: by.actor.unit };
    await run({ type: 'RecordReveal', stream: `access-${referenceOf(by)}`, data }, { commandId, causationId: by.commandId, actor: by.actor, channel: 'system' });
  };
  const rehearser = createRehearser({ store, world, dataDir, reveal, now: () => clock.now() });
  world.rulebook.rehearser = rehearser;

  /** A refusal for lack of authority is evidence too; if it cannot be written, the refusal itself still stands. */
  async function recordRefusal(command: AddressedTo, envelope: CommandEnvelope, missing: string): Promise<void> {
    await run(
      { type: 'RecordRefusal', stream: `access-${referenceOf(envelope)}`, data: { command: command.type, stream: command.stream, missing: missing.slice(0, 300) } },
      { commandId: commandIdFor(envelope.commandId, 'refused'), causationId: envelope.commandId, actor: envelope.actor, channel: 'system' },
    );
  }

  async function recorded(refusal: unknown, command: AddressedTo, envelope: CommandEnvelope): Promise<unknown> {
    if (refusal instanceof NotAllowed) await recordRefusal(command, envelope, refusal.missing).catch((failure: unknown) => onFailure?.(failure));
    return refusal;
  }

  /** The stream folded, for a policy that asks what it belongs to. */
  async function stateOf(stream: string): Promise<unknown> {
    const events = await decodedStream(store, stream);
    return CAPABILITIES[stream.slice(0, stream.indexOf('-'))]?.statesFrom(events, events.length)[0];
  }

  /** Somebody without authority is told that, and not what is wrong with the rest. */
  async function refusalOf({ type, stream, data }: AddressedTo, { actor, channel }: CommandEnvelope): Promise<unknown> {
    const state = commandEntry(type).caseOf ? await stateOf(stream) : undefined;
    return authoriser.authorise({ command: type, stream, data, actor, channel, now: clock.now(), state }).then(() => null, (error: unknown) => error);
  }

  /** A trial of rules is run for whoever may send the command, and before it takes its turn. */
  async function rehearsed(command: AddressedTo, envelope: CommandEnvelope): Promise<void> {
    if (!rehearser.concerns(command.type)) return;
    const refusal = await refusalOf(command, envelope);
    if (refusal !== null) throw refusal;
    await rehearser.prepare(command, envelope);
  }

  return {
    store, clock, mode, dataDir, world, views: runner, attachments, open: sealer.open, subjectFor: sealer.subjectFor,
    execute: async (command, envelope) => {
      try {
        return await covered(() => rehearsed(command, envelope), () => run(command, envelope));
      } catch (error) {
        const told = error instanceof InvalidCommand && !isUnread(world, command, legalDateOf(clock.now()));
        const refusal = told ? ((await refusalOf(command, envelope)) ?? error) : error;
        throw await recorded(refusal, command, envelope);
      }
    },
    requireAuthority: async (command, envelope) => {
      const refusal = await refusalOf(command, envelope);
      if (refusal !== null) throw await recorded(refusal, command, envelope);
    },
    ready: async () => {
      await world.refresh();
      if (mode === 'production' && world.district()?.sample) throw new WrongLog('this log is a sample: YICHUANG_MODE=production does not serve it');
      await runner?.start();
    },
    close: async () => {
      await bulletins.close();
      await runner?.stop();
      keys.close();
    },
  };
}
