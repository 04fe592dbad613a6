import { legalDateOf, type AccessEvent, type CaseEvent } from '@yichuang/domain';
import { defineProjection, eventKey, type ProjectedEvent } from '../runner/define.ts';
import type { CaseTrace, OfficerAct } from './view.ts';

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** A case as it stands in the log; whether its decision follows a change, the query says. */
export type TracedCase = { -readonly [K in keyof Omit<CaseTrace, 'gained'>]: CaseTrace[K] } & { kind: 'case'; item: string; town: string; department: string; receivedOn: string | null; receivedIn: string | null; endedIn: string | null };
export interface TracedReveal extends OfficerAct {
  readonly kind: 'reveal';
  readonly cases: readonly string[];
}

const emptyTrace = (): TracedCase => ({ kind: 'case', item: '', town: '', department: '', receivedOn: null, applicant: '', agent: null, priority: false, received: null, accepted: null, ended: null, outcome: null, overridden: false, receivedIn: null, endedIn: null });
const emptyReveal = (): TracedReveal => ({ kind: 'reveal', cases: [], number: -1, stream: '', at: '', officer: '', unit: '', post: '' });

const monthOf = (at: string): string => legalDateOf(at).slice(0, 7);
const actOf = ({ number, stream, metadata: { actor, recordedAt } }: ProjectedEvent): OfficerAct => ({ number, stream, at: recordedAt, officer: actor.id, unit: actor.unit, post: actor.post });
/** Streams of the cases that fields are told of as `case-<id>/<field>`. */
const casesOf = (fields: readonly string[]): readonly string[] => [...new Set(fields.flatMap(field => (field.startsWith('case-') ? [field.split('/')[0] ?? ''] : [])))];
/** Channels through which an officer puts an application in. */
const COUNTERS: ReadonlySet<string> = new Set(['window', 'paper']);

type Handler<E> = (row: TracedCase | TracedReveal, event: E) => void;
const onTrace = <E>(change: (row: TracedCase, event: E) => void): Handler<E> => (row, event) => {
  if (row.kind === 'case') change(row, event);
};

function end(row: TracedCase, event: ProjectedEvent, outcome: CaseTrace['outcome']): void {
  Object.assign(row, { ended: actOf(event), outcome, endedIn: monthOf(event.metadata.recordedAt) });
}

/** What the rule said is compared with what was decided; a rule that leaves it to people says neither. */
function decide(row: TracedCase, event: ProjectedEvent & { readonly data: Pick<Data<'CaseGranted'>, 'capsule'> }, outcome: 'granted' | 'refused'): void {
  end(row, event, outcome);
  const said = event.data.capsule?.outcome;
  row.overridden = said === (outcome === 'granted' ? 'refuse' : 'grant');
}

/** Who did what in a case and when, and whose data were opened by whom: what the rules of integrity read. Nobody is named. @req #55 */
export const integrityProjection = defineProjection<TracedCase | TracedReveal, CaseEvent | AccessEvent>({
  name: 'integrity',
  version: 2,
  categories: ['case', 'access'],
  keys: ({ stream, type, number }) => (stream.startsWith('case-') ? [stream] : type === 'PersonalDataRevealed' ? [eventKey(number)] : []),
  initial: key => (key.startsWith('case-') ? emptyTrace() : emptyReveal()),
  indexes: { received: row => (row.kind === 'case' ? row.receivedIn : null), ended: row => (row.kind === 'case' ? row.endedIn : null), revealed: row => (row.kind === 'reveal' && row.at !== '' ? monthOf(row.at) : null) },
  // A case ends once: readers of the past leave out rows that had not ended yet.
  listsAt: { received: 'fixed', ended: 'fixed', revealed: 'fixed' },
  history: 'versions',
  on: {
    ApplicationReceived: onTrace((row, event: ProjectedEvent & { readonly data: Data<'ApplicationReceived'> }) => {
      const { data: { item, town, department, applicant, agent, priority, receivedOn }, metadata: { channel, recordedAt } } = event;
      Object.assign(row, { item, town, department, receivedOn, applicant: applicant.subject, agent: agent?.subject ?? null, priority, received: COUNTERS.has(channel) ? actOf(event) : null, receivedIn: monthOf(recordedAt) });
    }),
    ApplicationAccepted: onTrace((row, event) => void (row.accepted = actOf(event))),
    ApplicationNotAccepted: onTrace((row, event) => end(row, event, 'not_accepted')),
    CaseGranted: onTrace((row, event) => decide(row, event, 'granted')),
    CaseRefused: onTrace((row, event) => decide(row, event, 'refused')),
    PersonalDataRevealed: (row, event) => {
      if (row.kind === 'reveal') Object.assign(row, actOf(event), { cases: casesOf(event.data.fields) });
    },
  },
});
