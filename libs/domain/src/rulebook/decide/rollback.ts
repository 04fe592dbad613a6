import { require } from '../../kernel/rejection.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import { publicationAt } from '../queries.ts';
import { rollbackText } from '../signing.ts';
import type { Publication, RulebookState } from '../state.ts';
import { noticesAfter } from './notices.ts';
import { knownRelease, requireAnyGate, requireDigest } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;
type Data = RulebookCommandData<'SignRollback'>;

/** The release left is the one in force, the release taken up has been in force before it. @throws {Rejection} */
function requireWay({ from, to }: Data, state: State, { now }: RulebookContext): Readonly<Publication> {
  const current = publicationAt(state, now);
  require(current?.version === from, 'not-in-force', { version: from, now: current?.version ?? null });
  require(to !== from && state.publications.some(each => each.version === to && !each.withdrawn && each.from < current.from), 'never-in-force', { version: to });
  return current;
}

/** Two persons of two bodies. @throws {Rejection} `already-done`, `same-body` */
function requireAnother({ from, to }: Data, { rollback }: State, { actor }: RulebookContext): boolean {
  const given = rollback?.from === from && rollback.to === to ? rollback.signatures : [];
  require(!given.some(({ officer }) => officer === actor.id), 'already-done');
  require(!given.some(({ by }) => by === actor.unit), 'same-body', { unit: actor.unit });
  return given.length > 0;
}

/** Publications whose time has not come were made on the release that is left. */
function withdrawn({ publications }: State, { now, department }: RulebookContext, reason: string): Events {
  return publications.filter(each => !each.withdrawn && each.from > now).toReversed().map(({ version }) => ({ type: 'ReleaseWithdrawn', data: { department, version, reason } }));
}

/** Signs the return to an earlier approved release; the second signature puts it into force at once, without a new trial. */
export function signRollback(data: Data, state: State, context: RulebookContext): Events {
  const { department, actor, now, verify } = context;
  const { from, to, digest, reason, signature } = data;
  requireAnyGate(context);
  require(!isDone(data, state), 'already-done', { version: to });
  const release = knownRelease(state, to);
  const current = requireWay(data, state, context);
  requireDigest(digest, release.digest, 'release');
  const second = requireAnother(data, state, context);
  require(verify(signature, rollbackText({ department, from, to, digest })), 'signature-invalid', { version: to });
  const signed: RulebookEvent = { type: 'RollbackSigned', data: { department, from, to, digest, by: actor.unit, reason, officer: actor.id, signature } };
  if (!second) return [signed];
  require(current.from < now, 'effective-overlaps', { from: now, latest: current.from });
  const published: Events = [...withdrawn(state, context, reason), signed, { type: 'ReleasePublished', data: { department, version: to, digest, effectiveFrom: now, rollbackOf: from, inFlight: 'pinned', officer: actor.id } }];
  return [...published, ...noticesAfter(state, published, now)];
}

/** Whether this rollback has been done: the one in force now is its outcome. */
function isDone({ from, to }: Data, { publications }: State): boolean {
  const last = publications.findLast(({ withdrawn: gone }) => !gone);
  return last?.version === to && last.rollbackOf === from;
}
