import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import type { OpenedSource } from '@yichuang/projections/runner';
import { registry } from './application/codec.ts';

/** Opens the log for a worker thread, beside the process that writes it. The worker checks the hashes itself. @param file the log, a SQLite file */
export async function openSource(file: unknown): Promise<OpenedSource> {
  return { store: openSqliteStore({ file: String(file), readOnly: true, verify: false }), registry, definitions: PROJECTIONS };
}
