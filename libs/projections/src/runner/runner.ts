import { verifyEvent, type EventStore, type Registry } from '@yichuang/event-store';
import { projectionsOf } from '../views.ts';
import { buildFile, type Built } from './build.ts';
import { catchUp, followLog, type Following } from './follower.ts';
import type { Foldable } from './foldable.ts';
import { healthOf } from './health.ts';
import { openLibrary, type Library } from './library.ts';
import { openReaders, type Readers } from './readers.ts';
import type { Runner, Verification } from './runner.types.ts';
import { openShelf } from './shelf.ts';
import { verifyFile } from './verify.ts';
import { waiting } from './waiting.ts';
import { inWorker, type WorkerSource } from './worker-tasks.ts';

export interface RunnerOptions {
  readonly store: EventStore;
  readonly registry: Registry;
  /** The read-model file. Rebuilt projections get files of their own beside it. */
  readonly file: string;
  readonly definitions: readonly Foldable[];
  /** Where rebuilds and checks run. Without it they run here, between requests. */
  readonly worker?: WorkerSource | undefined;
  /** Milliseconds before a failed write or read is tried again. Default 1000. */
  readonly retryMs?: number | undefined;
  readonly onFailure?: ((failure: unknown) => void) | undefined;
}

const WAIT_MS = 2000;

/** Opens the read model and folds the log into it. See {@link Runner}. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, registry, file, definitions } = options;
  const readers = waiting();
  let library: Library = openLibrary(file, definitions);
  let reading: Readers = openReaders(library);
  let following: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  let head = -1;
  let diverged: string | null = null;
  /** Hashes are checked by the store as it reads and by the worker at a rebuild, not a third time here. */
  const log = { store, decoder: { registry } };
  const checkedLog = { store, decoder: { registry, verify: verifyEvent } };

  function follow(): void {
    const controller = new AbortController();
    const target: Following = {
      ...log,
      shelves: library.shelves,
      retryMs: options.retryMs ?? 1000,
      onFailure: options.onFailure ?? ((): void => undefined),
      onBatch: number => {
        head = Math.max(head, number);
        readers.wake();
      },
    };
    const done = followLog(target, controller.signal).catch((failure: unknown) => {
      diverged = failure instanceof Error ? `${'code' in failure ? String(failure.code) : failure.name}: ${failure.message}` : String(failure);
      readers.wake();
    });
    following = { controller, done };
  }

  async function pauseFollowing(): Promise<void> {
    following?.controller.abort();
    await following?.done;
    following = null;
  }

  function reopen(): void {
    reading.close();
    library.close();
    library = openLibrary(file, definitions);
    reading = openReaders(library);
  }

  async function build(projection: Foldable, target: string): Promise<Built> {
    if (options.worker === undefined) return buildFile(target, projection, checkedLog);
    const answer = await inWorker({ task: 'build', source: options.worker, name: projection.name, version: projection.version, file: target });
    if (!('built' in answer)) throw new Error('the worker answered something else');
    return answer.built;
  }

  /** Builds beside the live version, catches up to it, and lets the new file answer. */
  async function rebuild(projection: Foldable): Promise<Built> {
    const target = library.newFile(projection);
    const built = await build(projection, target);
    const wasFollowing = following !== null;
    await pauseFollowing();
    const shelf = openShelf(target, [projection], { moments: false });
    const live = library.served.has(projection.name) ? library.shelfOf(projection.name).checkpoint(projection.name).number : head;
    await catchUp(shelf, log, live).finally(() => shelf.close());
    library.adopt(projection, target);
    reopen();
    if (wasFollowing) follow();
    return built;
  }

  function behind(number: number, names: readonly string[]): readonly string[] {
    return names.filter(name => !library.served.has(name) || library.shelfOf(name).checkpoint(name).number < number);
  }

  function newestOf(name: string): Foldable {
    const found = library.wanted.find(each => each.name === name) ?? library.served.get(name);
    if (found === undefined) throw new Error(`no projection ${name}`);
    return found;
  }

  async function verify(name: string): Promise<Verification> {
    const projection = library.served.get(name) ?? newestOf(name);
    const target = library.shelfOf(name).file;
    if (options.worker === undefined) return verifyFile(target, projection, checkedLog);
    const answer = await inWorker({ task: 'verify', source: options.worker, name, version: projection.version, file: target });
    if (!('verified' in answer)) throw new Error('the worker answered something else');
    return answer.verified;
  }

  return {
    get projections() {
      return [...library.served.keys()];
    },
    start: async () => {
      head = (await store.head()).number;
      for (const shelf of library.shelves) shelf.retryStopped();
      for (const projection of library.wanted.filter(each => !library.served.has(each.name))) await rebuild(projection);
      follow();
    },
    stop: async () => {
      await pauseFollowing();
      reading.close();
      library.close();
    },
    read: (views, fn) => reading.read(projectionsOf(views), fn),
    waitFor: (number, { views, timeoutMs = WAIT_MS, signal } = {}) => {
      const names = views === undefined ? [...library.served.keys()] : projectionsOf(views);
      return readers.until(number, () => behind(number, names), { timeoutMs, signal });
    },
    health: () => healthOf(library, { head, diverged }),
    rebuild: async name => ({ name, ...(await rebuild(newestOf(name))) }),
    drop: async name => library.drop(name),
    verify,
  };
}
