import { legalDateOf, type Actor } from '@yichuang/domain';
import { createCommandHandler, manualClock, type CommandResult, type EventStore } from '@yichuang/event-store';
import { createAuthoriser } from '../../application/authority.ts';
import { actingOf } from '../../application/capability.ts';
import { CAPABILITIES } from '../../application/capabilities.ts';
import { createGate, passing } from '../../application/gate.ts';
import { ownAppends } from '../../application/own-appends.ts';
import { commandEntry } from '../../application/registry.ts';
import { createWorld, type World } from '../../application/world.ts';
import { commandId, GROUND, layGround } from './ground.ts';
import { probe, PROBES, ProbeCommand } from './probe.ts';

export interface Sent {
  readonly type: string;
  readonly stream: string;
  readonly data: unknown;
  readonly by: Actor;
}

/** The real handler, authoriser, world and gate over a store, with the probe's commands among the real ones. */
export interface Stage {
  readonly store: EventStore;
  readonly world: World;
  readonly clock: ReturnType<typeof manualClock>;
  send(command: Sent): Promise<CommandResult>;
}

/** Values are sealed elsewhere; here they stand as somebody's. */
const seal = async (data: unknown): Promise<unknown> => JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === 'object' && value !== null && '$seal' in value ? { $sealed: 1, k: 'k', s: 's', c: 'c', n: 'n', x: 'x' } : value));

export async function openStage(store: EventStore, { gate = createGate(), wrap = (inner: EventStore) => inner } = {}): Promise<Stage> {
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  let [sent, ready] = [0, false];
  const slow: EventStore = { ...store, append: (...args) => (ready ? wrapped.append(...args) : store.append(...args)), readAll: query => (ready ? wrapped.readAll(query) : store.readAll(query)) };
  const wrapped = wrap(store);
  const own = ownAppends(slow);
  const world = createWorld(slow, own);
  const entryOf = (type: string) => PROBES.find(each => each.type === type) ?? commandEntry(type);
  const handler = createCommandHandler({ store: own.store, clock, authoriser: createAuthoriser(world, entryOf), seal, clockGuard: false });

  const send = ({ type, stream, data, by }: Sent): Promise<CommandResult> => {
    sent += 1;
    const { category } = entryOf(type);
    const id = stream.slice(category.length + 1);
    const envelope = { commandId: commandId(`stage ${sent}`), actor: by, channel: 'window' as const };
    return passing(gate, category, () => {
      const capability = CAPABILITIES[category];
      if (capability) return capability.run({ type, data, id, envelope }, { handler, world });
      const command = ProbeCommand.parse({ type, data });
      return handler.execute({ aggregate: probe, id, command, envelope, context: now => ({ now, today: legalDateOf(now), actor: actingOf(by, world, now) }) });
    });
  };
  for (const command of GROUND) await send(command);
  await layGround(store);
  clock.set('2022-03-01T01:00:00.000Z');
  ready = true;
  return { store, world, clock, send };
}
