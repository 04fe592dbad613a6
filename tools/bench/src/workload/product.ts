import { createCommandHandler, systemClock, type CommandHandler, type EventStore } from '@yichuang/event-store';
import { genesis } from '@yichuang/event-store/testing';
import { envelope, life } from './case-life.ts';

/** A handler with the real envelope on: metadata, schema, hash, authority hook. Opens the log when it is empty. */
export async function productHandler(store: EventStore, options: { cacheSize?: number } = {}): Promise<{ handler: CommandHandler; step(id: string, sequence: number): Promise<void> }> {
  if ((await store.head()).number < 0) await store.append('log-610702', 'no-stream', genesis());
  const handler = createCommandHandler({
    store, clock: systemClock, clockGuard: false, cacheSize: options.cacheSize ?? 10_000,
    authoriser: { authorise: async ({ actor }) => ({ authority: { kind: 'office', office: 'operator', unit: actor.unit, since: 0 }, at: 0 }) },
  });
  const step = async (id: string, sequence: number): Promise<void> => {
    await handler.execute({ aggregate: life, id, command: { type: 'TakeStep', data: { sequence } }, envelope: envelope(), context: () => null });
  };
  return { handler, step };
}

/** Streams that take their steps in turn, each remembering how far it is. */
export function streams(count: number, name = 's'): { next(which: number): { id: string; sequence: number } } {
  const at = Array.from({ length: count }, () => 0);
  return {
    next: which => {
      const sequence = at[which % count] ?? 0;
      at[which % count] = sequence + 1;
      return { id: `${name}${which % count}-${Math.floor(sequence / 1200)}`, sequence: sequence % 1200 };
    },
  };
}
