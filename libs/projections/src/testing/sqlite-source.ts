import { allEventDefinitions } from '@yichuang/domain';
import { createRegistry } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '../definitions.ts';
import type { OpenedSource } from '../runner/worker-tasks.ts';

/** What a worker thread of a test opens: the log file beside its writer. The task itself checks the hashes. */
export async function openSource(data: unknown): Promise<OpenedSource> {
  const store = openSqliteStore({ file: String(data), readOnly: true, verify: false });
  return { store, registry: createRegistry(allEventDefinitions), definitions: PROJECTIONS };
}
