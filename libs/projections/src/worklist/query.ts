import { caseProjection, type CaseRow } from '../cases/projection.ts';
import { rowView, shelfOf, standingOf, type Standing } from '../cases/shelf.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { QueueName, WorklistView } from './view.ts';

export const QUEUES: readonly QueueName[] = ['mine', 'accept', 'correcting', 'review', 'decide', 'deliver', 'soon', 'overdue'];

export interface WorklistQuery {
  readonly unit: string;
  readonly queue: QueueName;
  /** Who looks: 我的 are the cases that this person is responsible for. */
  readonly person: string;
  readonly item?: string | undefined;
  /** Place in the queue, from 0, and rows of the page. */
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
}

/** A case on a unit's desk, with what is computed of it. */
interface Entry {
  readonly row: CaseRow;
  readonly standing: Standing;
  readonly queues: ReadonlySet<QueueName>;
}

type Step = NonNullable<Standing['next']['step']>;
/** In which queue a step waits. Forwarding is the town's part of a review that the department makes. */
const BY_STEP: Readonly<Record<Step, QueueName | null>> = { accept: 'accept', correct: 'correcting', review: 'review', forward: 'review', decide: 'decide', issue: 'deliver', deliver: 'deliver', archive: null };

/** Every queue that a case on the desk stands in. @req #46 */
export function queuesOf({ next: { step }, light, mine }: Pick<Standing, 'next' | 'light'> & { readonly mine: boolean }): ReadonlySet<QueueName> {
  const own = step === null ? null : BY_STEP[step];
  return new Set([...(mine ? ['mine' as const] : []), ...(own === null ? [] : [own]), ...(light === 'yellow' ? ['soon' as const] : []), ...(light === 'red' ? ['overdue' as const] : [])]);
}

/** What ends first comes first; of what ends on the same day, whoever is served first, then whoever came first. */
function inOrder(a: Entry, b: Entry): number {
  const [dueA, dueB] = [a.standing.due ?? '9999-12-31', b.standing.due ?? '9999-12-31'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.row.priority !== b.row.priority) return a.row.priority ? -1 : 1;
  return a.row.received - b.row.received;
}

const PAGE = 50;

/** What lies on a unit's desk, by queue, with how many stand in each: found by the index of whose turn it is. @req #5 #34 #46 */
export function worklist(read: ReadModel, query: WorklistQuery, at: Moment): Omit<WorklistView, 'nextCursor'> & { readonly total: number } {
  const { unit, queue, person, item, from = 0, limit = PAGE } = query;
  const shelf = shelfOf(read, at);
  const rows = read.list(caseProjection, { index: 'turn', equals: unit }, at.number).map(({ doc }) => doc).filter(({ state }) => item === undefined || state.item === item);
  const entries = rows.map((row): Entry => {
    const standing = standingOf(row, shelf);
    return { row, standing, queues: queuesOf({ ...standing, mine: row.owner === person }) };
  });
  const counts = Object.fromEntries(QUEUES.map(name => [name, entries.filter(({ queues }) => queues.has(name)).length])) as Record<QueueName, number>;
  const shown = entries.filter(({ queues }) => queues.has(queue)).sort(inOrder).slice(from, from + limit);
  return { unit, queue, counts, total: counts[queue], rows: shown.map(({ row, standing }) => rowView(row, standing, { ...shelf, revision: read.revisionOf(caseProjection, `case-${row.id}`) })) };
}
