import { parentPort, workerData } from 'node:worker_threads';
import { verifyEvent } from '@yichuang/event-store';
import { buildFile } from './build.ts';
import { verifyFile } from './verify.ts';
import type { OpenedSource, WorkerAnswer, WorkerTask } from './worker-tasks.ts';

/** The thread of a rebuild or a check: opens its own handle of the log and checks the hash of every event it reads. */
async function run({ task, source, name, version, file }: WorkerTask): Promise<WorkerAnswer> {
  const module = (await import(source.module)) as { openSource(data: unknown): Promise<OpenedSource> };
  const { store, registry, definitions } = await module.openSource(source.data);
  try {
    const projection = definitions.find(each => each.name === name && each.version === version);
    if (projection === undefined) throw new Error(`the worker's module has no projection ${name}@${version}`);
    const log = { store, decoder: { registry, verify: verifyEvent } };
    return task === 'build' ? { built: await buildFile(file, projection, log) } : { verified: await verifyFile(file, projection, log) };
  } finally {
    await store.close();
  }
}

const answer = await run(workerData as WorkerTask).catch((failure: unknown): WorkerAnswer => ({ failed: failure instanceof Error ? failure.message : String(failure) }));
parentPort?.postMessage(answer);
