import { requireNotPast, requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { ResponsibilityListEvent } from '../responsibility-events.ts';
import type { ResponsibilityListContext } from '../responsibility/index.ts';
import { itemOf, requireEveryTown, townsOfRow } from '../responsibility/rules/rows.ts';
import type { ScheduleResponsibilityVersion } from './commands.ts';
import { latestListVersion, type ListEntry, type ListState } from './state.ts';

type Events = readonly ResponsibilityListEvent[];
type State = Readonly<ListState>;
type Schedule = ScheduleResponsibilityVersion['data'];
type Change = NonNullable<ResponsibilityListContext['change']>;
type Notice = Extract<ResponsibilityListEvent, { type: 'ResponsibilityVersionTookEffect' }>;

/** `2023` before `2023.1` before `2023.10` before `2024`. */
function isLater(version: string, before: string): boolean {
  const [year = 0, part = 0] = version.split('.').map(Number);
  const [yearBefore = 0, partBefore = 0] = before.split('.').map(Number);
  return year > yearBefore || (year === yearBefore && part > partBefore);
}

/** Labels rise, and none is used twice, nor a change. @throws {Rejection} */
function requireLabel({ version, changeId }: Schedule, state: State): void {
  const twin = state.versions.find(entry => entry.version === version);
  const done = state.versions.some(entry => entry.changeId === changeId && !entry.cancelled);
  require(!done, 'already-done', { version, changeId });
  require(!twin, 'version-exists', { version });
  const last = state.versions.at(-1);
  require(last === undefined || isLater(version, last.version), 'version-order', { version, previous: last?.version });
}

/** Today or later, and not before the version it follows begins. @throws {Rejection} */
function requireDay({ effectiveFrom }: Schedule, state: State, context: ResponsibilityListContext): void {
  requireNotPast(context, effectiveFrom);
  const latest = latestListVersion(state);
  require(latest === null || effectiveFrom >= latest.effectiveFrom, 'version-order', { effectiveFrom, previous: latest?.effectiveFrom });
}

/** Reviewed, still what the sender has seen, and approved by another person than its author. @throws {Rejection} */
function requireReviewed(change: ResponsibilityListContext['change'], rowsDigest: string, { actor }: ResponsibilityListContext): Change {
  require(change, 'does-not-exist');
  require(change.status === 'reviewed', 'not-approved', { status: change.status });
  require(change.rowsDigest === rowsDigest, 'rows-differ', { seen: rowsDigest, now: change.rowsDigest });
  require(change.proposer !== actor.id, 'same-person');
  return change;
}

/**
 * A change is stale when a version scheduled since its base touches one of the same items, or when its base was cancelled. Versions
 * about other items do not disturb it, because a version replaces the rows of its own items only: departments need not wait
 * for one another. @throws {Rejection} `stale-base`
 */
function requireFresh(change: Change, state: State): void {
  const base = state.versions.findIndex(entry => entry.version === change.base);
  require(change.base === null || (base >= 0 && !state.versions[base]?.cancelled), 'stale-base', { base: change.base });
  const touched = new Set(state.versions.slice(base + 1).filter(entry => !entry.cancelled).flatMap(entry => [...entry.items, ...entry.dropped]));
  const twice = [...change.rows.keys(), ...change.dropped].filter(item => touched.has(item));
  require(twice.length === 0, 'stale-base', { base: change.base, latest: latestListVersion(state)?.version ?? null, codes: twice.slice(0, 20) });
}

/** Each town that would decide a licence has an announced letter that says so on that day (行政许可法24). @throws {Rejection} `decide-without-letter` */
function requireLetters(change: Change, on: LegalDate, context: ResponsibilityListContext): void {
  for (const row of [...change.rows.values()].flat()) {
    if (itemOf(row.item, context).kind !== 'licence' || row.bodies.decide !== 'town') continue;
    const town = townsOfRow(row, context).find(each => !context.entrusted({ item: row.item, town: each, on }));
    require(town === undefined, 'decide-without-letter', { code: row.item, town, on });
  }
}

/** Items of the list as the latest version leaves it. */
function standing(state: State): ReadonlySet<string> {
  const items = new Set<string>();
  for (const entry of state.versions) {
    if (entry.cancelled) continue;
    for (const item of entry.dropped) items.delete(item);
    for (const item of entry.items) items.add(item);
  }
  return items;
}

/** The whole list after the version leaves no item of the catalogue without rows: versions that stood when people were asked may have been cancelled. @throws {Rejection} `orphan-step` with the first 20 codes */
function requireWhole({ rows, dropped }: Change, known: ReadonlySet<string>, { items }: ResponsibilityListContext): void {
  const silent = [...items.keys()].filter(code => !rows.has(code) && (!known.has(code) || dropped.includes(code)));
  require(silent.length === 0, 'orphan-step', { count: silent.length, codes: silent.slice(0, 20) });
}

/** One commit makes a reviewed change count, for every town it names on one day that has not passed. */
export function schedule(data: Schedule, state: State, context: ResponsibilityListContext): Events {
  const { version, changeId, rowsDigest, effectiveFrom } = data;
  requireLabel(data, state);
  requireOffice(context, 'reform_officer');
  const change = requireReviewed(context.change, rowsDigest, context);
  requireFresh(change, state);
  requireDay(data, state, context);
  for (const [item, rows] of change.rows) requireEveryTown(item, rows, context);
  const known = standing(state);
  requireWhole(change, known, context);
  requireLetters(change, effectiveFrom, context);
  const base = latestListVersion(state)?.version ?? null;
  return [{ type: 'ResponsibilityVersionScheduled', data: { version, changeId, base, rowsDigest, items: [...change.rows.keys()].sort(), dropped: change.dropped.filter(item => known.has(item)), effectiveFrom, officer: context.actor.id } }];
}

function knownVersion(state: State, version: string): ListEntry {
  const entry = state.versions.find(candidate => candidate.version === version);
  require(entry, 'does-not-exist', { version });
  return entry;
}

/** Takes a version back before its day; the one before it is again the latest. */
export function cancel({ version, reason }: { readonly version: string; readonly reason: string }, state: State, context: ResponsibilityListContext): Events {
  const entry = knownVersion(state, version);
  require(!entry.cancelled, 'already-done', { version });
  requireOffice(context, 'reform_officer');
  require(context.today < entry.effectiveFrom, 'already-effective', { version, effectiveFrom: entry.effectiveFrom });
  require(latestListVersion(state)?.version === version, 'later-version-exists', { version });
  return [{ type: 'ResponsibilityVersionCancelled', data: { version, reason } }];
}

const noticeOf = ({ version, effectiveFrom }: Readonly<ListEntry>): Notice => ({ type: 'ResponsibilityVersionTookEffect', data: { version, on: effectiveFrom } });

/** Sent by the program on the day. */
export function recordTookEffect({ version, on }: { readonly version: string; readonly on: LegalDate }, state: State, { today }: ResponsibilityListContext): Events {
  const entry = knownVersion(state, version);
  require(!entry.tookEffect, 'already-done', { version });
  require(!entry.cancelled && entry.effectiveFrom <= today, 'not-yet-effective', { version, effectiveFrom: entry.effectiveFrom });
  require(on === entry.effectiveFrom, 'bad-effective-date', { on, effectiveFrom: entry.effectiveFrom });
  return [noticeOf(entry)];
}

/** Notices whose day has come by `today` and which nobody has recorded yet. Nothing computes from them. */
export function dueListNotices(state: State, today: LegalDate): readonly { readonly fact: string; readonly due: LegalDate; readonly event: Notice }[] {
  const due = state.versions.filter(entry => !entry.cancelled && !entry.tookEffect && entry.effectiveFrom <= today);
  return due.map(entry => ({ fact: `ResponsibilityVersionTookEffect:${entry.version}`, due: entry.effectiveFrom, event: noticeOf(entry) }));
}
