/**
 * A new key of a command, time-ordered (UUIDv7, RFC 9562 §5.7): events of commands sent one after another lie together in the
 * store's index. @param now milliseconds since 1970
 */
export function commandKey(now: number = Date.now()): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  const random = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
