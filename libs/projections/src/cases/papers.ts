import type { CaseEvent, PaperIn } from '@yichuang/domain';
import { defineProjection, eventKey, type ProjectedEvent } from '../runner/define.ts';
import { caseOf } from './projection.ts';

type Paper = PaperIn;
/** The files of one paper of a case as it was last handed in, and what was found when it was looked at. Names of files are sealed and stay in the log. */
export interface PaperRow {
  case: string;
  material: string;
  source: string;
  files: { digest: string; bytes: number; type: string }[];
  reason: string;
}

/** Papers that an event hands in, whole. */
function handedIn(data: CaseEvent['data']): readonly Paper[] {
  if ('papers' in data) return data.papers.filter((paper): paper is Paper => typeof paper === 'object');
  return 'paper' in data ? [data.paper] : [];
}

/** Papers whose row an event touches. */
function materialsOf(event: Pick<ProjectedEvent<CaseEvent>, 'type' | 'data'>): readonly string[] {
  const handed = handedIn(event.data).map(({ material }) => material);
  if (event.type === 'MaterialChecked' || event.type === 'MaterialRetrievedFromLicenceStore') return 'material' in event.data ? [event.data.material] : [];
  return handed;
}

const SEPARATOR = '/';
/** Papers of cases: one row each, so that no row grows with the number of files. @req #34 #45 */
export const paperProjection = defineProjection<PaperRow, CaseEvent>({
  name: 'case-paper',
  version: 1,
  categories: ['case'],
  keys: event => [...new Set(materialsOf(event))].map(material => `${caseOf(event.stream)}${SEPARATOR}${material}`),
  initial: key => ({ case: key.slice(0, key.indexOf(SEPARATOR)), material: key.slice(key.indexOf(SEPARATOR) + 1), source: '', files: [], reason: '' }),
  indexes: { case: row => row.case },
  listsAt: { case: 'fixed' },
  history: 'versions',
  on: {
    MaterialChecked: (row, { data: { reason } }) => {
      row.reason = reason;
    },
    MaterialRetrievedFromLicenceStore: row => {
      Object.assign(row, { source: 'retrieved', reason: '' });
    },
  },
  any: (row, { data }) => {
    const paper = handedIn(data).find(({ material }) => material === row.material);
    if (paper !== undefined) Object.assign(row, { source: paper.source, reason: '', files: paper.attachments.map(({ digest, bytes, type }) => ({ digest, bytes, type })) });
  },
});

/** One gap of a notice, or of a later demand. */
export interface GapRow {
  case: string;
  /** `notice`: told once and for all · `further`: rests on something new · `breached`: could have stood in the notice. */
  cause: 'notice' | 'further' | 'breached';
  /** Which notice, from 1; 0 for what was asked beside it. */
  notice: number;
  kind: 'missing' | 'invalid' | 'field';
  key: string;
  reason: string;
}

const CAUSES: Partial<Readonly<Record<CaseEvent['type'], GapRow['cause']>>> = { CorrectionNoticeIssued: 'notice', FurtherPapersAsked: 'further', OneTimeNoticeBreached: 'breached' };

/** What was asked of applicants, one row per gap: a notice may be long. @req #45 */
export const gapProjection = defineProjection<GapRow, CaseEvent>({
  name: 'case-gap',
  version: 1,
  categories: ['case'],
  keys: ({ data, number }) => ('gaps' in data ? data.gaps.map((_gap, at) => eventKey(number, `${SEPARATOR}${String(at).padStart(2, '0')}`)) : []),
  initial: () => ({ case: '', cause: 'notice', notice: 0, kind: 'missing', key: '', reason: '' }),
  indexes: { case: row => row.case },
  history: 'append-only',
  on: {},
  any: (row, { type, data, stream }, key) => {
    if (!('gaps' in data)) return;
    const gap = data.gaps[Number(key.slice(key.indexOf(SEPARATOR) + 1))];
    Object.assign(row, { case: caseOf(stream), cause: CAUSES[type] ?? 'notice', notice: 'notice' in data ? data.notice : 0, ...gap });
  },
});
