import type { RejectionCode } from '@yichuang/domain';
import { refusal as refused, type Refusal as Refused } from '../../testing/refusals.ts';

/** Parts of the domain that the table covers: the stream category of each, and the folder that holds its rules. */
export const PARTS = { delegation: ['delegation/letters'], responsibility: ['delegation/responsibility'], responsibilitylist: ['delegation/list'], permissions: ['delegation/permissions'] } as const;
export type Part = keyof typeof PARTS;

/** One request that the domain refuses, with the answer it must get. `edge`: the authority at the edge knows as much as the rule and may answer first, with 403. */
export interface Refusal extends Refused {
  readonly part: Part;
}

export const refusalOf = (part: Part) => (...of: Parameters<typeof refused>): Refusal => ({ part, ...refused(...of) });

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP: readonly { readonly part: Part; readonly code: RejectionCode; readonly why: string }[] = [
  { part: 'delegation', code: 'not-yet-effective', why: 'the notice of a day is recorded by the program itself' },
  { part: 'delegation', code: 'bad-effective-date', why: 'the notice of a day is recorded by the program itself' },
  { part: 'responsibility', code: 'rows-differ', why: 'rows cannot change between the opening of a consultation and the review' },
  { part: 'responsibilitylist', code: 'not-yet-effective', why: 'the notice of a day is recorded by the program itself' },
  { part: 'responsibilitylist', code: 'bad-effective-date', why: 'the notice of a day is recorded by the program itself' },
];
