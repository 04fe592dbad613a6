import { create } from 'content-disposition';
import type { AttachmentType } from './store.ts';

const EXTENSION: Readonly<Record<AttachmentType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };
const KNOWN_ENDING = /\.(?:jpe?g|png|pdf)$/i;
/** Longest name kept, in UTF-16 units, without its ending. */
const LONGEST = 100;
/** Names that some systems take for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const NAMELESS = '材料';

/** At most so many units, and no half of a pair. */
const cut = (text: string): string => text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');

/**
 * A file's name as it may be shown and offered for saving: no control or direction characters, no separators of paths, no
 * name of a device, of bounded length. It is words about the file and never leads to one.
 */
export function cleanName(raw: string): string {
  const plain = raw.toWellFormed().normalize('NFC').replaceAll(/\p{C}/gu, '').replaceAll(/[/\\:*?"<>|]/g, '_').replaceAll(/\s+/gu, ' ');
  const ending = KNOWN_ENDING.exec(plain)?.[0] ?? '';
  const base = cut(plain.slice(0, plain.length - ending.length)).replaceAll(/^[. ]+|[. ]+$/g, '');
  const named = base === '' || /^[_.]+$/.test(base) ? NAMELESS : base;
  return `${DEVICE.test(named) ? '_' : ''}${named}${ending.toLowerCase()}`;
}

/** The name with the ending of its kind, whatever it was called: what is saved opens as what it is. */
export function savedName(name: string, type: AttachmentType): string {
  return `${cleanName(name).replace(KNOWN_ENDING, '')}.${EXTENSION[type]}`;
}

/** `Content-Disposition` (RFC 6266, names by RFC 8187). Only images are shown in place. */
export function dispositionOf({ name, type }: { readonly name: string; readonly type: AttachmentType }, preview: boolean): string {
  return create(savedName(name, type), { type: preview && type !== 'application/pdf' ? 'inline' : 'attachment' });
}

/** A name as it comes in a header, percent-encoded UTF-8. Null: it is not. */
export function decodedName(header: string | undefined): string | null {
  try {
    return header === undefined ? NAMELESS : decodeURIComponent(header);
  } catch {
    return null;
  }
}
