import { DelegatedStep, type LetterEvent } from '@yichuang/domain';
import type { DelegatedStepName } from './view.ts';
import { defineProjection, eventKey } from '../runner/define.ts';
import type { LetterActKind, LetterSignature } from './view.ts';

export interface Suspension {
  from: string;
  to: string | null;
  number: number;
}

/** A letter by stream and number. `items`: by code, a bit for each part entrusted, in the order of the catalogue's steps. */
export interface LetterRow {
  between: string;
  letter: string;
  department: string;
  town: string;
  items: Record<string, number>;
  duties: string;
  from: string;
  to: string;
  instrument: string;
  renews: string | null;
  illustrative: boolean;
  signedByDepartment: LetterSignature | null;
  signedByTown: LetterSignature | null;
  announced: { on: string; medium: string; number: number } | null;
  suspensions: Suspension[];
  revokedFrom: string | null;
  withdrawn: boolean;
  number: number;
}

const PREFIX = 'delegation-';

/** `<department>-<town>` of a stream `delegation-<department>-<town>`. */
export const betweenOf = (stream: string): string => stream.slice(PREFIX.length);

/** Parts of the handling as bits: 受理 1, 审查 2, 决定 4. */
export function scopeMask(scope: readonly string[]): number {
  return DelegatedStep.options.reduce((mask, step, bit) => (scope.includes(step) ? mask | (1 << bit) : mask), 0);
}

/** The parts that a mask stands for, in order. */
export function scopeOf(mask: number): readonly DelegatedStepName[] {
  return DelegatedStep.options.filter((_step, bit) => (mask & (1 << bit)) !== 0);
}

const emptyLetter = (): LetterRow => ({
  between: '', letter: '', department: '', town: '', items: {}, duties: '', from: '', to: '', instrument: '', renews: null, illustrative: false,
  signedByDepartment: null, signedByTown: null, announced: null, suspensions: [], revokedFrom: null, withdrawn: false, number: -1,
});

/** Letters of delegation. Whether one is in force is computed by the query from its days; the notices change no row. @req #21 #33 */
export const letterProjection = defineProjection<LetterRow, LetterEvent>({
  name: 'letter',
  version: 1,
  categories: ['delegation'],
  keys: ({ stream, data }) => [`${betweenOf(stream)}/${data.letter}`],
  initial: emptyLetter,
  indexes: { all: () => 'all', between: row => row.between, department: row => row.department, town: row => row.town },
  listsAt: { all: 'fixed', between: 'fixed', department: 'fixed', town: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    DelegationDrafted: (row, { data, number, stream }) => {
      const { items, ...rest } = data;
      Object.assign(row, emptyLetter(), rest, { between: betweenOf(stream), number, items: Object.fromEntries(items.map(({ code, scope }) => [code, scopeMask(scope)])) });
    },
    DelegationWithdrawn: row => {
      row.withdrawn = true;
    },
    DelegationSignedByDepartment: (row, { data: { signedOn, officer }, number }) => {
      row.signedByDepartment = { signedOn, officer, number };
    },
    DelegationSignedByTown: (row, { data: { signedOn, officer }, number }) => {
      row.signedByTown = { signedOn, officer, number };
    },
    DelegationAnnounced: (row, { data: { announcedOn, medium }, number }) => {
      row.announced = { on: announcedOn, medium, number };
    },
    DelegationSuspended: (row, { data: { from }, number }) => void row.suspensions.push({ from, to: null, number }),
    DelegationResumed: (row, { data: { from } }) => {
      const open = row.suspensions.findLast(({ to }) => to === null);
      if (open !== undefined) open.to = from;
    },
    DelegationRevoked: (row, { data: { from } }) => {
      row.revokedFrom = from;
    },
  },
});

export interface LetterActRow {
  letter: string;
  kind: LetterActKind;
  number: number;
  recordedAt: string;
  from: string | null;
  reason: string | null;
}

const KINDS: Readonly<Record<LetterEvent['type'], LetterActKind>> = {
  DelegationDrafted: 'drafted', DelegationWithdrawn: 'withdrawn', DelegationSignedByDepartment: 'signed_by_department', DelegationSignedByTown: 'signed_by_town', DelegationAnnounced: 'announced',
  DelegationTookEffect: 'took_effect', DelegationExpired: 'expired', DelegationRenewalWarned: 'renewal_warned', DelegationSuspended: 'suspended', DelegationResumed: 'resumed', DelegationRevoked: 'revoked',
};

/** The day or instant from which the act counts. */
function fromOf(data: LetterEvent['data']): string | null {
  if ('from' in data) return data.from;
  if ('signedOn' in data) return data.signedOn;
  if ('announcedOn' in data) return data.announcedOn;
  return 'on' in data ? data.on : null;
}

/** What happened to letters, one row per event. */
export const letterActProjection = defineProjection<LetterActRow, LetterEvent>({
  name: 'letter-act',
  version: 1,
  categories: ['delegation'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ letter: '', kind: 'drafted', number: -1, recordedAt: '', from: null, reason: null }),
  indexes: { letter: row => row.letter },
  history: 'append-only',
  on: {},
  any: (row, { type, data, number, stream, metadata }) => {
    Object.assign(row, { letter: `${betweenOf(stream)}/${data.letter}`, kind: KINDS[type], number, recordedAt: metadata.recordedAt, from: fromOf(data), reason: 'reason' in data ? data.reason : null });
  },
});
