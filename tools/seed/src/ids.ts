import { createHash } from 'node:crypto';

/** UUID namespace of everything that the sample district names. */
const NAMESPACE = '6b0c7f0e-8f4b-5c1d-9a56-610702202301';

/** UUIDv5 (RFC 9562 §5.5) of a name, so that the same sample gives the same ids on every machine. */
export function sampleId(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex')).update(name, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
