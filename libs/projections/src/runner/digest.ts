import { createHash, hash } from 'node:crypto';
import { hashOf } from './schema.ts';

/** Takes every part of a table, in any order: `add('live', key, …)`, `add('past', …)`, `add('slice', …)`. */
export interface DigestSink {
  add(kind: 'live' | 'past' | 'slice', key: string, text: string): void;
}

/** Digest of a whole table that does not depend on the order of its parts, in constant memory. */
export interface TableDigest extends DigestSink {
  digest(): string;
  rows(): number;
  differingBuckets(other: TableDigest): ReadonlySet<number>;
  readonly sums: Uint32Array;
}

const BUCKETS = 4096;
const WORDS = 8;

function bucketOf(key: string): number {
  return hashOf(key) & (BUCKETS - 1);
}

function addTo(sums: Uint32Array, at: number, text: string): void {
  const bytes = hash('sha256', text, 'buffer');
  for (let word = 0; word < WORDS; word += 1) sums[at + word] = ((sums[at + word] ?? 0) + bytes.readUInt32LE(word * 4)) >>> 0;
}

/** Sums of SHA-256 per bucket of keys: equal tables give equal sums, and a difference names its bucket. */
export function tableDigest(): TableDigest {
  const sums = new Uint32Array(BUCKETS * WORDS);
  let live = 0;
  return {
    sums,
    add: (kind, key, text) => {
      if (kind === 'live') live += 1;
      addTo(sums, bucketOf(key) * WORDS, `${kind}\n${key}\n${text}`);
    },
    digest: () => createHash('sha256').update(sums).digest('hex'),
    rows: () => live,
    differingBuckets: other => new Set([...sums.keys()].filter(at => sums[at] !== other.sums[at]).map(at => Math.floor(at / WORDS))),
  };
}

/** Sums per key, for the keys of the suspect buckets only. */
export interface KeyedDigest extends DigestSink {
  readonly keys: ReadonlyMap<string, Uint32Array>;
}

export function keyedDigest(suspects: ReadonlySet<number>): KeyedDigest {
  const keys = new Map<string, Uint32Array>();
  return {
    keys,
    add: (kind, key, text) => {
      if (!suspects.has(bucketOf(key))) return;
      const sums = keys.get(key) ?? new Uint32Array(WORDS);
      addTo(sums, 0, `${kind}\n${key}\n${text}`);
      keys.set(key, sums);
    },
  };
}

/** Keys whose parts differ, in key order. */
export function differingKeys(left: KeyedDigest, right: KeyedDigest): readonly string[] {
  const all = new Set([...left.keys.keys(), ...right.keys.keys()]);
  return [...all].filter(key => String(left.keys.get(key)) !== String(right.keys.get(key))).sort();
}
