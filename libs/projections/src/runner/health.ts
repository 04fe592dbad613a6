import type { Library } from './library.ts';
import type { ProjectionHealth, ProjectionState, RunnerHealth } from './runner.types.ts';

/** How every served projection stands, and whether the log is still the one that was folded. */
export function healthOf(library: Library, { head, diverged }: { readonly head: number; readonly diverged: string | null }): RunnerHealth {
  const projections = [...library.served.values()].map(({ name, version }): ProjectionHealth => {
    const { number, stopped } = library.shelfOf(name).checkpoint(name);
    const state = stateOf({ stopped: stopped !== null, diverged: diverged !== null, lag: head - number });
    return { name, version, state, checkpoint: number, lag: Math.max(0, head - number), stoppedAt: stopped };
  });
  return { head, diverged, projections };
}

function stateOf({ stopped, diverged, lag }: { stopped: boolean; diverged: boolean; lag: number }): ProjectionState {
  if (diverged) return 'diverged';
  if (stopped) return 'stopped';
  return lag > 0 ? 'catching-up' : 'live';
}
