import { require } from '../../kernel/rejection.ts';
import { fold } from '../../kernel/decider.ts';
import type { Instant } from '../../kernel/values.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Publication, RulebookState } from '../state.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;
type Notice = RulebookCommandData<'RecordReleaseNotice'>['notice'];

interface Planned {
  readonly version: string;
  readonly notice: Notice;
  readonly at: Instant;
  readonly recorded: boolean;
  readonly event: RulebookEvent;
}

export interface DueReleaseNotice {
  readonly fact: string;
  readonly due: Instant;
  readonly event: RulebookEvent;
}

/** Its beginning, and the end of the one before it. */
function noticesOf(department: string, publication: Readonly<Publication>, before: Readonly<Publication> | undefined): readonly Planned[] {
  const { version, from: at, tookEffect } = publication;
  return [
    { version, notice: 'took_effect', at, recorded: tookEffect, event: { type: 'ReleaseTookEffect', data: { department, version, at } } },
    ...(before ? [{ version: before.version, notice: 'superseded' as const, at, recorded: before.superseded, event: { type: 'ReleaseSuperseded' as const, data: { department, version: before.version, by: version, at } } }] : []),
  ];
}

function planned({ publications, department }: State): readonly Planned[] {
  const standing = publications.filter(({ withdrawn }) => !withdrawn);
  return standing.flatMap((publication, index) => noticesOf(department, publication, standing[index - 1]));
}

/** Notices that the clock alone has made true and which nobody has recorded yet. Nothing computes from them. */
export function dueReleaseNotices(state: State, now: Instant): readonly DueReleaseNotice[] {
  return planned(state).filter(({ at, recorded }) => at <= now && !recorded).map(({ version, at, event }) => ({ fact: `${event.type}:${version}`, due: at, event }));
}

/** Notices that events bring with them at once. */
export function noticesAfter(state: State, events: Events, now: Instant): Events {
  const after = fold({ evolve }, structuredCopy(state), events);
  return dueReleaseNotices(after, now).map(({ event }) => event);
}

/** Deep enough for `evolve`, which edits publications in place. */
function structuredCopy(state: State): RulebookState {
  return { ...state, drafts: { ...state.drafts }, releases: state.releases.map(release => ({ ...release })), publications: state.publications.map(publication => ({ ...publication })), rollback: state.rollback && { ...state.rollback, signatures: [...state.rollback.signatures] } };
}

/** Sent by the program at the instant. */
export function recordNotice({ version, notice, at }: RulebookCommandData<'RecordReleaseNotice'>, state: State, { now }: RulebookContext): Events {
  const due = planned(state).find(each => each.version === version && each.notice === notice && each.at === at);
  require(due, 'unknown-release', { version, notice });
  require(!due.recorded, 'already-done', { version, notice });
  require(due.at <= now, 'not-yet-effective', { version, notice, at });
  return [due.event];
}
