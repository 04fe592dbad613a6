import { createHash } from 'node:crypto';

/** UUIDv5-shaped id of a name, the same in every run. */
export function v5(name: string): string {
  const hex = createHash('sha1').update(`yichuang-test/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
