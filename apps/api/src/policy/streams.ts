import { district, ownAndBelow, ownDepartment, ownUnit, type Clause, type QueryPolicy, type Subject } from './policy.ts';
import { streamSubject } from './subjects.ts';

/**
 * Who may look into the events of a category: anybody, where they are public; else these clauses. What stands in the events
 * decides: persons on posts, accounts, refusals and whatever is about an applicant are internal (their schemas say so). Whoever handles
 * a case reads it in the views, where it is told whose it is.
 */
export const STREAM_READERS: Readonly<Record<string, readonly Clause[]>> = {
  access: [district('auditor', 'privacy_officer')],
  subject: [district('auditor', 'privacy_officer')],
  account: [district('auditor', 'operator')],
  signingkey: [district('auditor', 'operator')],
  case: [district('auditor', 'privacy_officer')],
  contact: [district('auditor', 'privacy_officer')],
  credit: [district('auditor', 'privacy_officer')],
  joint: [district('auditor', 'privacy_officer')],
  review: [district('auditor', 'privacy_officer')],
  complaint: [district('auditor', 'privacy_officer')],
  majorproblem: [district('auditor', 'approval_bureau', 'inspector')],
  agency: [district('auditor', 'privacy_officer')],
  slots: [district('auditor', 'privacy_officer')],
  queue: [district('auditor', 'privacy_officer')],
  gateway: [district('auditor', 'operator', 'approval_bureau')],
  network: [district('auditor', 'operator', 'approval_bureau'), ownAndBelow('centre_manager'), ownUnit('village_manager', 'village_agent')],
  inspection: [district('auditor', 'approval_bureau', 'inspector')],
  accountability: [district('auditor', 'approval_bureau', 'inspector')],
  spotcheck: [district('auditor', 'approval_bureau'), ownDepartment('dept_catalog_owner', 'dept_reviewer', 'dept_decider')],
  appraisal: [district('auditor', 'approval_bureau')],
  training: [district('auditor', 'approval_bureau'), ownUnit('dept_catalog_owner', 'centre_manager')],
  guidance: [district('auditor', 'approval_bureau'), ownAndBelow('centre_manager'), ownUnit('village_manager', 'village_agent')],
  disclosure: [district('auditor', 'approval_bureau', 'privacy_officer')],
  presence: [district('auditor', 'approval_bureau'), ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner')],
  staff: [district('auditor', 'operator', 'government_publisher', 'approval_bureau'), ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner')],
};

/** Categories that not everybody may look into. */
export const INTERNAL: readonly string[] = Object.keys(STREAM_READERS);

/** Categories whose streams are about an applicant or a resident. */
export const ABOUT_PEOPLE: readonly string[] = ['case', 'contact', 'credit', 'agency', 'joint', 'review', 'complaint', 'slots', 'queue'];

const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('-')));

/** What reading a stream asks for, and whose the stream is. */
export function streamRule(stream: string): { readonly policy: QueryPolicy; readonly subject: Subject } {
  const category = categoryOf(stream);
  return { policy: STREAM_READERS[category] ?? 'public', subject: streamSubject(category, stream.slice(category.length + 1)) };
}
