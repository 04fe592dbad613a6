import { same } from '../../../kernel/canonical.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { ResponsibilityEvent } from '../../responsibility-events.ts';
import type { ResponsibilityContext } from '../context.ts';
import { outcomeOf, requireEveryItem, requireEveryTown, requireLawfulRow, townsOfRow } from '../rules/rows.ts';
import { type ChangeState, type Opinion, rowsText } from '../state.ts';
import { requireConvenor, requireOpen } from './proposal.ts';

type Events = readonly ResponsibilityEvent[];
type State = Readonly<ChangeState>;
const DAYS_TO_ANSWER = 1;

/** Everyone concerned: each town that a row names, before or after, and the department of each item. */
function partiesOf(state: State, context: ResponsibilityContext): string[] {
  const touched = [...Object.keys(state.rows), ...state.dropped];
  const before = touched.flatMap(item => context.latest?.rows.get(item) ?? []).filter(row => context.items.has(row.item));
  const towns = [...Object.values(state.rows).flat(), ...before].flatMap(row => townsOfRow(row, context));
  const departments = touched.flatMap(item => context.items.get(item)?.department ?? []);
  return [...new Set([...towns, ...departments])].filter(unit => context.units.get(unit)?.active).sort();
}

/** Asks everyone concerned, once the rows are lawful and leave nothing without an answer. */
export function openConsultation({ due }: { readonly due: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'consulting', 'already-done');
  requireOpen(state);
  requireConvenor(state, context);
  require(state.status === 'proposed' || state.status === 'returned', 'no-change-allowed', { status: state.status });
  require(Object.keys(state.rows).length + state.dropped.length > 0, 'nothing-to-propose');
  for (const [item, rows] of Object.entries(state.rows)) {
    for (const row of rows) requireLawfulRow(row, context);
    requireEveryTown(item, rows, context);
  }
  requireEveryItem(outcomeOf(context.latest?.rows ?? new Map(), state), context);
  require(context.workingDaysUntil(due) >= DAYS_TO_ANSWER, 'due-too-soon', { due, workingDays: DAYS_TO_ANSWER });
  return [{ type: 'ConsultationOpened', data: { changeId: state.id, parties: partiesOf(state, context), due, rowsDigest: context.sha256(rowsText(state)) } }];
}

/** The consultation that runs. @throws {Rejection} `consultation-not-open` */
function running(state: State): NonNullable<ChangeState['consultation']> {
  requireOpen(state);
  require(state.status === 'consulting' && state.consultation !== null, 'consultation-not-open', { status: state.status });
  return state.consultation;
}

/** Silence is written down by the reform office, after the due day, and never over an answer. @throws {Rejection} */
function requireSilence(unit: string, state: State, context: ResponsibilityContext): void {
  requireConvenor(state, context);
  const { due } = running(state);
  require(context.today > due, 'not-due-yet', { due });
  require(!(unit in state.opinions), 'already-done', { unit });
}

/** A party speaks for itself, until the consultation is closed; a later word replaces its earlier one. */
export function recordOpinion({ unit, opinion, text }: { readonly unit: string } & Opinion, state: State, context: ResponsibilityContext): Events {
  const { parties } = running(state);
  require(parties.includes(unit), 'not-a-party', { unit });
  if (same(state.opinions[unit], { opinion, text })) return [];
  if (opinion === 'no_answer') requireSilence(unit, state, context);
  else {
    requireOffice(context, 'town_decider', 'centre_manager', 'dept_decider', 'dept_catalog_owner');
    require(context.actor.unit === unit, 'wrong-body', { unit });
  }
  return [{ type: 'ConsultationOpinionRecorded', data: { changeId: state.id, unit, opinion, text } }];
}

/** Closes the consultation once every party has answered or let the day pass. */
export function closeConsultation({ minutes }: { readonly minutes: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'consulted' && state.status !== 'reviewed', 'already-done', { status: state.status });
  const { parties } = running(state);
  requireConvenor(state, context);
  const silent = parties.filter(unit => !(unit in state.opinions));
  require(silent.length === 0, 'opinion-missing', { units: silent });
  const count = (opinion: Opinion['opinion']) => parties.filter(unit => state.opinions[unit]?.opinion === opinion).length;
  return [{ type: 'ConsultationClosed', data: { changeId: state.id, counts: { agree: count('agree'), agreeWithConditions: count('agree_with_conditions'), object: count('object'), noAnswer: count('no_answer') }, minutes } }];
}
