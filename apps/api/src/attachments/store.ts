/** Kinds of files that are taken, told by their first bytes and never by their name. */
export type AttachmentType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** What is known of a stored file without the key that opens it. */
export interface AttachmentHead {
  /** SHA-256 of the sealed bytes, in lower-case hexadecimal: the file's address. */
  readonly digest: string;
  /** Whose file it is, by reference: it is sealed under the key of that person or body. */
  readonly subject: string;
  readonly type: AttachmentType;
  /** Size before sealing. */
  readonly bytes: number;
}

/** A file that was opened. Whoever shows it to a person other than its subject has that recorded first. */
export interface OpenedAttachment extends AttachmentHead {
  /** Cleaned at the time of putting: safe to show, and never a path. */
  readonly name: string;
  readonly content: Buffer;
}

/**
 * Files of applicants, outside the log (architecture §11, trust D7): sealed, and addressed by what they are. A file is on disk
 * before an event can name it; one that no event came to name is swept away later.
 */
export interface AttachmentStore {
  /**
   * Seals a file under the key of a subject and makes it durable.
   * @throws {AttachmentRefused} empty, too large, of another kind, an image of absurd dimensions · {StorageFull} · {StorageFailed}
   */
  put(subject: string, content: Uint8Array, name: string): Promise<AttachmentHead>;
  /** Opens a file after hashing it. @throws {AttachmentDamaged} missing or changed · {AttachmentErased} its key is gone */
  get(digest: string): Promise<OpenedAttachment>;
  /** Reads the head of a file; null where there is none. It proves nothing of the rest. @throws {AttachmentDamaged} */
  head(digest: string): Promise<AttachmentHead | null>;
  /** Hashes each of these files and tells of those that are whole: what an event is about to name. Missing and changed ones are left out. */
  known(digests: readonly string[]): Promise<ReadonlyMap<string, AttachmentHead>>;
  /** Takes a file away for good. Whether there was one. */
  drop(digest: string): Promise<boolean>;
}

/** Most bytes of one file: 10 MiB. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** Most files of one paper. */
export const MOST_FILES = 20;
/** Most bytes of the files of one case: 100 MiB. */
export const MOST_CASE_BYTES = 100 * 1024 * 1024;

export type AttachmentRefusal = 'attachment-empty' | 'attachment-too-large' | 'attachment-type' | 'attachment-dimensions';

/** A file that is not taken. The message is a code; what is in the file is never in it. */
export class AttachmentRefused extends Error {
  readonly code: AttachmentRefusal;
  constructor(code: AttachmentRefusal) {
    super(code);
    this.name = 'AttachmentRefused';
    this.code = code;
  }
}

/** A stored file is missing or was changed: it is named, and never served. */
export class AttachmentDamaged extends Error {
  readonly code = 'integrity-violation';
  readonly digest: string;
  readonly fault: 'missing' | 'changed';
  constructor(digest: string, fault: 'missing' | 'changed') {
    super(`attachment ${digest} is ${fault}`);
    this.name = 'AttachmentDamaged';
    this.digest = digest;
    this.fault = fault;
  }
}

/** The person was erased: the key is gone, and with it everything that it opened. */
export class AttachmentErased extends Error {
  readonly code = 'attachment-erased';
}

/** The disk takes no more. */
export class StorageFull extends Error {
  readonly code = 'storage-full';
}

/** The disk failed in another way. */
export class StorageFailed extends Error {
  readonly code = 'store-unavailable';
}
