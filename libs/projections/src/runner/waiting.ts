import { ProjectionLag } from './runner.types.ts';

/** Readers that wait for an event number to be folded. */
export interface Waiting {
  /** @throws {ProjectionLag} when `behind()` is not empty after `timeoutMs`, or when `signal` aborts */
  until(number: number, behind: () => readonly string[], options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined }): Promise<void>;
  /** Looks at every waiter again. */
  wake(): void;
}

export function waiting(): Waiting {
  const waiters = new Set<() => void>();
  return {
    wake: () => {
      for (const look of waiters) look();
    },
    until: (number, behind, { timeoutMs, signal }) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(new ProjectionLag(number, behind())), timeoutMs);
      const abort = (): void => end(new ProjectionLag(number, behind()));
      function end(failure: ProjectionLag | null): void {
        clearTimeout(timer);
        waiters.delete(look);
        signal?.removeEventListener('abort', abort);
        if (failure === null) resolve();
        else reject(failure);
      }
      function look(): void {
        if (behind().length === 0) end(null);
      }
      waiters.add(look);
      signal?.addEventListener('abort', abort, { once: true });
      look();
    }),
  };
}
