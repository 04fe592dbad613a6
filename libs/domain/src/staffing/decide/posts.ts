import { same } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { ClosePost, CreatePost } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import { DISTRICT_OFFICES, KINDS_OF } from '../rules/offices-of-units.ts';
import type { z } from 'zod';
import { type Events, knownPost, reachesBeyond, requireKeeper, requireUnit, type State, startOf } from './guards.ts';

type NewPost = z.infer<typeof CreatePost>['data'];

/** An office stands at the kind of unit that it is made for, an office of the district at its body. @throws {Rejection} `office-not-of-unit` */
function requireSuits({ office }: NewPost, context: StaffingContext): void {
  const { code, kind } = requireUnit(context);
  const fits = KINDS_OF[office].includes(kind) && (!DISTRICT_OFFICES.includes(office) || context.bodies(office).includes(code));
  require(fits, 'office-not-of-unit', { office, unit: code, kind, kinds: KINDS_OF[office] });
}

export function createPost(data: NewPost, state: State, context: StaffingContext): Events {
  const { post: code, office, title, duties, sendingUnit, from } = data;
  const known = state.posts[code];
  if (known) {
    const { office: held, title: named, duties: steps, sendingUnit: sender } = known;
    require(same({ office, title, duties, sendingUnit }, { office: held, title: named, duties: steps, sendingUnit: sender }) && (from === null || from === known.from), 'post-exists', { post: code });
    return [];
  }
  requireSuits(data, context);
  requireKeeper(office, context);
  require(sendingUnit === null || context.units.get(sendingUnit)?.active, 'unknown-unit', { unit: sendingUnit });
  return [{ type: 'PostCreated', data: { unit: context.unit, post: code, office, title, duties, sendingUnit, from: startOf(from, context) } }];
}

/** A post is closed empty: who sits there is relieved first, with all that this asks for. */
export function closePost({ post: code, from, reason }: z.infer<typeof ClosePost>['data'], state: State, context: StaffingContext): Events {
  const post = knownPost(state, code);
  require(post.to === null, 'already-done', { post: code, from: post.to });
  requireKeeper(post.office, context);
  const at = startOf(from, context);
  require(![...post.seats.A, ...post.seats.B].some(tenure => reachesBeyond(tenure, at)), 'seat-taken', { post: code });
  return [{ type: 'PostClosed', data: { unit: context.unit, post: code, from: at, reason } }];
}
