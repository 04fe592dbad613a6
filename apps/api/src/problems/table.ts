import { attachmentProblems } from './attachment-problems.ts';
import { authorityProblems } from './authority-problems.ts';
import { caseProblems, deferralProblems } from './case-problems.ts';
import { delegationProblems } from './delegation-problems.ts';
import { domainProblems } from './domain-problems.ts';
import { jointProblems } from './joint-problems.ts';
import { manifestProblems, rulebookProblems } from './rulebook-problems.ts';
import { noticeProblems, trainingProblems } from './notice-problems.ts';
import { complaintProblems } from './complaint-problems.ts';
import { reviewProblems } from './review-problems.ts';
import { serviceProblems } from './service-problems.ts';
import { supervisionProblems } from './supervision-problems.ts';
import { staffingProblems } from './staffing-problems.ts';
import { disclosureProblems } from './disclosure-problems.ts';
import { venueProblems } from './venue-problems.ts';
import { edgeProblems, storeProblems } from './edge-problems.ts';
import { identityProblems } from './identity-problems.ts';

/** Every way in which the service says no: one table from code to status, words and help page (architecture §9). */
export const PROBLEMS = { ...edgeProblems, ...authorityProblems, ...identityProblems, ...storeProblems, ...domainProblems, ...disclosureProblems, ...delegationProblems, ...staffingProblems, ...rulebookProblems, ...manifestProblems, ...attachmentProblems, ...caseProblems, ...deferralProblems, ...serviceProblems, ...jointProblems, ...complaintProblems, ...reviewProblems, ...noticeProblems, ...trainingProblems, ...supervisionProblems, ...venueProblems };
export type ProblemCode = keyof typeof PROBLEMS;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** Address of the page that explains a problem; also its `type`. */
export const problemPage = (code: ProblemCode): string => `/docs/problems/${code}`;
