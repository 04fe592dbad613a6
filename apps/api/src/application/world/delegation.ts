import {
  calendarDecider, changeRows, DelegatedStep, letterDecider, lettersFor, responsibilityDecider, responsibilityListDecider, rowFor, rowsOn, startOfDay, workingDaysBetween,
  type ChangeState, type LetterState, type ListState, type PermissionContext, type Rows,
} from '@yichuang/domain';
import { foldOf, type Fold } from '../folds.ts';
import type { Memo } from '../memo.ts';

/** What decisions ask of letters, the responsibility list and the calendar. */
export interface DelegationWorld {
  letters(organs: { readonly department: string; readonly town: string }): Readonly<LetterState> | null;
  change(id: string): Readonly<ChangeState> | null;
  list(): Readonly<ListState> | null;
  /** Rows of the responsibility list that count on a day, by item. */
  rowsOn(day: string): Rows;
  /** Whether an announced letter lets a town decide an item of a department from the first moment of a day on. */
  entrusted(of: { readonly department: string; readonly item: string; readonly town: string; readonly on: string }): boolean;
  /** What the list gives a town on a day: accept, review, decide by item. */
  rightsOf(town: string, day: string): NonNullable<PermissionContext['list']>['rights'];
  /** Working days after one day up to and including another. */
  workingDays(from: string, to: string): number;
}

export interface DelegationFolds {
  readonly folds: readonly Fold<unknown>[];
  readonly world: DelegationWorld;
}

/** The folds of this part, and the questions over them. */
export function delegationFolds(memo: Memo): DelegationFolds {
  const letters = foldOf(letterDecider);
  const changes = foldOf(responsibilityDecider);
  const lists = foldOf(responsibilityListDecider);
  const calendar = foldOf(calendarDecider);
  const list = (): ListState | null => lists.states.values().next().value ?? null;

  function rows(day: string): Rows {
    return memo(`responsibility rows ${day}`, [changes, lists], () => {
      const state = list();
      const known = new Map((state?.versions ?? []).flatMap(({ changeId }) => {
        const change = changes.states.get(changeId);
        return change ? [[changeId, { rows: changeRows(change) }] as const] : [];
      }));
      return state ? rowsOn(state, known, day) : new Map();
    });
  }

  return {
    folds: [letters, changes, lists, calendar],
    world: {
      letters: ({ department, town }) => letters.states.get(`${department}-${town}`) ?? null,
      change: id => changes.states.get(id) ?? null,
      list,
      rowsOn: rows,
      entrusted: ({ department, item, town, on }) => {
        const state = letters.states.get(`${department}-${town}`);
        return state !== undefined && lettersFor(state, { item, instant: startOfDay(on) }).some(({ status, scope }) => status === 'in_force' && scope.includes('decide'));
      },
      rightsOf: (town, day) => memo(`responsibility rights ${town} ${day}`, [changes, lists], () => new Map([...rows(day).keys()].flatMap(item => {
        const bodies = rowFor(rows(day), { item, town })?.bodies;
        const steps = DelegatedStep.options.filter(step => bodies?.[step] === 'town');
        return steps.length > 0 ? [[item, steps] as const] : [];
      }))),
      workingDays: (from, to) => workingDaysBetween(from, to, calendar.states.values().next().value ?? calendarDecider.initialState()).days,
    },
  };
}
