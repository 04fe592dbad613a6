import { require } from '../../kernel/rejection.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import type { Release, RulebookState } from '../state.ts';
import { openRelease, requireAuthor } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;

/** What approvers have signed does not change any more. @throws {Rejection} `wrong-step` */
function requireUnsigned({ approvals, version }: Readonly<Release>): void {
  require(Object.keys(approvals).length === 0, 'wrong-step', { version });
}

/** An example is a promise: each ends as it says, and each rule is met by one. */
export function testRelease({ version }: { readonly version: string }, state: State, context: RulebookContext): Events {
  requireAuthor(context);
  const release = openRelease(state, version);
  require(context.tested, 'nothing-to-test', { version });
  const { examples, rules, failed, uncovered, report } = context.tested;
  require(release.tested !== report, 'already-done', { version });
  requireUnsigned(release);
  require(examples > 0 && rules > 0, 'nothing-to-test', { version });
  require(failed.length === 0, 'examples-fail', { version, failed: failed.slice(0, 50) });
  require(uncovered.length === 0, 'rules-uncovered', { version, uncovered: uncovered.slice(0, 50) });
  return [{ type: 'ReleaseTested', data: { department: context.department, version, digest: release.digest, examples, rules, report } }];
}

/** What the release would have done to cases that are decided. A later trial takes the place of an earlier one. */
export function rehearseRelease({ version }: { readonly version: string }, state: State, context: RulebookContext): Events {
  requireAuthor(context);
  const release = openRelease(state, version);
  require(release.tested !== null, 'not-tested', { version });
  require(context.rehearsed, 'nothing-to-rehearse', { version });
  const { cases, same, looser, stricter, failed, report, through } = context.rehearsed;
  require(release.rehearsal?.report !== report, 'already-done', { version });
  requireUnsigned(release);
  return [{ type: 'ReleaseRehearsed', data: { department: context.department, version, digest: release.digest, report, cases, same, looser, stricter, failed, through } }];
}
