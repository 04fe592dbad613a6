import { lazy, Suspense } from 'react';
import type { Commander } from './use-command.ts';

/** Fetched with its comparison of fields when somebody was faster for the first time. */
const ConflictDialog = lazy(() => import('./conflict-dialog.tsx').then(loaded => ({ default: loaded.ConflictDialog })));

/** The conflict of a screen's commands, when there is one. */
export function Conflict({ commander }: { readonly commander: Pick<Commander, 'conflict' | 'reapply' | 'dismiss'> }) {
  return commander.conflict ? <Suspense><ConflictDialog commander={commander} /></Suspense> : null;
}
