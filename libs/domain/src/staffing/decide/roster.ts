import { step } from '../../kernel/decider.ts';
import type { z } from 'zod';
import type { EnterRoster } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import type { StaffingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { StaffState } from '../state.ts';
import type { Events, State } from './guards.ts';
import { listHelper } from './people.ts';
import { createPost } from './posts.ts';
import { assignTo } from './seats.ts';

type Roster = z.infer<typeof EnterRoster>['data'];
type Part = (state: State) => Events;

const assignClerk = assignTo('A');
const assignBackup = assignTo('B');

function partsOf({ posts, helpers, from }: Roster, context: StaffingContext): readonly Part[] {
  const ofPosts = posts.flatMap(({ clerk, backup, ...post }): Part[] => [
    state => createPost({ ...post, from }, state, context),
    state => (clerk === null ? [] : assignClerk({ post: post.post, person: clerk, from }, state, context)),
    state => (backup === null ? [] : assignBackup({ post: post.post, person: backup, from }, state, context)),
  ]);
  return [...ofPosts, ...helpers.map((helper): Part => state => listHelper({ ...helper, from }, state, context))];
}

/** Each line by the rules of the command that it stands for, on the state that the lines before it leave; all of them or none. */
export function enterRoster(data: Roster, state: State, context: StaffingContext): Events {
  const recorded: StaffingEvent[] = [];
  let so: StaffState = state;
  for (const part of partsOf(data, context)) {
    const events = part(so);
    recorded.push(...events);
    so = events.reduce((before, event) => step({ evolve }, before, event), so);
  }
  return recorded;
}
