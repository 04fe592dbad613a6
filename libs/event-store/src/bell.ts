/** Wakes whoever waits for news of the log. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or when `signal` aborts. Never rejects. */
  next(signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of waiting) wake();
    },
    next: signal => new Promise(resolve => {
      const wake = (): void => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    }),
  };
}
