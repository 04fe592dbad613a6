import { createContext, useContext } from 'react';

/** What is known of the draft that is being filled in. */
export interface DraftSight {
  /** What must not be so at a place or within it, in words. */
  readonly said: (pointer: string) => readonly string[];
  /** The sentences of the condition at a place; null while it cannot be read, or where it has no words. */
  readonly sentence: (pointer: string) => readonly string[] | null;
}

export const DraftContext = createContext<DraftSight>({ said: () => [], sentence: () => null });
export const useDraft = (): DraftSight => useContext(DraftContext);
