import type { FateLine } from '@yichuang/projections';
import { useState } from 'react';

/** Which lines of a proposal this reader has read, at one revision: a changed proposal is unread again. */
export interface ReadMarks {
  readonly has: (code: string) => boolean;
  readonly set: (codes: readonly string[], read: boolean) => void;
  readonly count: (lines: readonly FateLine[]) => number;
  readonly allRead: (lines: readonly FateLine[]) => boolean;
}

interface Stored {
  readonly revision: number;
  readonly codes: readonly string[];
}

const keyOf = (id: string): string => `yichuang.read.${id}`;

/** Marks left on another revision do not count. @param text what the browser keeps */
export function marksAt(text: string | null, revision: number): ReadonlySet<string> {
  const stored = text ? (JSON.parse(text) as Stored) : null;
  return new Set(stored?.revision === revision ? stored.codes : []);
}

/** Marks of one proposal, kept in this browser. They are a reader's aid and no record. */
export function useRead(id: string, revision: number): ReadMarks {
  const [kept, keep] = useState({ revision, codes: marksAt(localStorage.getItem(keyOf(id)), revision) });
  const codes = kept.revision === revision ? kept.codes : new Set<string>();
  const count = (lines: readonly FateLine[]): number => lines.filter(line => codes.has(line.code)).length;
  return {
    has: code => codes.has(code),
    count,
    allRead: lines => count(lines) === lines.length,
    set: (changed, read) => {
      const next = new Set(codes);
      for (const code of changed) if (read) next.add(code); else next.delete(code);
      localStorage.setItem(keyOf(id), JSON.stringify({ revision, codes: [...next] } satisfies Stored));
      keep({ revision, codes: next });
    },
  };
}
