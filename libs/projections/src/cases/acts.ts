import type { CaseEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import { caseOf } from './projection.ts';
import type { CaseActView } from './view.ts';

/** One line of the record of a case. */
export interface CaseActRow extends CaseActView {
  readonly case: string;
}

/** Members that are long or point at persons: the applicant stands in the case itself, envelopes in the log alone. */
const LEFT_OUT: ReadonlySet<string> = new Set(['applicant', 'agent', 'contact', 'answers', 'text', 'note', 'release', 'versions', 'limits', 'illustrative', 'contactRecord', 'appointment', 'agency']);

type Details = Readonly<Record<string, unknown>>;
/** Lists of papers and gaps by their keys; a capsule by what it said. Everything else that is neither sealed nor left out, as it is. */
const TOLD: Readonly<Record<string, (value: unknown) => unknown>> = {
  papers: value => namesIn(value), gaps: value => namesIn(value), paper: value => namesIn([value])[0] ?? null,
  capsule: value => (isDetails(value) ? { phase: value.phase, outcome: value.outcome, rule: value.rule, suspended: value.suspended } : null),
};

const isDetails = (value: unknown): value is Details => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSealed = (value: unknown): boolean => isDetails(value) && '$sealed' in value;

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isDetails(each) ? String(each.material ?? each.key) : String(each))) : [];
}

/** Provisions that a decision rests on are rows of their own. */
const isLong = (name: string, value: unknown): boolean => name === 'basis' && Array.isArray(value);

/** What the words of an act need, without anything personal. */
export function detailsOf(data: Details): Details {
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => !LEFT_OUT.has(name) && !isSealed(value) && !isLong(name, value)).map(([name, value]) => [name, TOLD[name]?.(value) ?? value]));
}

/** The record of cases, one row per event. @req #5 #46 */
export const caseActProjection = defineProjection<{ -readonly [K in keyof CaseActRow]: CaseActRow[K] }, CaseEvent>({
  name: 'case-act',
  version: 1,
  categories: ['case'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ case: '', number: -1, revision: -1, type: '', at: '', actor: { id: '', unit: '', post: '', deputyFor: null }, channel: '', details: {} }),
  indexes: { case: row => row.case },
  history: 'append-only',
  on: {},
  any: (row, { type, data, number, revision, stream, metadata: { actor: { id, unit, post, deputyFor = null }, channel, occurredAt } }) => {
    Object.assign(row, { case: caseOf(stream), number, revision, type, at: occurredAt, actor: { id, unit, post, deputyFor }, channel, details: detailsOf(data) });
  },
});
