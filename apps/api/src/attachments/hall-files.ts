import { createHash } from 'node:crypto';
import { hallSubject, type VenueFile } from '@yichuang/domain';
import type { HallFileLookup } from '../application/world/venues.ts';
import { CaseFilesFull } from './room.ts';
import { AttachmentDamaged, AttachmentErased, MOST_CASE_BYTES, type AttachmentStore } from './store.ts';

/** Files that a hall has filed. */
type FiledFiles = (unit: string) => readonly VenueFile[];

/** @throws {CaseFilesFull} the files of a hall would be more than one thing may have */
export function hallFiles(attachments: Pick<AttachmentStore, 'get' | 'head'>, filed: FiledFiles): HallFileLookup {
  return async (digest, unit) => {
    const head = await attachments.head(digest).catch(gone);
    if (head?.subject !== hallSubject(unit)) return null;
    const opened = await attachments.get(digest).catch(gone);
    if (!opened) return null;
    const { bytes, type, content } = opened;
    if (filed(unit).reduce((sum, file) => sum + file.bytes, bytes) > MOST_CASE_BYTES) throw new CaseFilesFull(unit);
    return { digest, bytes, type, content: createHash('sha256').update(content).digest('hex') };
  };
}

/** Damaged or erased: it is not there to be named. */
function gone(error: unknown): null {
  if (error instanceof AttachmentDamaged || error instanceof AttachmentErased) return null;
  throw error;
}
