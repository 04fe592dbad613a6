import type { MessageId, Text } from '../i18n/text.tsx';

/** Offices that act on the records shown so far. */
const WORDS = {
  dept_catalog_owner: 'office.dept_catalog_owner', reform_officer: 'office.reform_officer', legality_reviewer: 'office.legality_reviewer', government_publisher: 'office.government_publisher', approval_bureau: 'office.approval_bureau', operator: 'office.operator',
  system: 'office.system', auditor: 'office.auditor', village_manager: 'office.village_manager', centre_manager: 'office.centre_manager', records_officer: 'office.records_officer', disclosure_officer: 'office.disclosure_officer',
  applicant: 'office.applicant',
  village_agent: 'office.village_agent',
  town_acceptor: 'office.town_acceptor',
  town_reviewer: 'office.town_reviewer',
  town_decider: 'office.town_decider',
  dept_reviewer: 'office.dept_reviewer',
  dept_decider: 'office.dept_decider',
  inspector: 'office.inspector',
  privacy_officer: 'office.privacy_officer',
  public: 'office.public',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The title of an office; null for a post that is none. */
export function officeWord({ t }: Text, post: string): string | null {
  return Object.hasOwn(WORDS, post) ? t(WORDS[post as keyof typeof WORDS]) : null;
}
