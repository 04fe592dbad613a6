/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. Given in, so that the kit runs in a browser too. */
export type Digester = (text: string) => string;

/**
 * Canonical JSON: keys sorted as the domain sorts them, nothing between them, what is undefined left out. The same text as the
 * domain's own, several times as fast: it is made of the inputs at each evaluation.
 */
export function canonicalOf(value: unknown): string {
  return JSON.stringify(sorted(value));
}

type Thing = Readonly<Record<string, unknown>>;

/** The value with the keys of every object in order; itself where they are already. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? sortedList(value) : sortedThing(value as Thing);
}

function sortedList(list: readonly unknown[]): readonly unknown[] {
  return list.some(part => typeof part === 'object') ? list.map(sorted) : list;
}

function sortedThing(thing: Thing): Thing {
  const keys = Object.keys(thing);
  let inOrder = true;
  let before = '';
  for (const key of keys) {
    const part = thing[key];
    if (key < before || (typeof part === 'object' && part !== null)) inOrder = false;
    before = key;
  }
  return inOrder ? thing : inOrderOf(thing, keys.sort());
}

/** An object of the platform puts keys that are numbers first, whatever is done: so does the domain's text. */
function inOrderOf(thing: Thing, keys: readonly string[]): Thing {
  const out: Record<string, unknown> = {};
  for (const key of keys) {
    // Set like any other it would be the prototype, and lost.
    if (key === '__proto__') Object.defineProperty(out, key, { value: sorted(thing[key]), enumerable: true });
    else out[key] = sorted(thing[key]);
  }
  return out;
}

/** Digest of a manifest, a release or the inputs of a case: of its canonical JSON. */
export function digestOf(value: unknown, sha256: Digester): string {
  return sha256(canonicalOf(value));
}
