/** The answers used last, so many of them; the one not asked for longest gives way. */
export interface Kept<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

export function createKept<V>(most: number): Kept<V> {
  const held = new Map<string, V>();
  const put = (key: string, value: V): void => {
    held.delete(key);
    held.set(key, value);
  };
  return {
    get: key => {
      const value = held.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set: (key, value) => {
      put(key, value);
      const oldest = held.keys().next().value;
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
  };
}
