import { useCallback, useState } from 'react';
import { block, type Place } from './grid-keys.ts';

export const cellKey = (item: number, town: number): string => `${item}/${town}`;

/** Cells chosen for a proposal. A block grows from where it was begun; what was chosen before stays. */
export function useSelection(itemOf: (row: number) => number) {
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [reach, setReach] = useState<Place | null>(null);
  const keysOf = (places: readonly Place[]): string[] => places.map(({ row, column }) => cellKey(itemOf(row), column - 1));
  const growing = anchor && reach ? keysOf(block(anchor, reach)) : [];
  const selected: ReadonlySet<string> = growing.length > 0 ? new Set([...kept, ...growing]) : kept;
  return {
    selected,
    /** Begins or goes on with a block from one place to another. */
    extend: (from: Place, to: Place): void => {
      setAnchor(anchor ?? from);
      setReach(to);
    },
    /** Takes a whole block in at once. */
    add: (from: Place, to: Place): void => {
      keep(new Set([...selected, ...keysOf(block(from, to))]));
      setAnchor(null);
      setReach(null);
    },
    /** The block is done: the next one begins anew. */
    settle: (): void => {
      if (growing.length > 0) keep(selected);
      setAnchor(null);
      setReach(null);
    },
    /** Takes cells in, or out again when all of them are in. A name stands for its whole row. */
    toggle: (place: Place, columns: number): void => {
      const keys = keysOf(place.column === 0 ? block({ row: place.row, column: 1 }, { row: place.row, column: columns - 1 }) : [place]);
      const without = keys.every(key => selected.has(key));
      keep(new Set(without ? [...selected].filter(key => !keys.includes(key)) : [...selected, ...keys]));
      setAnchor(null);
      setReach(null);
    },
    clear: useCallback((): void => {
      keep(new Set());
      setAnchor(null);
      setReach(null);
    }, []),
  };
}
export type Selection = ReturnType<typeof useSelection>;
