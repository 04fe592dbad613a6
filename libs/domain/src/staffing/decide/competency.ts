import { same } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { z } from 'zod';
import type { CertifyCompetency, WithdrawCompetency } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import { isCertified, postsOf } from '../queries.ts';
import { isStationOffice } from '../rules/offices-of-units.ts';
import type { Post } from '../state.ts';
import type { Role } from '../../kernel/role.ts';
import { type Events, requireUnit, type State } from './guards.ts';
import { requireItems } from './people.ts';

const GUIDES: readonly Role[] = ['dept_catalog_owner', 'dept_decider'];
const isLocal = ({ office }: Post): boolean => isStationOffice(office) || office.startsWith('town_') || office === 'centre_manager';

/** The body that guides the work on a post: the one that sent the clerk; without one the approval bureau for centres and stations, the unit itself elsewhere. */
function guides(post: Post, { actor, unit }: StaffingContext): boolean {
  if (post.sendingUnit !== null) return actor.unit === post.sendingUnit && GUIDES.some(office => actor.offices.includes(office));
  return isLocal(post) ? actor.offices.includes('approval_bureau') : actor.unit === unit && GUIDES.some(office => actor.offices.includes(office));
}

/** Professional guidance is the sending body's, and not the centre's. @throws {Rejection} `handler-not-on-post`, `not-the-sending-unit` */
function requireGuide(person: string, state: State, context: StaffingContext): void {
  const posts = postsOf(state, person, context.now);
  require(posts.length > 0, 'handler-not-on-post');
  require(posts.some(post => guides(post, context)), 'not-the-sending-unit', { unit: context.unit, senders: posts.map(post => post.sendingUnit) });
}

/** @req #67 */
export function certifyCompetency({ person, items, until }: z.infer<typeof CertifyCompetency>['data'], state: State, context: StaffingContext): Events {
  requireUnit(context);
  const by = context.actor.unit;
  const last = state.certificates.findLast(each => each.person === person && each.by === by);
  if (last && isCertified(last, context.now) && same([last.items, last.until], [items, until])) return [];
  requireGuide(person, state, context);
  require(until === null || until >= context.today, 'end-before-start', { from: context.today, until });
  requireItems(items, context);
  return [{ type: 'CompetencyCertified', data: { unit: context.unit, person, items, by, on: context.today, until } }];
}

/** A body takes back what it has certified, also when the clerk has left the post since. @req #61 #67 */
export function withdrawCompetency({ person, reason }: z.infer<typeof WithdrawCompetency>['data'], state: State, context: StaffingContext): Events {
  const by = context.actor.unit;
  const own = state.certificates.filter(each => each.person === person && each.by === by);
  if (own.length === 0) {
    requireGuide(person, state, context);
    require(false, 'does-not-exist');
  }
  require(own.some(each => each.withdrawn === null), 'already-done');
  return [{ type: 'CompetencyWithdrawn', data: { unit: context.unit, person, by, from: context.now, reason } }];
}
