import { allEventDefinitions } from '@yichuang/domain';
import { createRegistry, type EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';

export const registry = createRegistry(allEventDefinitions);

/** Opens a log for reading, as the thread of a rebuild does: the rebuild itself checks the hashes. */
export async function openSource(log: unknown): Promise<{ store: EventStore; registry: typeof registry; definitions: typeof PROJECTIONS }> {
  return { store: openSqliteStore({ file: String(log), readOnly: true, verify: false }), registry, definitions: PROJECTIONS };
}
