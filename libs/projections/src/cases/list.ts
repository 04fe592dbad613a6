import type { ReadModel, Row, Selection } from '../runner/read-model.ts';
import { caseProjection, type CaseRow } from './projection.ts';
import { receiptProjection, type ReceiptRow } from './receipts.ts';
import type { CaseStatusName } from './view.ts';

/** Whose cases somebody may see. It is the value of an index: what is outside is never read. */
export type CaseScope = { readonly kind: 'all' } | { readonly kind: 'town'; readonly unit: string } | { readonly kind: 'department'; readonly unit: string } | { readonly kind: 'person'; readonly subject: string };

export interface CaseFilter {
  readonly status?: CaseStatusName | undefined;
  readonly item?: string | undefined;
  readonly town?: string | undefined;
  readonly department?: string | undefined;
  /** What people read on paper, `HT2024-000001`. */
  readonly number?: string | undefined;
}

type Picked = Pick<Selection, 'index' | 'equals'>;
const by = (index: string, equals: string): Picked => ({ index, equals });

/** What a filter asks within a scope: the unit whose cases may be seen takes the place of one that was asked for. */
const narrowed = (scope: Exclude<CaseScope, { kind: 'person' }>, { town, department, item }: CaseFilter): Pick<CaseFilter, 'town' | 'department' | 'item'> =>
  ({ item, town: scope.kind === 'town' ? scope.unit : town, department: scope.kind === 'department' ? scope.unit : department });

/** Indexes with what each of them needs to be known, the narrowest first. */
const INDEXES: readonly (readonly [index: string, ...of: readonly ('town' | 'department' | 'item')[]])[] = [['town_item', 'town', 'item'], ['department_town', 'department', 'town'], ['town', 'town'], ['department', 'department'], ['item', 'item']];

/** The narrowest index for what may be seen and what is asked. */
function selectionFor(scope: Exclude<CaseScope, { kind: 'person' }>, filter: CaseFilter): Picked {
  const known = narrowed(scope, filter);
  const [index, ...of] = INDEXES.find(([, ...names]) => names.every(name => known[name] !== undefined)) ?? ['all'];
  return by(index, of.length === 0 ? 'all' : of.map(name => known[name]).join('/'));
}

/** A person's own cases, and those that the person filed for another: they stand in two indexes. */
const selectionsFor = (scope: CaseScope, filter: CaseFilter): readonly Picked[] => (scope.kind === 'person' ? [by('applicant', scope.subject), by('agent', scope.subject)] : [selectionFor(scope, filter)]);

/** Whether a case is within what somebody may see. */
export function isWithin({ town, department, applicant, agent }: Pick<ReceiptRow, 'town' | 'department' | 'applicant' | 'agent'>, scope: CaseScope): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'person') return applicant === scope.subject || agent === scope.subject;
  return (scope.kind === 'town' ? town : department) === scope.unit;
}

const FIELDS = ['item', 'town', 'department', 'number'] as const;
const isAsked = (receipt: ReceiptRow, filter: CaseFilter): boolean => FIELDS.every(name => filter[name] === undefined || filter[name] === receipt[name]);

/** Receipts read at a time, and for one page at most: a page that finds little is short and says where to go on. */
const CHUNK = 100;
const MOST_READ = 1000;

export interface CasePage {
  readonly rows: readonly Row<CaseRow>[];
  /** Key to go on after; null: this was the last page. */
  readonly next: string | null;
}

interface Place {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Receipts from a place on, the newest first. */
function receiptsFrom(read: ReadModel, selections: readonly Picked[], { after, number }: { readonly after: string | undefined; readonly number: number | undefined }): readonly Row<ReceiptRow>[] {
  const found = selections.flatMap(selection => read.list(receiptProjection, { ...selection, newestFirst: true, limit: CHUNK, after }, number));
  const newest = [...new Map(found.map(row => [row.key, row])).values()].sort((a, b) => (a.key < b.key ? 1 : -1));
  return newest.slice(0, CHUNK);
}

interface Asked {
  readonly scope: CaseScope;
  readonly filter: CaseFilter;
  readonly number: number | undefined;
}

/** The case of a receipt, if it is asked for and may be seen. */
function rowFor(read: ReadModel, receipt: ReceiptRow, { scope, filter, number }: Asked): Row<CaseRow> | null {
  if (!isAsked(receipt, filter) || !isWithin(receipt, scope)) return null;
  const row = read.row(caseProjection, receipt.case, number);
  return row !== null && (filter.status === undefined || row.doc.state.status === filter.status) ? row : null;
}

/** Receipts from a place on, chunk by chunk, as far as one page goes. */
function* receiptsOf(read: ReadModel, { scope, filter, number }: Asked, from: string | undefined): Generator<Row<ReceiptRow>, 'end' | 'more'> {
  const selections = filter.number === undefined ? selectionsFor(scope, filter) : [by('number', filter.number)];
  let after = from;
  for (let readSoFar = 0; readSoFar < MOST_READ; readSoFar += CHUNK) {
    const receipts = receiptsFrom(read, selections, { after, number });
    yield* receipts;
    if (receipts.length < CHUNK) return 'end';
    after = receipts.at(-1)?.key;
  }
  return 'more';
}

/** A page of the cases that somebody may see, the newest first. Outside the scope nothing is read. */
export function casePage(read: ReadModel, { page, ...asked }: Asked & { readonly page: Place }): CasePage {
  const rows: Row<CaseRow>[] = [];
  const receipts = receiptsOf(read, asked, page.after);
  let last = page.after ?? null;
  for (let step = receipts.next(); ; step = receipts.next()) {
    if (step.done === true) return { rows, next: step.value === 'end' ? null : last };
    last = step.value.key;
    const row = rowFor(read, step.value.doc, asked);
    if (row !== null) rows.push(row);
    if (rows.length === page.limit) return { rows, next: last };
  }
}
