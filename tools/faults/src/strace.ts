import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Calls at which a process can die with something half done on the disk. */
export const CALLS = ['write', 'pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'unlink', 'rename'] as const;
export type Call = (typeof CALLS)[number];

const WORKLOAD = join(import.meta.dirname, 'workload.ts');
const DEADLINE = 60_000;

/** What a traced run told before it ended: whole ids only, the last line may be torn. */
export interface Ran {
  readonly acknowledged: readonly string[];
  readonly killed: boolean;
}

function run(options: readonly string[], folder: string, mode: string): Ran {
  const { stdout, signal, status, error } = spawnSync('strace', ['-f', '-qq', ...options, process.execPath, WORKLOAD, folder, mode], { encoding: 'utf8', timeout: DEADLINE, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, YICHUANG_FREEZE: '' } });
  if (error) throw error;
  return { acknowledged: stdout.split('\n').filter(id => id.length === 36), killed: signal !== null || status !== 0 };
}

/** Runs the script and kills it at the n-th `call` of a thread, before the call is carried out. */
export function killedAt(call: Call, n: number, { folder, mode }: { readonly folder: string; readonly mode: string }): Ran {
  return run(['-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${n}`], folder, mode);
}

/** One call on a file of the folder, in the order in which the calls ended. `path` is without the folder, and empty for the folder itself. */
export interface Recorded {
  readonly call: Call;
  readonly path: string;
  /** Which call of this kind it is in its thread, counted from 1. */
  readonly nth: number;
  readonly bytes: Buffer;
  /** Offset of a write, length of a truncation. */
  readonly at: number;
  /** Ids told so far. */
  readonly acknowledged: number;
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
/** An id and its line end. */
const ID = 37;
/** Ids that a call told on standard output. */
const idsTold = (line: string): number => (/\swrite\(1</.test(line) ? Math.floor(Number(/= (\d+)$/.exec(line)?.[1] ?? 0) / ID) : 0);
const LINE = /^(\d+)\s+(\w+)\(/;

/** Runs the script to its end and gives its calls on the folder. */
export function recorded(folder: string, mode: string): { readonly calls: readonly Recorded[]; readonly ran: Ran } {
  const out = join(folder, '..', `trace-${mode}`);
  const ran = run(['-o', out, '-y', '-xx', '-s', '1048576', '-e', `trace=${CALLS.join()}`], folder, mode);
  const counts = new Map<string, number>();
  let told = 0;
  const calls: Recorded[] = [];
  for (const line of readFileSync(out, 'utf8').split('\n')) {
    const [, thread, name] = LINE.exec(line) ?? [];
    const call = CALLS.find(one => one === name);
    if (!call || thread === undefined) continue;
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, nth);
    told += idsTold(line);
    const found = parsed(line, call, folder);
    if (found) calls.push({ call, nth, acknowledged: told, ...found });
  }
  return { calls, ran };
}

/** The first group of a pattern, or nothing. */
const firstOf = (pattern: RegExp, line: string): string => pattern.exec(line)?.[1] ?? '';
/** What stands between the first quotes: every byte as \xNN. */
const QUOTED = /"((?:\\x[0-9a-f]{2})*)"/;

/** The file that a call is about: by its open descriptor, or by its name. */
function pathOf(line: string): string {
  const descriptor = firstOf(/<([^>]+)>/, line);
  if (descriptor === '') return bytesOf(firstOf(QUOTED, line)).toString('utf8');
  return descriptor.includes('\\x') ? bytesOf(descriptor).toString('utf8') : descriptor;
}

/** Offset of a write, length of a truncation; 0 for the others. */
function placeOf(line: string, call: Call): number {
  if (call === 'ftruncate') return Number(firstOf(/, (\d+)\)\s+= /, line));
  return call === 'pwrite64' ? Number(firstOf(/, \d+, (\d+)\)\s+= /, line)) : 0;
}

/** Path, bytes and offset of a call on the folder; null for any other file. */
function parsed(line: string, call: Call, folder: string): Pick<Recorded, 'path' | 'bytes' | 'at'> | null {
  const path = pathOf(line);
  if (path !== folder && !path.startsWith(`${folder}/`)) return null;
  const bytes = call === 'write' || call === 'pwrite64' ? bytesOf(firstOf(QUOTED, line)) : Buffer.alloc(0);
  return { path: path.slice(folder.length + 1), bytes, at: placeOf(line, call) };
}
