import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Grid } from './grid.ts';
import type { ImportLimits } from './limits.ts';
import { ImportRefused, type RefusalCode } from './refusal.ts';

export interface GridRequest {
  readonly bytes: Uint8Array;
  readonly format: 'xlsx' | 'csv';
  readonly sheet?: string | number;
  readonly limits: ImportLimits;
}
export type GridAnswer = { readonly grids: Grid[] } | { readonly refused: RefusalCode; readonly detail: string };

/** The file, if it is not too large. @throws {ImportRefused} `file-missing`, `too-large` */
export async function loadFile(path: string, limits: ImportLimits): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > limits.bytes) throw new ImportRefused('too-large', limits.bytes);
    return await readFile(path);
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('file-missing', path);
  }
}

const begins = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** By content, never by name alone: a file called .xlsx that is no zip is refused. */
export function formatOf(bytes: Uint8Array, name: string): 'xlsx' | 'csv' {
  if (begins(bytes, 0x50, 0x4b)) return 'xlsx';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportRefused('legacy-workbook');
  if (/\.xls[xm]$/i.test(name)) throw new ImportRefused('not-a-zip');
  return 'csv';
}

/**
 * Reads a file into sheets in a worker of its own, which is killed when it takes more memory or time than allowed (trust D8).
 * @throws {ImportRefused}
 */
export async function readGrids(request: GridRequest): Promise<Grid[]> {
  const { limits } = request;
  if (request.bytes.length > limits.bytes) throw new ImportRefused('too-large', limits.bytes);
  const worker = new Worker(new URL('./grid-worker.ts', import.meta.url), {
    workerData: request, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  });
  try {
    const answer = await answerOf(worker, limits);
    if ('refused' in answer) throw new ImportRefused(answer.refused, answer.detail);
    return answer.grids;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, limits: ImportLimits): Promise<GridAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ImportRefused('too-slow', limits.milliseconds)), limits.milliseconds);
    const fail = (error: unknown): void => {
      const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? new ImportRefused('out-of-memory', limits.heapMegabytes) : new ImportRefused('reader-failed', error instanceof Error ? error.name : ''));
    };
    worker.once('message', (answer: GridAnswer) => resolve(answer));
    worker.once('error', fail);
    worker.once('exit', () => fail(undefined));
    worker.once('exit', () => clearTimeout(timer));
  });
}
