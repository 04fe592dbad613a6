import type { ActForm } from '../../../../delegation/act-list.tsx';
import type { OneCase } from '../../reads.ts';
import { acceptanceActs } from './acceptance-acts.tsx';
import { clockActs } from './clock-acts.tsx';
import { decisionActs } from './decision-acts.tsx';
import { handlingActs } from './handling-acts.tsx';

/** Acts that lead the case on: the first of them that is open has F8, the key of the main act. */
const ONWARD: readonly string[] = ['accept', 'town-review', 'forward', 'department-review', 'grant', 'issue', 'deliver', 'archive'];

/** What the main act is the alternative to: it stands beside it. */
const OTHERWISE: Readonly<Record<string, string>> = { grant: 'refuse', accept: 'issue-notice', 'department-review': 'return' };

/** Acts on one case in the order of its life (W7). Which of them this post may do now, the server says by its links. */
export function caseActs(of: OneCase): readonly ActForm[] {
  const acts = [...acceptanceActs(of), ...handlingActs(of), ...decisionActs(of), ...clockActs()];
  const main = ONWARD.find(rel => of.links?.some(link => link.rel === rel && link.allowed));
  const first = [main, main === undefined ? undefined : OTHERWISE[main]];
  const inFront = first.flatMap(rel => acts.filter(act => act.rel === rel));
  const others = acts.filter(({ rel }) => !first.includes(rel));
  return [...inFront, ...others].map(act => (act.rel === main ? { ...act, key: 'F8', grave: false } : { ...act, grave: true }));
}
