import { parentPort, workerData } from 'node:worker_threads';
import { replayInto, type Part } from './replay-sides.ts';

const { file, part } = workerData as { file: string; part: Part };
parentPort?.postMessage((await replayInto(file, part)).size);
