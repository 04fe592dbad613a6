import { addDays } from '../../kernel/dates.ts';
import { require } from '../../kernel/rejection.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import { approvalText } from '../signing.ts';
import { type Release, RELEASE_GATES, type ReleaseGate, type RulebookState } from '../state.ts';
import { openRelease, requireDigest, requireGate } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;

/** An approval is good for ninety days, the last one included (trust model of rulebooks). */
export const APPROVAL_DAYS = 90;

/** Whether a gate is open on a day. */
export function isApproved({ approvals }: Readonly<Release>, gate: ReleaseGate, today: LegalDate): boolean {
  const approval = approvals[gate];
  return approval !== undefined && approval.expires >= today;
}

/** The gates before this one are open. @throws {Rejection} `gate-out-of-order` */
function requireOrder(release: Readonly<Release>, gate: ReleaseGate, today: LegalDate): void {
  const before = RELEASE_GATES.slice(0, RELEASE_GATES.indexOf(gate)).find(each => !isApproved(release, each, today));
  require(before === undefined, 'gate-out-of-order', { gate, before });
}

/** Neither an author nor somebody who has approved for another body: two accounts of one person are one person. @throws {Rejection} */
function requireAnotherPerson({ authors, approvals }: Readonly<Release>, gate: ReleaseGate, { actor }: RulebookContext): void {
  require(!authors.includes(actor.id), 'author-approves');
  for (const other of RELEASE_GATES) {
    if (other === gate) continue;
    require(approvals[other]?.officer !== actor.id, 'same-person');
    require(approvals[other]?.by !== actor.unit, 'same-body', { unit: actor.unit });
  }
}

/** One of the three bodies approves, by a signature over the digests. One that has expired is given anew. */
export function approveRelease({ version, gate, digest, rehearsal, opinion, signature }: RulebookCommandData<'ApproveRelease'>, state: State, context: RulebookContext): Events {
  const { department, actor, today, verify } = context;
  requireGate(gate, context);
  const release = openRelease(state, version);
  require(!isApproved(release, gate, today), 'already-done', { version, gate });
  require(release.tested !== null, 'not-tested', { version });
  require(release.rehearsal === null || release.rehearsal.failed === 0, 'rehearsal-failed', { version, failed: release.rehearsal?.failed });
  requireOrder(release, gate, today);
  requireAnotherPerson(release, gate, context);
  requireDigest(digest, release.digest, 'release');
  requireDigest(rehearsal, release.rehearsal?.report ?? null, 'rehearsal');
  require(verify(signature, approvalText({ department, version, gate, digest, rehearsal })), 'signature-invalid', { gate });
  return [{ type: 'ReleaseApproved', data: { department, version, digest, rehearsal, gate, by: actor.unit, opinion, officer: actor.id, signature, expires: addDays(today, APPROVAL_DAYS - 1) } }];
}

/** Whoever holds the next gate, or one that is open, sends the release back. Its bytes do not change: what is put right is a new version. */
export function returnRelease({ version, gate, reason }: RulebookCommandData<'ReturnRelease'>, state: State, context: RulebookContext): Events {
  requireGate(gate, context);
  const release = openReturnable(state, version, gate);
  require(!state.publications.some(each => each.version === version), 'wrong-step', { version });
  require(release.tested !== null, 'not-tested', { version });
  requireOrder(release, gate, context.today);
  return [{ type: 'ReleaseReturned', data: { department: context.department, version, digest: release.digest, gate, by: context.actor.unit, reason } }];
}

function openReturnable(state: State, version: string, gate: ReleaseGate): Readonly<Release> {
  const returned = state.releases.find(each => each.version === version)?.returned;
  require(returned !== gate, 'already-done', { version, gate });
  return openRelease(state, version);
}
