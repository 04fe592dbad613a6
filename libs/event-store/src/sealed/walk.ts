import type { Sealed, ToSeal } from '@yichuang/domain';
import { SealError } from './errors.ts';

/** One step of a JSON pointer (RFC 6901). */
const pointer = (path: string, key: string | number): string => `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** @throws {SealError} `malformed` for a `$seal` that is not exactly a `ToSeal`: it would be stored in the clear */
function isToSeal(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & ToSeal {
  if (!('$seal' in value)) return false;
  const whole = Object.keys(value).length === 1 && isObject(value['$seal']) && typeof value['$seal']['subject'] === 'string';
  if (!whole) throw new SealError('malformed', 'a $seal without subject, or with company');
  return true;
}

/** A value that waits to be sealed, with its place in the data. */
export interface Pending {
  readonly path: string;
  readonly subject: string;
  readonly value: unknown;
}

/** Every `ToSeal` in `data`, in the order of the data. Its own value is not searched: it is sealed as one. */
export function findToSeal(data: unknown, path = ''): Pending[] {
  if (!isObject(data)) return [];
  if (isToSeal(data)) return [{ path, subject: data.$seal.subject, value: data.$seal.value }];
  return Object.entries(data).flatMap(([key, value]) => findToSeal(value, pointer(path, key)));
}

/** A copy of `data` with the values at `replacements` (by JSON pointer) put in; what is not on the way to one is shared. */
export function replaceAt(data: unknown, replacements: ReadonlyMap<string, Sealed>, path = ''): unknown {
  const replacement = replacements.get(path);
  if (replacement) return replacement;
  if (!isObject(data) || replacements.size === 0) return data;
  if (Array.isArray(data)) return data.map((value, index) => replaceAt(value, replacements, pointer(path, index)));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaceAt(value, replacements, pointer(path, key))]));
}

/** The value at a JSON pointer; `undefined` where there is none. Inherited properties are none. */
export function valueAt(data: unknown, path: string): unknown {
  const keys = path.split('/').slice(1).map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), data);
}
