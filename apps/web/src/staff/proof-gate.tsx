import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { answerReclaims, type Lost } from './reclaim.ts';

/** Fetched when a session has run out, or a fresh proof is asked for, for the first time. */
const ProofDialog = lazy(() => import('./proof-dialog.tsx'));

interface Asked {
  readonly lost: Lost;
  readonly done: (again: boolean) => void;
}

/** Stands in the shell: requests that lack a session or a proof wait here for the person. */
export function ProofGate() {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => answerReclaims(lost => new Promise(resolve => setAsked({ lost, done: resolve }))), []);
  const finish = useCallback((again: boolean) => {
    asked?.done(again);
    setAsked(null);
  }, [asked]);
  return asked ? <Suspense><ProofDialog lost={asked.lost} onEnd={finish} /></Suspense> : null;
}
