import type { MessageId, Text } from '../../i18n/text.tsx';

/** Names of stored fields that have a word of the office; the others are shown as they are stored. */
const WORDS = {
  status: 'state.status', title: 'state.title', fates: 'state.fates', fate: 'state.fate', opinions: 'opinion.title', opinion: 'acts.opinion', reason: 'move.reason', base: 'proposal.base', instrument: 'version.document', proposer: 'proposal.proposer',
  proposal: 'gate.department', unifiedReview: 'gate.reform_office', legalityReview: 'gate.justice', approval: 'gate.government', record: 'state.record', into: 'move.into', deviation: 'move.deviation', successor: 'state.successor', counts: 'state.counts', digest: 'state.digest',
  name: 'field.name', kind: 'field.kind', basis: 'field.basis', code: 'field.code', department: 'field.department', theme: 'field.theme', applicant: 'field.applicant', handling: 'field.handling', delegation: 'field.delegation', version: 'state.version', versions: 'nav.versions', items: 'state.items', effectiveFrom: 'version.from', publishedOn: 'version.published', by: 'event.unit', officer: 'event.actor', note: 'state.note',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The word of the office for one segment of a field's path. */
export function fieldWord({ t }: Text, segment: string): string {
  return Object.hasOwn(WORDS, segment) ? t(WORDS[segment as keyof typeof WORDS]) : segment;
}
