import type { MessageId, Text } from '../../i18n/text.tsx';

/** Stored values of closed lists that have a word; any other text is shown as it is stored. */
const WORDS = {
  draft: 'adjustment.draft', unified_review: 'adjustment.unified_review', legality_review: 'adjustment.legality_review', awaiting_publication: 'adjustment.awaiting_publication', approved: 'adjustment.approved', published: 'adjustment.published', effective: 'adjustment.effective', superseded: 'adjustment.superseded', returned: 'adjustment.returned', rejected: 'adjustment.rejected',
  kept: 'fate.kept', renamed: 'fate.renamed', added: 'fate.added', withdrawn: 'fate.withdrawn', merged: 'fate.merged', split: 'fate.split', split_result: 'fate.split_result',
  licence: 'kind.licence', payment: 'kind.payment', confirmation: 'kind.confirmation', reward: 'kind.reward', adjudication: 'kind.adjudication', other: 'kind.other', public_service: 'kind.public_service', on_the_spot: 'handling.on_the_spot', promised: 'handling.promised',
  accept: 'step.accept', review: 'step.review', decide: 'step.decide', all_towns: 'value.all_towns', in_force: 'value.in_force', pending: 'value.pending', delegated: 'value.delegated', suspended: 'status.suspended',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The word for a stored value of a closed list; null when it has none. */
export function valueWord({ t }: Text, value: string): string | null {
  return Object.hasOwn(WORDS, value) ? t(WORDS[value as keyof typeof WORDS]) : null;
}
