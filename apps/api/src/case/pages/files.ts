import { AttachmentRefused, MOST_CASE_BYTES, MOST_FILE_BYTES, type AttachmentStore } from '../../attachments/store.ts';
import { cleanName } from '../../attachments/names.ts';
import { MOST_FORM_BYTES, type SentFile, type SentForm } from '../../attachments/uploading.ts';
import type { Budget } from '../../edge/limits.ts';
import { Problem } from '../../problems/problem.ts';
import type { PaperAsked } from '../../web-port-form.ts';
import type { Turn } from './desk.ts';
import type { DraftFile } from './drafts/draft.ts';

export type FileFault = NonNullable<PaperAsked['fault']>;
const MEGABYTE = 1024 * 1024;
/** `files`: of one paper. */
export const FILE_LIMITS = { fileMb: MOST_FILE_BYTES / MEGABYTE, formMb: MOST_FORM_BYTES / MEGABYTE, files: 10 } as const;

const FAULTS: Readonly<Record<AttachmentRefused['code'], FileFault>> = { 'attachment-empty': 'file-empty', 'attachment-too-large': 'file-too-large', 'attachment-type': 'file-type', 'attachment-dimensions': 'file-type' };

/** What may be sent for one person: a hundred megabytes at once, and again within the hour. In kilobytes. */
const PER_SUBJECT: Budget = { perMinute: 2 * 1024, burst: MOST_CASE_BYTES / 1024 };
/** Before any of it is kept. @throws {Problem} `case-files-full` */
export function requireSpace({ desk }: Pick<Turn, 'desk'>, subject: string, { files }: SentForm): void {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  const wait = bytes === 0 ? 0 : desk.limits.spend(PER_SUBJECT, `files ${subject}`, Math.ceil(bytes / 1024));
  if (wait > 0) throw new Problem('case-files-full', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

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
