import type { CaseActView, CaseView } from '@yichuang/projections';
import type { Text } from '../../../i18n/text.tsx';
import { plainName } from '../../../shared/words.tsx';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function paperName({ language }: Text, key: string, papers: CaseView['papers']): string {
  const paper = papers.find(({ material }) => material === key);
  return paper ? plainName(language, paper.name) : key;
}

/** Details that are told in words, in this order; what is not here is for machines. */
const TOLD = ['material', 'materials', 'due', 'until', 'reason', 'opinion', 'found', 'findings', 'document', 'goTo'] as const;

/** One detail in words; null where it says nothing to people. */
function detailWords(text: Text, name: (typeof TOLD)[number], { value, papers }: { readonly value: unknown; readonly papers: CaseView['papers'] }): string | null {
  if (Array.isArray(value)) return listWords(text, value, papers);
  if (typeof value !== 'string' || value === '') return null;
  if (name === 'material') return paperName(text, value, papers);
  if (!DATE.test(value)) return value;
  return text.t(name === 'until' ? 'record.detail.until' : 'record.detail.due', { day: text.day(value) });
}

function listWords(text: Text, values: readonly unknown[], papers: CaseView['papers']): string | null {
  const keys = values.filter(one => typeof one === 'string');
  return keys.length > 0 ? keys.map(one => paperName(text, one, papers)).join(text.t('list.separator')) : null;
}

/** What an act was about, beside its word: papers by name, days in words, reasons as they were given. */
export function actDetails(text: Text, { details }: Pick<CaseActView, 'details'>, { papers }: Pick<CaseView, 'papers'>): string {
  return TOLD.flatMap(name => detailWords(text, name, { value: details[name], papers }) ?? []).join(text.t('matrix.semicolon'));
}
