import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv.ts';
import type { GridAnswer, GridRequest } from './read-grid.ts';
import { ImportRefused } from './refusal.ts';
import { readXlsx } from './xlsx.ts';

// Entry of the worker: one file in, one answer out. Its memory and time are bounded by the thread that starts it.
const { bytes, format, sheet, limits } = workerData as GridRequest;

async function answer(): Promise<GridAnswer> {
  try {
    const grids = format === 'xlsx' ? await readXlsx(Buffer.from(bytes), { limits, ...(sheet === undefined ? {} : { sheet }) }) : readCsv(bytes, limits);
    return { grids };
  } catch (error) {
    if (error instanceof ImportRefused) return { refused: error.code, detail: error.detail };
    throw error;
  }
}

parentPort?.postMessage(await answer());
