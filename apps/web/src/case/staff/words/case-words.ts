import type { CaseRowView, Light } from '@yichuang/projections';
import type { MessageId, Text } from '../../../i18n/text.tsx';

/** What an officer calls where a case stands. */
export function statusWord({ t }: Text, status: CaseRowView['status']): string {
  return t(`case.status.${status}`);
}

/** The mark of a light; its word and what is left always stand beside it, so that colour says nothing alone. */
export const MARK: Readonly<Record<Light, string>> = { green: '✓', yellow: '▲', red: '■', none: '–' };

export const LIGHT_WORDS: Readonly<Record<Light, MessageId>> = { green: 'case.light.green', yellow: 'case.light.yellow', red: 'case.light.red', none: 'case.light.none' };

/** How much of the limit that ends first is left, as one says it at a counter. */
export function remainingWords({ t }: Text, { light, remainingDays, paused }: Pick<CaseRowView, 'light' | 'remainingDays' | 'paused'>): string {
  if (paused) return t('case.left.paused');
  if (remainingDays === null) return t('case.left.none');
  if (light === 'red' || remainingDays < 0) return t('case.left.over', { days: Math.abs(remainingDays) });
  return remainingDays === 0 ? t('case.left.today') : t('case.left.days', { days: remainingDays });
}

/** What is to be done next, and whose it is. */
export function nextWords({ t }: Text, { step, body }: CaseRowView['next']): string {
  if (step === null) return t('case.next.none');
  const word = t(`case.next.${step}`);
  return body === null ? word : t('case.next.of', { step: word, body: t(`case.body.${body}`) });
}
