import { START } from '@yichuang/event-store';
import { openBatch } from './batch.ts';
import { pause, type LogSource } from './build.ts';
import { checkpointTable } from './checkpoint.ts';
import { openReader } from './db.ts';
import { differingKeys, keyedDigest, tableDigest, type DigestSink } from './digest.ts';
import type { Foldable } from './foldable.ts';
import { digestStored } from './stored-digest.ts';
import { memoryRows } from './memory-rows.ts';
import type { Verification } from './runner.types.ts';
import { tableFolder } from './table-folder.ts';

/**
 * Folds the log again from zero, in memory, to the number at which the file stands, and compares every live row, past
 * version and slice with it. Reads one snapshot of the file; the live runner goes on writing meanwhile.
 * @throws when an event cannot be folded or does not match its hash
 */
export async function verifyFile(file: string, projection: Foldable, log: LogSource): Promise<Verification> {
  const db = openReader(file);
  try {
    db.exec('BEGIN');
    const { number } = checkpointTable(db).read(projection.name, projection.version);
    const [stored, expected] = [tableDigest(), tableDigest()];
    digestStored(db, projection, stored);
    await digestLog(projection, log, { number, sink: expected });
    const [digest, wanted] = [stored.digest(), expected.digest()];
    const base = { name: projection.name, version: projection.version, number, digest, expected: wanted, rows: stored.rows() };
    if (digest === wanted) return { ...base, identical: true, firstDifference: null };
    const suspects = stored.differingBuckets(expected);
    const [storedKeys, expectedKeys] = [keyedDigest(suspects), keyedDigest(suspects)];
    digestStored(db, projection, storedKeys);
    await digestLog(projection, log, { number, sink: expectedKeys });
    return { ...base, identical: false, firstDifference: differingKeys(storedKeys, expectedKeys)[0] ?? null };
  } finally {
    db.close();
  }
}

async function digestLog(projection: Foldable, { store, decoder }: LogSource, { number, sink }: { number: number; sink: DigestSink }): Promise<void> {
  const rows = memoryRows(projection, sink);
  const folder = tableFolder(projection, rows);
  const filter = projection.categories.length === 0 ? {} : { categories: projection.categories };
  if (number < 0) return;
  for await (const batch of store.readAll({ after: START, upTo: number, ...filter })) {
    const poison = folder.fold(openBatch(batch, decoder).events, -1);
    if (poison !== null) throw new Error(`${projection.name} cannot fold event ${poison.number} (${poison.type}): ${poison.error}`);
    folder.flush();
    await pause();
  }
  rows.finish();
}
