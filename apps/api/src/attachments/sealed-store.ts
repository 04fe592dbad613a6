import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { headOf, MOST_HEAD_BYTES, SealError, type Sealer } from '@yichuang/event-store/sealed';
import { z } from 'zod';
import { ATTACHMENTS_FOLDER, digestFiles, isDigest, type Disk } from './disk.ts';
import { kindOf } from './kinds.ts';
import { cleanName } from './names.ts';
import { AttachmentDamaged, AttachmentErased, MOST_FILE_BYTES, type AttachmentHead, type AttachmentStore, type OpenedAttachment } from './store.ts';

/** What stands readable before the sealed bytes, as JSON: nothing personal. */
const Label = z.strictObject({ bytes: z.number().int().min(1).max(MOST_FILE_BYTES), subject: z.string().min(1).max(64), type: z.enum(['image/jpeg', 'image/png', 'application/pdf']) });
/** The name stands before the content in a block of fixed length, so that the size tells nothing of it. */
const NAME_BYTES = 512;
/** The block, the head and the tag of a file of the greatest size. */
const MOST_SEALED = MOST_FILE_BYTES + NAME_BYTES + MOST_HEAD_BYTES + 16;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function nameBlock(name: string): Buffer {
  const block = Buffer.alloc(NAME_BYTES);
  block.writeUInt16BE(block.write(name, 2, 'utf8'), 0);
  return block;
}
const nameIn = (block: Buffer): string => block.toString('utf8', 2, 2 + block.readUInt16BE(0));

/** @throws {AttachmentDamaged} the head is not one */
function labelOf(digest: string, sealed: Buffer): AttachmentHead {
  try {
    return { digest, ...Label.parse(JSON.parse(headOf(sealed).label.toString('utf8'))) };
  } catch {
    throw new AttachmentDamaged(digest, 'changed');
  }
}

export interface SealedStoreOptions {
  /** The data folder. */
  readonly directory: string;
  readonly sealer: Pick<Sealer, 'sealBytes' | 'openBytes'>;
  readonly disk?: Disk | undefined;
}

/** Keeps attachments in `<data folder>/attachments`, each sealed under the key of its subject and named by the SHA-256 of its sealed bytes. */
export function createAttachmentStore({ directory, sealer, disk }: SealedStoreOptions): AttachmentStore {
  const files = digestFiles(join(directory, ATTACHMENTS_FOLDER), disk);

  /** The sealed bytes, hashed; null where there is no such file. @throws {AttachmentDamaged} */
  async function whole(digest: string): Promise<Buffer | null> {
    const sealed = isDigest(digest) ? await files.read(digest, MOST_SEALED + 1) : null;
    if (sealed !== null && sha256(sealed) !== digest) throw new AttachmentDamaged(digest, 'changed');
    return sealed;
  }

  /** @throws {AttachmentErased} {AttachmentDamaged} */
  async function open(digest: string, sealed: Buffer): Promise<OpenedAttachment> {
    const head = labelOf(digest, sealed);
    try {
      const { subject, plain } = await sealer.openBytes(sealed);
      const content = plain.subarray(NAME_BYTES);
      if (subject !== head.subject || content.length !== head.bytes) throw new AttachmentDamaged(digest, 'changed');
      return { ...head, name: nameIn(plain.subarray(0, NAME_BYTES)), content };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      throw error.code === 'key-unknown' ? new AttachmentErased(digest) : new AttachmentDamaged(digest, 'changed');
    }
  }

  return {
    put: async (subject, content, name) => {
      const type = kindOf(content);
      const label = Buffer.from(JSON.stringify({ bytes: content.length, subject, type }));
      const sealed = await sealer.sealBytes(subject, { plain: Buffer.concat([nameBlock(cleanName(name)), content]), label });
      const digest = sha256(sealed);
      await files.write(digest, sealed);
      return { digest, subject, type, bytes: content.length };
    },
    get: async digest => {
      const sealed = await whole(digest);
      if (sealed === null) throw new AttachmentDamaged(digest, 'missing');
      return open(digest, sealed);
    },
    head: async digest => {
      const sealed = isDigest(digest) ? await files.read(digest, MOST_HEAD_BYTES) : null;
      return sealed && labelOf(digest, sealed);
    },
    known: async digests => {
      const found = new Map<string, AttachmentHead>();
      for (const digest of new Set(digests)) {
        const sealed = await whole(digest).catch((error: unknown) => {
          if (error instanceof AttachmentDamaged) return null;
          throw error;
        });
        if (sealed) found.set(digest, labelOf(digest, sealed));
      }
      return found;
    },
    drop: async digest => isDigest(digest) && files.remove(digest),
  };
}
