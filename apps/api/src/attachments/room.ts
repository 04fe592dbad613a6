import type { EventStore } from '@yichuang/event-store';
import { bytesOf, namedIn } from './references.ts';
import { MOST_CASE_BYTES, type AttachmentHead, type AttachmentStore } from './store.ts';

/** Files of one case would be more than it may have. */
export class CaseFilesFull extends Error {
  readonly code = 'case-files-full';
}

/** Files that are about to be named: those that are whole. @param of id of the case that is to name them @param category of its stream, where that is no ordinary case */
export type FileLookup = (digests: readonly string[], of: string, category?: 'case' | 'joint') => Promise<ReadonlyMap<string, AttachmentHead>>;

/**
 * Looks files up for a command that names them, and keeps a case within what it may hold: the files that its stream names and
 * these, each counted once. @throws {CaseFilesFull} before anything is recorded
 */
export function filesWithin(store: Pick<EventStore, 'readStream'>, attachments: Pick<AttachmentStore, 'known'>): FileLookup {
  return async (digests, of, category = 'case') => {
    const known = await attachments.known(digests);
    const held = await namedIn(store, `${category}-${of}`);
    const all = [...held, ...[...known.values()].map(({ digest, bytes }) => ({ digest, bytes }))];
    if (bytesOf({ files: all }) > MOST_CASE_BYTES) throw new CaseFilesFull(of);
    return known;
  };
}
