import { requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { Instant } from '../../kernel/values.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import type { Release, ReleaseSuspension, RulebookState } from '../state.ts';
import { knownRelease, requireHead } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;

/** The department itself, or the reform office over it. @throws {Rejection} */
function requireKeeper(context: RulebookContext): void {
  if (context.actor.unit === context.department) requireHead(context);
  else requireOffice(context, 'reform_officer');
}

/** @throws {Rejection} `unknown-release`, `not-published`, `start-in-past` */
function published(version: string, from: Instant | null, { state, context }: { readonly state: State; readonly context: RulebookContext }): { readonly release: Readonly<Release>; readonly at: Instant } {
  requireKeeper(context);
  const release = knownRelease(state, version);
  require(state.publications.some(each => each.version === version && !each.withdrawn), 'not-published', { version });
  require(from === null || from >= context.now, 'start-in-past', { from });
  return { release, at: from ?? context.now };
}

/** Whether two suspensions have an item in common. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(item => b.includes(item));
}

const isSame = (known: Readonly<ReleaseSuspension>, from: Instant, items: readonly string[]): boolean =>
  known.to === null && known.from === from && known.items.length === items.length && meet(known.items, items);

/** From an instant on nothing is decided by the release, or by some items of it: cases go to a person. */
export function suspendRelease({ version, from, items, reason }: RulebookCommandData<'SuspendRelease'>, state: State, context: RulebookContext): Events {
  const { release, at } = published(version, from, { state, context });
  const foreign = items.find(item => release.items[item] === undefined);
  require(foreign === undefined, 'unknown-item', { code: foreign });
  const open = release.suspensions.filter(({ to }) => to === null);
  require(!open.some(known => isSame(known, at, items)), 'already-done', { version });
  require(!open.some(known => meet(known.items, items)), 'already-suspended', { version });
  return [{ type: 'ReleaseSuspended', data: { department: context.department, version, from: at, items: [...items], reason } }];
}

/** Ends every suspension of the release that has begun by then. */
export function resumeRelease({ version, from, reason }: RulebookCommandData<'ResumeRelease'>, state: State, context: RulebookContext): Events {
  const { release, at } = published(version, from, { state, context });
  const running = release.suspensions.some(({ to, from: begun }) => to === null && begun <= at);
  require(running || !release.suspensions.some(({ to }) => to === at), 'already-done', { version });
  require(running, 'not-suspended', { version });
  return [{ type: 'ReleaseResumed', data: { department: context.department, version, from: at, reason } }];
}
