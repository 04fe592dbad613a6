import { require } from '../../kernel/rejection.ts';
import type { Instant } from '../../kernel/values.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import { isHigher, latestPublication } from '../queries.ts';
import { type Release, RELEASE_GATES, type RulebookState } from '../state.ts';
import { isApproved } from './approval.ts';
import { noticesAfter } from './notices.ts';
import { knownRelease, openRelease, requireCatalogue, requireDigest, requireHead, requireLatest } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;

/** All three have signed, and none of it has expired. @throws {Rejection} `not-approved`, `approval-expired` */
function requireApproved(release: Readonly<Release>, { today }: RulebookContext): void {
  for (const gate of RELEASE_GATES) {
    require(release.approvals[gate], 'not-approved', { version: release.version, gate });
    require(isApproved(release, gate, today), 'approval-expired', { version: release.version, gate });
  }
}

/** Nothing on which it was proposed has moved, and it is no step back. @throws {Rejection} */
function requireUnmoved({ base, catalogVersion, version }: Readonly<Release>, state: State, context: RulebookContext): void {
  requireLatest(base, state);
  const published = state.publications.find(each => !each.withdrawn && !isHigher(version, each.version));
  require(!published, 'version-order', { version, before: published?.version });
  requireCatalogue(catalogVersion, context);
}

/** One release counts at an instant: the next begins after the one before. @throws {Rejection} `effective-overlaps` */
function requireAfter(state: State, from: Instant): void {
  const latest = latestPublication(state);
  require(latest === null || latest.from < from, 'effective-overlaps', { from, latest: latest?.from });
}

/** What was decided since the rehearsal that the three have signed would not have been decided more strictly: such cases have to be looked at first. @throws {Rejection} `rehearsal-failed`, `rehearsal-outdated` */
function requireNothingStricter({ version }: Readonly<Release>, { decidedSince }: RulebookContext): void {
  if (decidedSince === null) return;
  const { failed, stricter } = decidedSince;
  require(failed === 0, 'rehearsal-failed', { version, failed });
  require(stricter === 0, 'rehearsal-outdated', { version, stricter });
}

/** The department puts an approved release into force, now or later. */
export function publishRelease({ version, digest, effectiveFrom, inFlight }: RulebookCommandData<'PublishRelease'>, state: State, context: RulebookContext): Events {
  const { department, actor, now } = context;
  requireHead(context);
  const release = openRelease(state, version);
  require(!state.publications.some(each => each.version === version && !each.withdrawn), 'already-done', { version });
  requireDigest(digest, release.digest, 'release');
  requireApproved(release, context);
  requireUnmoved(release, state, context);
  requireNothingStricter(release, context);
  require(effectiveFrom === null || effectiveFrom >= now, 'start-in-past', { from: effectiveFrom });
  const from = effectiveFrom ?? now;
  requireAfter(state, from);
  // Last of all: whoever is refused for this alone tries again on what was decided meanwhile.
  require(!context.decidedMeanwhile, 'rehearsal-overtaken', { version });
  const published: RulebookEvent = { type: 'ReleasePublished', data: { department, version, digest, effectiveFrom: from, rollbackOf: null, inFlight, officer: actor.id } };
  return [published, ...noticesAfter(state, [published], now)];
}

/** A publication is taken back before its time; after it, only a rollback helps. */
export function withdrawRelease({ version, reason }: RulebookCommandData<'WithdrawRelease'>, state: State, context: RulebookContext): Events {
  requireHead(context);
  knownRelease(state, version);
  const last = state.publications.findLast(each => each.version === version);
  require(last, 'not-published', { version });
  require(!last.withdrawn, 'already-done', { version });
  require(last.from > context.now, 'already-effective', { version, from: last.from });
  return [{ type: 'ReleaseWithdrawn', data: { department: context.department, version, reason } }];
}
