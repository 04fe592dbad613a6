import { join } from 'node:path';
import type { EventStore } from '@yichuang/event-store';
import { ATTACHMENTS_FOLDER, digestFiles, type DigestFiles } from './disk.ts';
import { referencesIn } from './references.ts';

export const DAY_MS = 86_400_000;
/** A command that found a file before it was set aside has recorded it by then, or never will. */
const GRACE_MS = 5_000;

export interface SweepReport {
  /** Files that no event names, older than asked. */
  readonly dropped: number;
  /** Files named while the sweep was going on: they stay. */
  readonly kept: number;
  /** Halves of files that a process was writing when it died. */
  readonly halves: number;
}

export interface SweepOptions {
  readonly store: EventStore;
  /** The data folder. */
  readonly folder: string;
  /** Real time in milliseconds. */
  readonly now: number;
  /** Only what was written longer ago than this is taken. */
  readonly olderThanMs: number;
  /** Digests that are named elsewhere, such as in drafts; asked for again before anything is dropped. */
  readonly drafts?: () => Promise<ReadonlySet<string>>;
  readonly wait?: (ms: number) => Promise<void>;
}

async function namedIn(store: EventStore, drafts: () => Promise<ReadonlySet<string>>): Promise<ReadonlySet<string>> {
  const named = new Set(await drafts());
  for await (const { digest } of referencesIn(store)) named.add(digest);
  return named;
}

async function unnamed(files: DigestFiles, { named, before }: { readonly named: ReadonlySet<string>; readonly before: number }): Promise<readonly string[]> {
  const old: string[] = [];
  for await (const { digest, at } of files.list()) if (!named.has(digest) && at < before) old.push(digest);
  return old;
}

/** Sets files aside, looks once more, and puts back what has been named or drops it. Answers what was named then. */
async function setAside(files: DigestFiles, aside: readonly string[], { wait, look }: { readonly wait: (ms: number) => Promise<void>; readonly look: () => Promise<ReadonlySet<string>> }): Promise<ReadonlySet<string>> {
  if (aside.length === 0) return new Set();
  for (const digest of aside) await files.hide(digest);
  await wait(GRACE_MS);
  const named = await look();
  for (const digest of aside) await (named.has(digest) ? files.restore(digest) : files.forget(digest));
  return named;
}

const noDrafts = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>());
const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/**
 * Drops files that no event and no draft names. A server may go on meanwhile: each file is set aside first, where no command finds it, and
 * the log is looked at once more before it is dropped; one that was named in between is put back.
 */
export async function sweepAttachments({ store, folder, now, olderThanMs, drafts = noDrafts, wait = sleep }: SweepOptions): Promise<SweepReport> {
  const files = digestFiles(join(folder, ATTACHMENTS_FOLDER));
  const before = now - olderThanMs;
  // A sweep that died left them: they are looked at again like all others.
  for (const digest of await files.hidden()) await files.restore(digest);
  const halves = await files.clear(before);
  const aside = await unnamed(files, { named: await namedIn(store, drafts), before });
  const namedSince = await setAside(files, aside, { wait, look: () => namedIn(store, drafts) });
  const kept = aside.filter(digest => namedSince.has(digest)).length;
  return { dropped: aside.length - kept, kept, halves };
}
