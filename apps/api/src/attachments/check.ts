import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EventStore } from '@yichuang/event-store';
import { MOST_HEAD_BYTES } from '@yichuang/event-store/sealed';
import { ATTACHMENTS_FOLDER, digestFiles } from './disk.ts';
import { referencesIn } from './references.ts';
import { MOST_FILE_BYTES } from './store.ts';

/** A file that the log names and that is not there as it was put. */
export interface AttachmentFault {
  readonly digest: string;
  readonly fault: 'missing' | 'changed';
  readonly stream: string;
  /** Number of the event that names it first. */
  readonly number: number;
}

export interface AttachmentReport {
  /** Files that the log names and that are right. */
  readonly checked: number;
  readonly faults: readonly AttachmentFault[];
  /** Files that no event names: drafts, or what a process left that died. */
  readonly unnamed: number;
}

/** Longest that is read: whatever is longer is not what was put. */
const MOST = MOST_FILE_BYTES + MOST_HEAD_BYTES + 4096;

/**
 * Hashes every file that the log names and names each that is missing or was changed. Needs no key: the address of a file is
 * the hash of what lies there.
 * @param folder the data folder
 */
export async function checkAttachments(store: EventStore, folder: string): Promise<AttachmentReport> {
  const files = digestFiles(join(folder, ATTACHMENTS_FOLDER));
  const seen = new Set<string>();
  const faults: AttachmentFault[] = [];
  for await (const { digest, stream, number } of referencesIn(store)) {
    if (seen.has(digest)) continue;
    seen.add(digest);
    const bytes = await files.read(digest, MOST);
    const right = bytes !== null && createHash('sha256').update(bytes).digest('hex') === digest;
    if (!right) faults.push({ digest, fault: bytes === null ? 'missing' : 'changed', stream, number });
  }
  let unnamed = 0;
  for await (const { digest } of files.list()) unnamed += seen.has(digest) ? 0 : 1;
  return { checked: seen.size - faults.length, faults, unnamed };
}
