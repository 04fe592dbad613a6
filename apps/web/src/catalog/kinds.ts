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

/** English of the themes in use; a theme nobody has named yet stays Chinese. */
const THEMES: Readonly<Record<string, string | undefined>> = {
  涉农补贴: 'Farm subsidies', 交通运输: 'Transport', 退役军人: 'Veterans', 医疗卫生: 'Health', 公安户政: 'Household registration', 综合服务: 'General services', 社会保险: 'Social insurance', 生态环境: 'Environment', 市场监管: 'Business and markets',
  应急管理: 'Emergency management', 社会服务: 'Social services', 残疾人服务: 'Disability services', 城乡建设: 'Housing and building', 文化旅游: 'Culture and tourism', 教育服务: 'Education', 法律援助: 'Legal aid', 农林水利: 'Farming, forestry, water', 民族宗教: 'Ethnic and religious affairs', 劳动就业: 'Work and employment', 养老服务: 'Elderly care',
};

/** A theme as a name in both languages. The record has it in Chinese. */
export function themeName(theme: string): { readonly zh: string; readonly en: string } {
  return { zh: theme, en: THEMES[theme] ?? '' };
}

const APPLICANTS: Readonly<Record<string, 'person' | 'legal' | 'organisation' | undefined>> = { 自然人: 'person', 法人: 'legal', 企业法人: 'legal', 非法人组织: 'organisation', 其他组织: 'organisation' };
