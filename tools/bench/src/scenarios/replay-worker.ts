// A thread of a replay: warms up on what it is given first, then waits for the word to fold its part.
import { parentPort, workerData } from 'node:worker_threads';
import { checkModel } from './gates.ts';
import { fitCarried, replayPart, type Carried, type Part } from './replay-sides.ts';

const { file, part, warm } = workerData as { file: string; part: Part; warm: Part };
await replayPart(file, warm);
let model = new Map<string, never>() as Awaited<ReturnType<typeof replayPart>>['model'];
parentPort?.on('message', (order: { go: true } | { fit: readonly Carried[] } | { check: true }) => void obey(order));
parentPort?.postMessage('ready');

async function obey(order: { go: true } | { fit: readonly Carried[] } | { check: true }): Promise<void> {
  if ('go' in order) {
    const done = await replayPart(file, part);
    model = done.model;
    parentPort?.postMessage({ carried: done.carried });
  } else if ('fit' in order) {
    const left = fitCarried(model, order.fit);
    parentPort?.postMessage({ left });
  } else {
    checkModel(file, model);
    parentPort?.postMessage({ rows: model.size });
  }
}
