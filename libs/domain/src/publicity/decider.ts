import { requireNoPersonalData } from '../disclosure/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Units } from '../organisation/index.ts';
import type { PublicityCommand, PublicityCommandData } from './commands.ts';
import type { Medium, PublicityEvent } from './events.ts';

export interface PublicityContext extends ActContext {
  /** The id of the stream. */
  readonly unit: string;
  readonly units: Units;
}

/** The plan of a unit with what was done of it. */
export interface PublicityState {
  plans: { number: number; media: Medium[]; plannedOn: string; done: { medium: Medium; link: string | null; on: string }[] }[];
}
type State = Readonly<PublicityState>;

function plan(data: PublicityCommandData<'PlanPublicity'>, { plans }: State, { unit, units, actor, today }: PublicityContext): readonly PublicityEvent[] {
  require(units.get(unit)?.active, 'unknown-unit', { unit });
  require(actor.unit === unit, 'wrong-body', { unit });
  require(data.number > plans.length, 'already-exists');
  require(data.number === plans.length + 1, 'stale-base', { number: plans.length });
  require(data.due >= today, 'deadline-past', { due: data.due, today });
  requireNoPersonalData({ title: data.title });
  return [{ type: 'PublicityPlanned', data: { ...data, media: [...new Set(data.media)], unit, on: today, officer: actor.id } }];
}

function recordDone(data: PublicityCommandData<'RecordPublicity'>, { plans }: State, context: PublicityContext): readonly PublicityEvent[] {
  const { number, medium, link, note, on } = data;
  const planned = plans.find(each => each.number === number);
  require(planned, 'does-not-exist');
  require(context.actor.unit === context.unit, 'wrong-body', { unit: context.unit });
  require(!planned.done.some(each => each.medium === medium && each.link === link && each.on === on), 'already-done');
  requireHappened(context, on);
  require(on >= planned.plannedOn, 'end-before-start', { on, plannedOn: planned.plannedOn });
  require(link !== null || note.length >= 2, 'evidence-missing');
  requireNoPersonalData({ note });
  return [{ type: 'PublicityDone', data: { ...data, officer: context.actor.id } }];
}

/** 宣传推介 (五): what is to be made known, by which media, and that it was. Stream `publicity-<unit>`. @req #74 */
export const publicityDecider: Decider<PublicityState, PublicityCommand, PublicityEvent, PublicityContext> = {
  category: 'publicity',
  initialState: () => ({ plans: [] }),
  decide: decideBy<PublicityState, PublicityCommand, PublicityEvent, PublicityContext>({ PlanPublicity: plan, RecordPublicity: recordDone }),
  evolve: evolveBy<PublicityState, PublicityEvent>({
    PublicityPlanned(draft, { number, media, on }) {
      draft.plans.push({ number, media: [...media], plannedOn: on, done: [] });
    },
    PublicityDone(draft, { number, medium, link, on }) {
      draft.plans.find(each => each.number === number)?.done.push({ medium, link, on });
    },
  }),
};
