import { SealError } from './errors.ts';

const LENGTH_BYTES = 4;
const SMALLEST = 32;

/**
 * Hides the length of a value: a 4-byte length, the bytes, then zeros up to 32, 64, 128, 256… bytes.
 * A name of two characters and one of three are then equally long in the log.
 */
export function pad(plain: Uint8Array): Buffer {
  let size = SMALLEST;
  while (size < plain.length + LENGTH_BYTES) size *= 2;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(plain.length, 0);
  padded.set(plain, LENGTH_BYTES);
  return padded;
}

/** Takes {@link pad} back. @throws {SealError} `malformed` when the length cannot be right */
export function unpad(padded: Buffer): Buffer {
  const length = padded.length < LENGTH_BYTES ? Infinity : padded.readUInt32BE(0);
  if (length > padded.length - LENGTH_BYTES) throw new SealError('malformed', 'padding');
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
