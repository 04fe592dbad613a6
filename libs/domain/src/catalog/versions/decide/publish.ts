import { same } from '../../../kernel/canonical.ts';
import { requireHappened, requireNotPast, requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import { requireInstrument } from '../../../instrument/index.ts';
import { isBalanced } from '../../adjustment/outcome.ts';
import type { CatalogEvent } from '../../catalog-events.ts';
import { differencesFrom } from '../../rules/province.ts';
import type { CancelPublication, PublishVersion, RecordProvincialFiling, RecordVersionTookEffect } from '../commands.ts';
import type { AdjustmentSummary, CatalogContext } from '../context.ts';
import { type CatalogState, latestVersion, type VersionEntry } from '../state.ts';

type Events = readonly CatalogEvent[];
type Facts = PublishVersion['data'];
type Notice = Extract<CatalogEvent, { type: 'CatalogVersionTookEffect' | 'CatalogVersionSuperseded' }>;

/** Both opinions are in hand and the government has approved (plan 二(二)1). @throws {Rejection} */
function requireApproved(summary: AdjustmentSummary | null): AdjustmentSummary {
  require(summary, 'does-not-exist');
  require(summary.unifiedReview && summary.legalityReview, 'opinions-missing');
  require(summary.status === 'approved' && summary.approval, 'not-approved', { status: summary.status });
  return summary;
}

/** Whoever publishes is neither the proposer nor a reviewer, as a body and as a person. @throws {Rejection} */
function requirePublisher(summary: AdjustmentSummary, context: CatalogContext): void {
  requireOffice(context, 'government_publisher');
  const { id, unit } = context.actor;
  const before = [summary.proposal, summary.unifiedReview, summary.legalityReview].filter(gate => gate !== null);
  require(summary.proposal?.by !== unit, 'reviewer-from-proposer', { unit });
  require(before.every(gate => gate.by !== unit), 'same-body', { unit });
  require(before.every(gate => gate.officer !== id), 'same-person');
}

/** The sums hold, and they are those of the items that will be published. @throws {Rejection} */
function requireSums({ counts, items }: AdjustmentSummary): void {
  require(isBalanced(counts) && counts.after === items.size, 'declared-sums-differ', { counts, items: items.size });
}

/** Name, code, basis and kind equal the provincial list at this moment, or a reason is on record. @throws {Rejection} */
function requireProvincial({ items, explained }: AdjustmentSummary, { province }: CatalogContext): void {
  if (province === null) return;
  for (const item of items.values()) {
    if (explained.has(item.code)) continue;
    const differences = differencesFrom(province.get(item.code), item);
    require(differences.length === 0, 'provincial-difference', { code: item.code, differences });
  }
}

/** Published today or before, effective from today on and not before the day of publication or the version it builds on. @throws {Rejection} */
function requireDays({ publishedOn, effectiveFrom }: Facts, latest: VersionEntry | undefined, context: CatalogContext): void {
  requireHappened(context, publishedOn);
  requireNotPast(context, effectiveFrom);
  require(latest === undefined || effectiveFrom >= latest.effectiveFrom, 'before-previous-version', { effectiveFrom, previous: latest?.effectiveFrom });
}

/** A label is used once, also by a publication that was cancelled. @throws {Rejection} */
function requireNewLabel({ version, adjustmentId }: Facts, state: Readonly<CatalogState>): void {
  const twin = state.versions.find(entry => entry.version === version);
  require(!twin || twin.adjustmentId !== adjustmentId || twin.cancelled, 'already-done', { version });
  require(!twin, 'version-exists', { version });
}

/** Makes an approved batch the next version; one event names the whole. The day may be today or later, never past. */
export function publishVersion(data: Facts, state: Readonly<CatalogState>, context: CatalogContext): Events {
  requireNewLabel(data, state);
  const summary = requireApproved(context.adjustment);
  requirePublisher(summary, context);
  const latest = latestVersion(state);
  require(same(summary.base, latest), 'stale-base', { base: summary.base?.version ?? null, latest: latest?.version ?? null });
  requireSums(summary);
  requireProvincial(summary, context);
  requireDays(data, state.versions.findLast(entry => !entry.cancelled), context);
  requireInstrument(context.instruments, data.instrument, context.today);
  return [{ type: 'CatalogVersionPublished', data: { ...data, base: latest?.version ?? null, counts: summary.counts, fatesDigest: summary.digest } }];
}

function knownVersion(state: Readonly<CatalogState>, version: string): VersionEntry {
  const entry = state.versions.find(candidate => candidate.version === version);
  require(entry, 'does-not-exist', { version });
  return entry;
}

/** Takes back a publication before its day; the version it was built on is again the latest. */
export function cancelPublication(data: CancelPublication['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const entry = knownVersion(state, data.version);
  require(!entry.cancelled, 'already-done', { version: data.version });
  require(context.today < entry.effectiveFrom, 'already-effective', { version: data.version, effectiveFrom: entry.effectiveFrom });
  require(latestVersion(state)?.version === data.version, 'later-version-exists', { version: data.version });
  return [{ type: 'CatalogPublicationCancelled', data }];
}

export function recordProvincialFiling(data: RecordProvincialFiling['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const entry = knownVersion(state, data.version);
  require(!entry.cancelled, 'does-not-exist', { version: data.version });
  require(entry.filedOn === null, 'already-done', { version: data.version });
  requireHappened(context, data.filedOn);
  return [{ type: 'CatalogFiledWithProvince', data }];
}

/** The notices of a version's day: it counts, and the one before no longer does. */
function noticesOf(entry: VersionEntry, state: Readonly<CatalogState>): Notice[] {
  const on = entry.effectiveFrom;
  const before = state.versions.findLast(candidate => !candidate.cancelled && candidate.order < entry.order);
  const notices: Notice[] = [{ type: 'CatalogVersionTookEffect', data: { version: entry.version, on } }];
  if (before) notices.push({ type: 'CatalogVersionSuperseded', data: { version: before.version, by: entry.version, on } });
  return notices;
}

export function recordVersionTookEffect(data: RecordVersionTookEffect['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const entry = knownVersion(state, data.version);
  require(!entry.tookEffect, 'already-done', { version: data.version });
  require(!entry.cancelled && entry.effectiveFrom <= context.today, 'not-yet-effective', { version: data.version, effectiveFrom: entry.effectiveFrom });
  require(data.on === entry.effectiveFrom, 'bad-effective-date', { on: data.on, effectiveFrom: entry.effectiveFrom });
  return noticesOf(entry, state);
}

/** A fact that the calendar alone has made true, for the handler to record first; `fact` and `due` make the event's id. */
export interface DueNotice {
  readonly fact: string;
  readonly due: string;
  readonly event: CatalogEvent;
}

/** Notices whose day has come by `today` and which nobody has recorded yet. */
export function dueNotices(state: Readonly<CatalogState>, today: string): readonly DueNotice[] {
  const due = state.versions.filter(entry => !entry.cancelled && !entry.tookEffect && entry.effectiveFrom <= today);
  return due.flatMap(entry => noticesOf(entry, state).map(event => ({ fact: `${event.type}:${event.data.version}`, due: entry.effectiveFrom, event })));
}

