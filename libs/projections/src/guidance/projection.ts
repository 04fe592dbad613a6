import type { GuidanceEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

type Topics = Extract<GuidanceEvent, { type: 'GuidanceVisitLogged' }>['data']['topics'];
export interface GuidanceRow {
  kind: 'visit' | 'answer';
  village: string;
  town: string;
  on: string;
  topics: Topics;
  item: string | null;
  /** What was seen, or asked; and what was advised, or answered. */
  first: string;
  second: string;
  number: number;
}

/** Acts of guidance at stations of villages, each a row. @req #42 */
export const guidanceProjection = defineProjection<GuidanceRow, GuidanceEvent>({
  name: 'guidance',
  version: 1,
  categories: ['guidance'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ kind: 'visit', village: '', town: '', on: '', topics: [], item: null, first: '', second: '', number: -1 }),
  indexes: { all: () => 'all', town: row => row.town, village: row => row.village },
  history: 'append-only',
  on: {
    GuidanceVisitLogged: (row, { data: { village, town, on, topics, seen, advice }, number }) => void Object.assign(row, { kind: 'visit', village, town, on, topics, first: seen, second: advice, number }),
    QuestionAnswered: (row, { data: { village, town, on, item, asked, answer }, number }) => void Object.assign(row, { kind: 'answer', village, town, on, item, first: asked, second: answer, number }),
  },
});
