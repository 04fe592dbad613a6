import type { CalendarState } from '@yichuang/domain';
import { calendarAt } from '../calendar/query.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { bodiesOn, type BodiesOf } from './bodies.ts';
import { urgenciesOn } from './clocks.ts';
import { namesOn } from './names.ts';
import type { CaseRow } from './projection.ts';
import { nextOf } from './turn.ts';
import type { CaseRowView, CaseStatusName } from './view.ts';

/** What rows of one answer share: names, calendar and list of the moment, each looked up once. */
export interface Shelf {
  readonly read: ReadModel;
  readonly at: Moment;
  readonly calendar: CalendarState;
  readonly urgencyOf: ReturnType<typeof urgenciesOn>;
  readonly unitOf: ReturnType<typeof unitRefs>;
  readonly nameOf: ReturnType<typeof namesOn>;
  readonly bodiesOf: BodiesOf;
}

export function shelfOf(read: ReadModel, at: Moment): Shelf {
  const calendar = calendarAt(read, at);
  return { read, at, calendar, urgencyOf: urgenciesOn(calendar, at.on), unitOf: unitRefs(read, at), nameOf: namesOn(read, at), bodiesOf: bodiesOn(read, at) };
}

/** What is computed of a case for the moment: the limit that ends first, and the next step. */
export type Standing = Pick<CaseRowView, 'due' | 'remainingDays' | 'light' | 'paused' | 'next'>;

export function standingOf({ state }: CaseRow, { urgencyOf, bodiesOf }: Pick<Shelf, 'urgencyOf' | 'bodiesOf'>): Standing {
  return { ...urgencyOf(state), next: nextOf(state, bodiesOf(state)) };
}

/** A status that a case has once it has been received. */
export const statusOf = ({ state: { status } }: CaseRow): CaseStatusName => (status === 'none' ? 'received' : status);

/** A row of a list. Nothing personal is in it. */
export function rowView(row: CaseRow, standing: Standing, { unitOf, nameOf, revision }: Pick<Shelf, 'unitOf' | 'nameOf'> & { readonly revision: number }): CaseRowView {
  const { id, state, channel, priority, decision, owner, illustrative } = row;
  return {
    id, number: state.number, item: state.item, itemName: nameOf(state.item), department: unitOf(state.department), town: unitOf(state.town), status: statusOf(row), channel, priority,
    receivedOn: state.receivedOn, acceptedOn: state.acceptedOn, decidedOn: decision?.on ?? null, owner, ...standing, revision, illustrative,
  };
}
