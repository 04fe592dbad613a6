import { same } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { z } from 'zod';
import type { AppointLeader, DelistHelper, ListHelper, NameHandlers } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import { postsOf } from '../queries.ts';
import { hasHelpers, hasLeaders } from '../rules/offices-of-units.ts';
import { type Events, requireAppointable, requireKeeper, requireNoCases, requireUnit, type State, startOf } from './guards.ts';

/** Leader in charge (分管领导) and direct head (直接负责人): the new one takes the place of the old. @req #57 */
export function appointLeader({ position, person, from }: z.infer<typeof AppointLeader>['data'], state: State, context: StaffingContext): Events {
  const last = state.leaders[position].at(-1);
  if (last?.person === person && (from === null || from === last.from)) return [];
  const { code, kind } = requireUnit(context);
  require(hasLeaders(kind), 'office-not-of-unit', { office: position, unit: code, kind });
  requireKeeper('leader', context);
  requireAppointable(person, context);
  return [{ type: 'LeaderAppointed', data: { unit: context.unit, position, person, from: startOf(from, context) } }];
}

/** @throws {Rejection} `unknown-item`, `duplicate-code` */
export function requireItems(items: readonly string[], context: StaffingContext): void {
  for (const code of items) require(context.items.has(code), 'unknown-item', { code });
  require(new Set(items).size === items.length, 'duplicate-code');
}

/** Who handles which items. The person has a post at the unit at that time; a later list takes the place of this one. @req #41 */
export function nameHandlers({ person, items, from }: z.infer<typeof NameHandlers>['data'], state: State, context: StaffingContext): Events {
  const last = state.handlers.findLast(list => list.person === person);
  if (last && same(last.items, items) && (from === null || from === last.from)) return [];
  const [post] = postsOf(state, person, from ?? context.now);
  require(post, 'handler-not-on-post');
  requireKeeper(post.office, context);
  requireItems(items, context);
  return [{ type: 'HandlersNamed', data: { unit: context.unit, person, items, from: startOf(from, context) } }];
}

const openListing = (state: State, person: string) => state.helpers.findLast(helper => helper.person === person && helper.to === null);

/** Members of the party, of the village committee, grid managers, volunteers, social workers (plan 二(五)1). @req #59 #60 */
export function listHelper({ person, source, from }: z.infer<typeof ListHelper>['data'], state: State, context: StaffingContext): Events {
  const { code, kind } = requireUnit(context);
  require(hasHelpers(kind), 'not-a-village', { unit: code, kind });
  const open = openListing(state, person);
  if (open?.source === source && (from === null || from === open.from)) return [];
  requireKeeper('village_agent', context);
  require(context.known(person), 'unknown-person');
  return [{ type: 'HelperListed', data: { unit: context.unit, person, source, from: startOf(from, context) } }];
}

export function delistHelper({ person, from, reason }: z.infer<typeof DelistHelper>['data'], state: State, context: StaffingContext): Events {
  const past = state.helpers.some(helper => helper.person === person);
  require(openListing(state, person), past ? 'already-done' : 'helper-unlisted');
  requireKeeper('village_agent', context);
  requireNoCases(person, context);
  return [{ type: 'HelperDelisted', data: { unit: context.unit, person, from: startOf(from, context), reason } }];
}
