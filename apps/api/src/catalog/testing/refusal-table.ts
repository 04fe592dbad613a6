import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REJECTION_CODES, type RejectionCode } from '@yichuang/domain';
import type { Refusal as Refused } from '../../testing/refusals.ts';

/** Parts of the domain that the table covers: the stream category of each, and the folders that hold its rules. */
export const COVERED = {
  adjustment: ['catalog/adjustment', 'catalog/rules'], catalog: ['catalog/versions'], province: ['catalog/province'], villageitem: ['agency'], halldirectory: ['hall'],
} as const;
export type Covered = keyof typeof COVERED;

/** One request that the domain refuses, with the answer it must get. */
export interface Refusal extends Refused {
  readonly part: Covered;
}

/** Codes that common helpers of the domain throw on behalf of a rule. */
const HELPERS: readonly (readonly [string, readonly RejectionCode[]])[] = [
  ['requireOffice(', ['wrong-office']], ['requireNotPast(', ['effective-in-past']], ['requireHappened(', ['date-in-future']], ['requireInstrument(', ['unknown-instrument', 'instrument-repealed']],
  ['requireBody(', ['wrong-body']], ['dueFrom(', ['deadline-past']], ['requireAhead(', ['deadline-past']],
];
const DOMAIN = resolve(import.meta.dirname, '../../../../../libs/domain/src');

/** Errands stand below the list of what villages do, and are a part of their own. */
const isOwnPart = (folder: string, name: string): boolean => folder === 'agency' && name.startsWith('errand');

function sourcesOf(folder: string): string {
  const names = readdirSync(join(DOMAIN, folder), { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing') && !isOwnPart(folder, name)).map(name => readFileSync(join(DOMAIN, folder, name), 'utf8')).join('\n');
}

/** Every code that a part of the domain can refuse with, read from its sources. */
export const codesOf = (part: Covered): Set<RejectionCode> => codesIn(COVERED[part]);

/** Every code that the rules in some folders of the domain can refuse with. */
export function codesIn(folders: readonly string[]): Set<RejectionCode> {
  const source = folders.map(sourcesOf).join('\n');
  const spelled = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word));
  const helped = HELPERS.flatMap(([call, codes]) => (source.includes(call) ? codes : []));
  return new Set(REJECTION_CODES.filter(code => spelled.has(code) || helped.includes(code)));
}

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP: readonly { readonly part: Covered; readonly code: RejectionCode; readonly why: string }[] = [
  { part: 'adjustment', code: 'opinions-missing', why: 'the step before the approval is reached by both opinions only' },
  { part: 'catalog', code: 'declared-sums-differ', why: 'a proposal with other sums than its own is refused before it can be published' },
  { part: 'catalog', code: 'not-yet-effective', why: 'the notice of a day is recorded by the program itself' },
];
