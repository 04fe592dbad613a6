import { ItemManifest } from '@yichuang/domain/manifest';
import { useSyncExternalStore } from 'react';

/** Items that were changed for the next release of a department and not proposed yet. Kept in this browser, and bound to the release that they change. */
export interface Staged {
  readonly manifests: readonly ItemManifest[];
  readonly put: (manifest: ItemManifest) => void;
  readonly drop: (item: string) => void;
  readonly clear: () => void;
}

const placeOf = (digest: string): string => `yichuang.staged.${digest}`;
const listeners = new Set<() => void>();
const NONE: readonly ItemManifest[] = [];
/** What was read last, so that the same text is the same list. */
let read: { readonly text: string | null; readonly manifests: readonly ItemManifest[] } = { text: null, manifests: NONE };

/** What the browser keeps; what it cannot be any more is left out. */
export function stagedIn(text: string | null): readonly ItemManifest[] {
  if (text === null) return NONE;
  const found = (JSON.parse(text) as readonly unknown[]).map(one => ItemManifest.safeParse(one));
  return found.flatMap(one => (one.success ? [one.data] : []));
}

function listOf(digest: string): readonly ItemManifest[] {
  const text = localStorage.getItem(placeOf(digest));
  if (text !== read.text) read = { text, manifests: stagedIn(text) };
  return read.manifests;
}

function write(digest: string, manifests: readonly ItemManifest[]): void {
  if (manifests.length === 0) localStorage.removeItem(placeOf(digest));
  else localStorage.setItem(placeOf(digest), JSON.stringify(manifests));
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** @param digest of the release that is changed */
export function useStaged(digest: string): Staged {
  const manifests = useSyncExternalStore(subscribe, () => listOf(digest));
  const others = (item: string): readonly ItemManifest[] => listOf(digest).filter(one => one.item !== item);
  return {
    manifests,
    put: manifest => write(digest, [...others(manifest.item), manifest].toSorted((a, b) => (a.item < b.item ? -1 : 1))),
    drop: item => write(digest, others(item)),
    clear: () => write(digest, []),
  };
}
