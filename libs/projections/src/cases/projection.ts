import { evolveCase, initialCase, type CaseEvent, type CaseState } from '@yichuang/domain';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import { unitOfTurn } from './turn.ts';

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** A case as its own rules know it, and what its page needs beside. Gaps of notices and files of papers are rows of their own; what is sealed is in no row. */
export interface CaseRow {
  id: string;
  state: CaseState;
  channel: string;
  priority: boolean;
  versions: { catalogue: string; responsibilityList: string };
  illustrative: boolean;
  /** Who answers for it: a person, by reference. */
  owner: string | null;
  visits: number;
  /** Papers that rules asked for when they last looked; null before. */
  required: string[] | null;
  decision: { outcome: 'granted' | 'refused'; on: string; inNameOf: string; rule: string | null; amount: string | null; number: number } | null;
  result: { document: string; issuedOn: string; validUntil: string | null; deliveredOn: string | null } | null;
  /** Number of the event that received it. */
  received: number;
}

const PREFIX = 'case-';
/** Id of a case from its stream. */
export const caseOf = (stream: string): string => stream.slice(PREFIX.length);

/** Keeps of a state what fits in a row and may stand there: no envelope, no words, and of notices only their days. */
function slim(state: CaseState): void {
  Object.assign(state, { answers: null, known: null, further: [] });
  for (const notice of state.notices) Object.assign(notice, { gaps: [], resubmitted: [] });
  for (const paper of Object.values(state.papers)) paper.reason = '';
}

/** Runs the rule of the log on the row: views and decisions fold a case alike. Whoever takes the first step answers for the case, until it is handed on. */
function follow(row: CaseRow, { type, data, metadata: { actor, authority } }: ProjectedEvent<CaseEvent>): void {
  evolveCase(row.state, { type, data } as CaseEvent);
  slim(row.state);
  if (authority.kind === 'step') row.owner ??= actor.id;
  if (type === 'PostTransferred') row.owner = row.state.owner?.person ?? row.owner;
  if ('visit' in data && data.visit) row.visits += 1;
}

function decided(row: CaseRow, event: ProjectedEvent<Extract<CaseEvent, { type: 'CaseGranted' | 'CaseRefused' }>>): void {
  follow(row, event);
  const { data, number, type } = event;
  row.decision = { outcome: type === 'CaseGranted' ? 'granted' : 'refused', on: data.on, inNameOf: data.inNameOf, rule: data.capsule?.rule ?? null, amount: 'amount' in data ? data.amount : null, number };
  if (data.capsule !== null) row.required = data.capsule.required;
}

function received(row: CaseRow, event: ProjectedEvent<Extract<CaseEvent, { type: 'ApplicationReceived' }>>): void {
  follow(row, event);
  const { versions, priority, illustrative }: Data<'ApplicationReceived'> = event.data;
  Object.assign(row, { channel: event.metadata.channel, priority, illustrative, versions: { catalogue: versions.catalogue, responsibilityList: versions.responsibilityList }, received: event.number });
}

/** Cases by id. Due days and lights stand in no row: the ledger does, and the query counts with the calendar of its moment. @req #5 #34 */
export const caseProjection = defineProjection<CaseRow, CaseEvent>({
  name: 'case',
  version: 3,
  categories: ['case'],
  keys: ({ stream }) => [caseOf(stream)],
  initial: id => ({
    id, state: initialCase(), channel: '', priority: false, versions: { catalogue: '', responsibilityList: '' }, illustrative: false, owner: null, visits: 0, required: null, decision: null, result: null, received: -1,
  }),
  // Whose turn it is: the lists of a unit's work, now and at any earlier moment.
  indexes: { turn: ({ state }) => unitOfTurn(state) },
  listsAt: { turn: 'changing' },
  history: 'versions',
  revisions: true,
  on: {
    ApplicationReceived: received,
    ApplicationAccepted: (row, event) => {
      follow(row, event);
      row.required = event.data.capsule.required;
    },
    CaseGranted: decided,
    CaseRefused: decided,
    ResultIssued: (row, event) => {
      follow(row, event);
      const { document, on, validUntil } = event.data;
      row.result = { document, issuedOn: on, validUntil, deliveredOn: null };
    },
    ResultDelivered: (row, event) => {
      follow(row, event);
      if (row.result !== null) row.result.deliveredOn = event.data.on;
    },
  },
  any: follow,
});
