import { ProjectionLag, type Runner } from '@yichuang/projections/runner';

const STEP_MS = 2_000;

/**
 * Waits until the views have folded what the log held when the service started, so that the first reader after a start does
 * not see a district of long ago. A log too long for that is served from where the views are: `/health` says how far behind.
 * @param tell told every two seconds how far the slowest view is
 * @returns whether all of it is in
 */
export async function catchUp(views: Pick<Runner, 'waitFor' | 'health'>, head: number, options: { readonly tell: (done: number, of: number) => void; readonly limitMs?: number }): Promise<boolean> {
  const { tell, limitMs = 60_000 } = options;
  for (let waited = 0; waited < limitMs; waited += STEP_MS) {
    try {
      await views.waitFor(head, { timeoutMs: Math.min(STEP_MS, limitMs - waited) });
      return true;
    } catch (error) {
      if (!(error instanceof ProjectionLag)) throw error;
      tell(Math.min(...views.health().projections.map(each => each.checkpoint)) + 1, head + 1);
    }
  }
  return false;
}
