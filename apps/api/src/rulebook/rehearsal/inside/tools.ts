import { workerData } from 'node:worker_threads';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { admitManifest, calendarOf } from '@yichuang/plugin-kit';
import type { Rulebook, WorkingDaysBetween } from '@yichuang/plugin-kit/evaluator';
import type { Setting } from '../task.ts';

export const setting = workerData as Setting;

/** Opens a sealed value at its place. The key store is this thread's own, beside that of the process. */
export const openAt = createSealer({ keys: openKeyStore({ directory: setting.dataDir }) }).open;

/** Looked at like anything from outside: what is tried may be nobody's release yet. */
function rulebookOf(text: string): Rulebook {
  const admitted = admitManifest(text);
  if ('refused' in admitted) throw new TypeError('a manifest that no release can have');
  return admitted.value;
}
const candidates: ReadonlyMap<string, Rulebook> = new Map(Object.entries(setting.candidate).map(([item, text]) => [item, rulebookOf(text)]));
export const candidateFor = (item: string): Rulebook | undefined => candidates.get(item);

const kept = new Map<string, Rulebook>();
/** Rules that a case is bound to, by the digest of their manifest; undefined when the department never published them. */
export function pinnedFor(digest: string): Rulebook | undefined {
  const known = kept.get(digest);
  if (known) return known;
  const text = setting.pinned[digest]?.manifest;
  if (text === undefined) return undefined;
  const made = rulebookOf(text);
  kept.set(digest, made);
  return made;
}

const calendars = setting.calendars.map(({ from, days }) => ({ from, between: calendarOf(days) }));
const noNotice = calendarOf({ offDays: [], makeUpDays: [] });
/** Working days by the notices that were recorded by an event number. */
export const calendarAt = (number: number): WorkingDaysBetween => calendars.findLast(({ from }) => from <= number)?.between ?? noNotice;
