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

/** What an act was about, beside its word: papers by name, days in words, reasons as they were given. */
export function actDetails(text: Text, { details }: Pick<CaseActView, 'details'>, { papers }: Pick<CaseView, 'papers'>): string {
  const words = TOLD.flatMap(name => {
    const value = details[name];
    if (Array.isArray(value)) return value.length > 0 && value.every(one => typeof one === 'string') ? [value.map(one => paperName(text, one, papers)).join(text.t('list.separator'))] : [];
    if (typeof value !== 'string' || value === '') return [];
    if (name === 'material') return [paperName(text, value, papers)];
    return [DATE.test(value) ? text.t(`record.detail.${name === 'until' ? 'until' : 'due'}`, { day: text.day(value) }) : value];
  });
  return words.join(text.t('matrix.semicolon'));
}
