import { STREAMS, type Role } from '@yichuang/domain';
import type { Caller } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { caseTopicOf, type CasePlaceOf } from './case-topics.ts';
import type { Topic } from './topic.ts';

type Audience = 'public' | 'staff' | 'auditors';

/** Most topics that one connection follows: what waits for a slow reader is one hint for each, and no more. */
export const MOST_TOPICS = 32;
const AUDITORS: readonly Role[] = ['auditor', 'privacy_officer'];

/** Whose changes are not for everybody. A hint holds no personal data, but even that something happened may tell. */
const AUDIENCES: Readonly<Record<string, Audience>> = { staff: 'staff', permissions: 'staff', subject: 'auditors', account: 'auditors', access: 'auditors', signingkey: 'auditors', case: 'auditors', credit: 'auditors', agency: 'staff', contact: 'staff', network: 'staff', gateway: 'staff', inspection: 'staff', accountability: 'staff', spotcheck: 'staff', appraisal: 'staff', complaint: 'staff', majorproblem: 'staff', review: 'staff', joint: 'staff', policynotice: 'staff', training: 'staff', guidance: 'staff', negativelist: 'staff', slots: 'staff', queue: 'staff' };
const CATEGORIES: ReadonlySet<string> = new Set(STREAMS.map(({ category }) => category).filter(category => category !== 'tlog'));
const audienceOf = (category: string): Audience => AUDIENCES[category] ?? 'public';

/** What pages are made of, by the categories that their views read. */
const PAGES: Readonly<Record<string, { readonly categories: readonly string[]; readonly audience: Audience }>> = {
  matrix: { categories: ['unit', 'adjustment', 'catalog', 'delegation', 'responsibility', 'responsibilitylist'], audience: 'public' },
  guide: { categories: ['unit', 'catalog', 'villageitem', 'halldirectory', 'delegation', 'responsibilitylist', 'rulebook'], audience: 'public' },
  events: { categories: [...CATEGORIES].filter(category => audienceOf(category) === 'public'), audience: 'public' },
  all: { categories: [...CATEGORIES], audience: 'auditors' },
};

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
const ID = /^[0-9A-Za-z][0-9A-Za-z-]{0,79}$/;

const to = (audience: Audience) => (caller: Caller): boolean => {
  if (audience === 'public') return true;
  if (audience === 'staff') return caller.audience === 'staff';
  return caller.offices.some(office => AUDITORS.includes(office));
};

function find(name: string, placeOf: CasePlaceOf): Topic | null {
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (page !== undefined) return { name, admits: to(page.audience), matches: ({ stream }) => page.categories.includes(categoryOf(stream)) };
  const [category = '', id] = name.split(':', 2);
  if (!CATEGORIES.has(category)) return null;
  const admitted = to(audienceOf(category));
  if (id === undefined) return { name, admits: admitted, matches: ({ stream }) => categoryOf(stream) === category };
  if (!ID.test(id)) return null;
  return caseTopicOf(category, id, placeOf) ?? { name, admits: admitted, matches: ({ stream }) => stream === `${category}-${id}` };
}

function invalid(message: string): never {
  throw new Problem('query-invalid', { errors: [{ pointer: 'topics', code: 'invalid', message }] });
}

const nobodys: CasePlaceOf = () => null;

/** What a caller is told of, and what was asked for and is not for this caller. */
export interface Granted {
  readonly topics: readonly Topic[];
  readonly refused: readonly string[];
}

/**
 * Reads `topics=matrix,queue:610702100,delegation:D-MZJ-610702100`. A browser asks for all its tabs at once: what is not for the caller is
 * left out and named, and refused only when nothing is left.
 * @throws {Problem} `query-invalid`: none, too many, or one that is not known · `sign-in-required`, `not-delegated`: nothing for this caller
 */
export function topicsFor(text: string, caller: Caller, placeOf: CasePlaceOf = nobodys): Granted {
  const names = [...new Set(text.split(',').map(name => name.trim()).filter(Boolean))];
  if (names.length === 0 || names.length > MOST_TOPICS) invalid(`1–${MOST_TOPICS}`);
  const topics = names.map(name => find(name, placeOf) ?? invalid(name));
  const granted = topics.filter(topic => topic.admits(caller));
  const refused = topics.filter(topic => !granted.includes(topic)).map(({ name }) => name);
  if (granted.length === 0) throw new Problem(caller.actor === null ? 'sign-in-required' : 'not-delegated', { details: { missing: refused } });
  return { topics: granted, refused };
}

/** Whether everything that was asked for is still for this caller. */
export function stillAdmits(topics: readonly Topic[], caller: Caller): boolean {
  return topics.every(topic => topic.admits(caller));
}
