import { AttachmentRefused, MOST_FILE_BYTES, type AttachmentStore } from '../../attachments/store.ts';
import { cleanName } from '../../attachments/names.ts';
import { MOST_FORM_BYTES, type SentFile } from '../../attachments/uploading.ts';
import type { PaperAsked } from '../../web-port-citizen.ts';
import type { DraftFile } from './drafts/draft.ts';

export type FileFault = NonNullable<PaperAsked['fault']>;
const MEGABYTE = 1024 * 1024;
/** `files`: of one paper. */
export const FILE_LIMITS = { fileMb: MOST_FILE_BYTES / MEGABYTE, formMb: MOST_FORM_BYTES / MEGABYTE, files: 10 } as const;

const FAULTS: Readonly<Record<AttachmentRefused['code'], FileFault>> = { 'attachment-empty': 'file-empty', 'attachment-too-large': 'file-too-large', 'attachment-type': 'file-type', 'attachment-dimensions': 'file-type' };

/** Puts a file into the store, sealed for a person. @returns its address, or what is wrong with it. @throws {StorageFull} {StorageFailed} */
export async function putFile(store: AttachmentStore, { content, name }: SentFile, owner: string): Promise<DraftFile | { readonly fault: FileFault }> {
  try {
    const { digest, bytes, type } = await store.put(owner, content, name);
    return { digest, bytes, type, name: cleanName(name) };
  } catch (error) {
    if (error instanceof AttachmentRefused) return { fault: FAULTS[error.code] };
    throw error;
  }
}
