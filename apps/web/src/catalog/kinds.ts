import type { CatalogueItem } from '@yichuang/projections';
import type { Text } from '../i18n/text.tsx';

type Step = CatalogueItem['delegation']['steps'][number];

/** The steps that the town takes, as one phrase: 受理、审查. */
export function stepsText(text: Text, steps: readonly Step[]): string {
  return steps.map(step => text.t(`step.${step}`)).join(text.t('list.separator'));
}

/** Who may apply. The record says it in Chinese words, of which the common ones have a translation. */
export function applicantText(text: Text, applicant: string): string | null {
  const parts = applicant.split(/[/、,]/).map(part => APPLICANTS[part.trim()]);
  return parts.every(part => part !== undefined) ? parts.map(part => text.t(`applicant.${part ?? 'person'}`)).join(text.t('list.separator')) : null;
}

const APPLICANTS: Readonly<Record<string, 'person' | 'legal' | 'organisation' | undefined>> = { 自然人: 'person', 法人: 'legal', 企业法人: 'legal', 非法人组织: 'organisation', 其他组织: 'organisation' };
