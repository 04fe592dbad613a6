import { parentPort } from 'node:worker_threads';
import { judge, type Judgement } from './judge.ts';
import type { Task } from './in-thread.ts';

parentPort?.on('message', ({ manifests, calendar }: Task) => parentPort?.postMessage(manifests.map((manifest): Judgement => judge(manifest, calendar))));
