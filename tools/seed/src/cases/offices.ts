import type { Actor, Step } from '@yichuang/domain';
import type { ItemRow } from '../data.ts';
import { personOf } from '../plan/posts.ts';
import { FAULTY } from '../plan/units.ts';
import type { By } from './script.ts';

const seats = (unit: string, ...posts: readonly (readonly [post: string, n: number])[]): Actor[] => posts.map(([post, n]) => ({ id: personOf(unit, n), unit, post }));
const COUNTER: readonly Step[] = ['consult', 'receive', 'notify', 'accept', 'deliver'];
const REVIEW: readonly Step[] = ['on_site_check', 'public_notice', 'review'];

/** Those at a town who may have a step, the first of them first. */
function atTown(town: string, step: Step): Actor[] {
  if (town === FAULTY.town) return seats(town, COUNTER.includes(step) ? ['A1', 1] : REVIEW.includes(step) ? ['B1', 3] : ['C1', 4]);
  if (COUNTER.includes(step)) return seats(town, ['A1', 5], ['A2', 6], ['A3', 7], ['A1', 6], ['A3', 8]);
  return REVIEW.includes(step) ? seats(town, ['B1', 4], ['B1', 3]) : seats(town, ['C1', 2], ['C1', 3]);
}

const atDepartment = (department: string, step: Step): Actor[] => (REVIEW.includes(step) ? seats(department, ['S1', 2], ['S1', 4]) : seats(department, ['J1', 3], ['J1', 4]));

/** Which of the two bodies review and decide an item, as the responsibility list says. */
export function bodiesOf(row: ItemRow): { readonly review: 'town' | 'department'; readonly decide: 'town' | 'department' } {
  return { review: row.delegated_steps.includes('review') ? 'town' : 'department', decide: row.delegated_steps.includes('decide') ? 'town' : 'department' };
}

/** Whoever has a step in a case. */
export interface Place {
  readonly row: ItemRow;
  readonly town: string;
}
export function onDuty({ row, town }: Place, step: Step): By {
  const bodies = bodiesOf(row);
  const body = COUNTER.includes(step) ? 'town' : REVIEW.includes(step) ? bodies.review : bodies.decide;
  const officers = body === 'town' ? atTown(town, step) : atDepartment(row.department_code, step);
  return { duty: { step, item: row.code, town, officers } };
}

/** The department's own reviewer, when the review of the town has gone before. */
export function departmentReviewer({ row, town }: Place): By {
  return { duty: { step: bodiesOf(row).review === 'department' ? 'review' : 'decide', item: row.code, town, officers: bodiesOf(row).review === 'department' ? atDepartment(row.department_code, 'review') : atDepartment(row.department_code, 'decide') } };
}
/** A second person who goes along on a check. */
export const inspectorsOf = ({ row, town }: Place): string[] => (bodiesOf(row).review === 'town' ? [personOf(town, 4), personOf(town, 3)] : [personOf(row.department_code, 2), personOf(row.department_code, 4)]);
