import type { AdjustmentEvent, AgencyEvent, CatalogEvent, InstrumentEvent, LetterEvent, MilestoneEvent, OrganisationEvent, ResponsibilityEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import type { InstrumentView } from './view.ts';

export type InstrumentRow = { -readonly [K in Exclude<keyof InstrumentView, 'links' | 'acts'>]: InstrumentView[K] };

/** Documents by id. */
export const instrumentProjection = defineProjection<InstrumentRow, InstrumentEvent>({
  name: 'instrument',
  version: 1,
  categories: ['instrument'],
  keys: ({ data }) => [data.instrumentId],
  initial: id => ({ id, number: null, title: '', titleEn: '', issuer: '', issuedOn: '', effectiveFrom: '', sha256: null, scan: null, repealedFrom: null, illustrative: false }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    InstrumentRegistered: (row, { data }) => {
      const { instrumentId: _, ...document } = data;
      Object.assign(row, document);
    },
    InstrumentScanAttached: (row, { data }) => {
      row.scan = data.scan;
    },
    InstrumentRepealed: (row, { data }) => {
      row.repealedFrom = data.effectiveFrom;
    },
  },
});

export interface LinkRow {
  from: string;
  to: string;
  relation: 'implements' | 'supersedes' | 'amends' | 'cites';
  note: string;
}

/** What a document rests on and what it changes: one row per relation. */
export const linkProjection = defineProjection<LinkRow, InstrumentEvent>({
  name: 'instrument-link',
  version: 1,
  categories: ['instrument'],
  keys: ({ number, type }) => (type === 'InstrumentLinked' ? [eventKey(number)] : []),
  initial: () => ({ from: '', to: '', relation: 'cites', note: '' }),
  indexes: { from: row => row.from, to: row => row.to },
  history: 'append-only',
  on: {
    InstrumentLinked: (row, { data }) => void Object.assign(row, { from: data.instrumentId, to: data.to, relation: data.relation, note: data.note }),
  },
});

export interface ActRow {
  instrument: string;
  number: number;
  type: string;
  stream: string;
  recordedAt: string;
  summary: string;
}

type Act = AdjustmentEvent | AgencyEvent | CatalogEvent | LetterEvent | MilestoneEvent | OrganisationEvent | ResponsibilityEvent;

/** Acts that cite a document: the way from an authorisation to what was done on it. */
export const actProjection = defineProjection<ActRow, Act>({
  name: 'instrument-act',
  version: 2,
  categories: ['adjustment', 'catalog', 'unit', 'villageitem', 'delegation', 'responsibility', 'milestone'],
  keys: ({ data, number }) => ('instrument' in data && data.instrument !== null ? [eventKey(number)] : []),
  initial: () => ({ instrument: '', number: -1, type: '', stream: '', recordedAt: '', summary: '' }),
  indexes: { instrument: row => row.instrument },
  history: 'append-only',
  on: {},
  any: (row, { data, number, type, stream, metadata }) => {
    const instrument = 'instrument' in data ? (data.instrument ?? '') : '';
    Object.assign(row, { instrument, number, type, stream, recordedAt: metadata.recordedAt, summary: summaryOf(data) });
  },
});

/** What the act was about, in its own words: a title, a letter, an obligation, a version, or a code with the reason. */
function summaryOf(data: Act['data']): string {
  if ('title' in data) return data.title;
  if ('letter' in data) return data.letter;
  if ('obligation' in data) return data.obligation.zh;
  if ('version' in data) return data.version;
  const code = 'code' in data ? data.code : '';
  return 'reason' in data ? [code, data.reason].filter(Boolean).join(' ') : code;
}
