import { disableTypes, imageSize, types } from 'image-size';
import { AttachmentRefused, MOST_FILE_BYTES, type AttachmentType } from './store.ts';

disableTypes(types.filter(type => type !== 'jpg' && type !== 'png'));

/** Longest side of an image, and most pixels: a small file may unfold into more than a browser can hold. */
const MOST_SIDE = 20_000;
const MOST_PIXELS = 80_000_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The last chunk of every PNG, with its length and checksum. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PDF = Buffer.from('%PDF-');
const PDF_END = Buffer.from('%%EOF');
/** How far before the end a PDF may close: some writers add to it. */
const PDF_TAIL = 4096;

const begins = (content: Buffer, magic: Buffer): boolean => content.subarray(0, magic.length).equals(magic);

/** Kinds with what their bytes look like from the first to the last: a file that is two things at once is not one of them. */
const KINDS: readonly (readonly [AttachmentType, (content: Buffer) => boolean])[] = [
  ['image/jpeg', content => begins(content, JPEG)],
  ['image/png', content => begins(content, PNG) && content.subarray(-PNG_END.length).equals(PNG_END)],
  ['application/pdf', content => begins(content, PDF) && content.subarray(-PDF_TAIL).includes(PDF_END)],
];

/** Width and height as the head of an image says them; nothing is unpacked. */
function sideLengths(content: Buffer): readonly [number, number] {
  try {
    const { width, height } = imageSize(content);
    return [width, height];
  } catch {
    throw new AttachmentRefused('attachment-type');
  }
}

function requireSane([width, height]: readonly [number, number]): void {
  const sane = width > 0 && height > 0 && Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
  if (!sane) throw new AttachmentRefused('attachment-dimensions');
}

/** What a file is, by its bytes. @throws {AttachmentRefused} */
export function kindOf(bytes: Uint8Array): AttachmentType {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) throw new AttachmentRefused('attachment-empty');
  if (content.length > MOST_FILE_BYTES) throw new AttachmentRefused('attachment-too-large');
  const type = KINDS.find(([, looksLike]) => looksLike(content))?.[0];
  if (type === undefined) throw new AttachmentRefused('attachment-type');
  if (type !== 'application/pdf') requireSane(sideLengths(content));
  return type;
}
