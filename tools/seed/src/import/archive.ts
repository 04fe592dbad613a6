import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ImportLimits } from './limits.ts';
import { ImportRefused } from './refusal.ts';

const NESTED = /\.(?:zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|war|apk|gz|tgz|bz2|xz|zst|7z|rar|tar|cab|iso)$|(?:^|\/)embeddings\//i;

/** A zip whose table of contents has been judged; nothing is inflated until a part is read. */
export interface Archive {
  has(name: string): boolean;
  /** The bytes of a part as they inflate. @throws {ImportRefused} */
  read(name: string): AsyncIterable<Uint8Array>;
}

function judgeEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new ImportRefused('legacy-workbook');
  if (NESTED.test(entry.fileName)) throw new ImportRefused('nested-archive', entry.fileName);
}

/** Declared sizes are judged first; yauzl then refuses a part that inflates to more than it declared. */
function judgeTotals(entries: readonly Entry[], fileBytes: number, limits: ImportLimits): void {
  const sum = (size: (entry: Entry) => number): number => entries.reduce((total, entry) => total + size(entry), 0);
  // Parts that share bytes of the file inflate the same bytes many times.
  if (sum(entry => entry.compressedSize) > fileBytes) throw new ImportRefused('damaged-archive', 'overlapping entries');
  const inflated = sum(entry => entry.uncompressedSize);
  if (inflated > limits.inflatedBytes) throw new ImportRefused('too-large-inside', limits.inflatedBytes);
  if (inflated > fileBytes * limits.ratio) throw new ImportRefused('suspicious-ratio', limits.ratio);
}

async function listEntries(zip: ZipFile, limits: ImportLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    judgeEntry(entry);
    if (entries.has(entry.fileName)) throw new ImportRefused('damaged-archive', 'two entries of one name');
    entries.set(entry.fileName, entry);
    if (entries.size > limits.entries) throw new ImportRefused('too-many-entries', limits.entries);
  }
  return entries;
}

const damaged = (error: unknown): ImportRefused => (error instanceof ImportRefused ? error : new ImportRefused('damaged-archive', error instanceof Error ? error.message : ''));

/**
 * Opens a zip in memory and judges it by its table of contents (trust D8).
 * @throws {ImportRefused} `damaged-archive`, `too-many-entries`, `too-large-inside`, `suspicious-ratio`, `nested-archive`, `legacy-workbook`
 */
export async function openArchive(bytes: Buffer, limits: ImportLimits): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    const entries = await listEntries(zip, limits);
    judgeTotals([...entries.values()], bytes.length, limits);
    return { has: name => entries.has(name), read: name => readPart(zip, entries.get(name)) };
  } catch (error) {
    throw damaged(error);
  }
}

async function* readPart(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw new ImportRefused('damaged-archive', 'a part is missing');
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(error);
  }
}
