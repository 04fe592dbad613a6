import { parentPort, workerData } from 'node:worker_threads';
import { judge, type Judgement } from './judge.ts';
import type { Task } from './in-thread.ts';

const { manifests, calendar } = workerData as Task;
parentPort?.postMessage(manifests.map((manifest): Judgement => judge(manifest, calendar)));
