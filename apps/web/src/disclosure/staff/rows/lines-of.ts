import type { DisclosureContentView } from '@yichuang/projections';
import type { Text } from '../../../i18n/text.tsx';
import { pasteable } from './read-rows.ts';

type Rows = Extract<DisclosureContentView, { form: 'welfare' | 'results' }>;

/** Whose name is hidden is a person: a name that is masked again stays as it is. */
const isMasked = (party: string): boolean => party.includes('*');

/** What was disclosed as lines that can be changed and read again. */
export function linesOf(of: Rows, { t }: Text): string {
  if (of.form === 'welfare') return of.rows.map(({ name, fen, village }) => pasteable([name, (fen / 100).toFixed(2), village.code])).join('\n');
  return of.rows.map(({ party, item, outcome, on, number }) => pasteable([t(isMasked(party) ? 'rows.party.person' : 'rows.party.organisation'), party, item ?? '', t(`disclosure.outcome.${outcome}`), on, number])).join('\n');
}
