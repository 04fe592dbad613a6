import type { Material } from '@yichuang/domain/manifest';
import type { Text } from '../../i18n/text.tsx';

type Paper = Pick<Material, 'form' | 'originals' | 'copies' | 'deferrableDays' | 'commitment' | 'licence'>;

/** In what form and how many of it are handed in. */
export function copiesWords({ t }: Text, { form, originals, copies }: Pick<Paper, 'form' | 'originals' | 'copies'>): readonly string[] {
  if (form === 'electronic') return [t('paper.electronic')];
  return [
    ...(originals > 0 ? [t(form === 'original_checked' ? 'paper.originals-checked' : 'paper.originals', { count: originals })] : []),
    ...(copies > 0 ? [t('paper.copies', { count: copies })] : []),
  ];
}

/** What makes the paper easier: it may follow, a commitment may stand for it, an electronic licence spares it. */
export function easeWords({ t }: Text, { deferrableDays, commitment, licence }: Pick<Paper, 'deferrableDays' | 'commitment' | 'licence'>): readonly string[] {
  return [
    ...(deferrableDays === null ? [] : [t('paper.deferrable', { days: deferrableDays })]),
    ...(commitment ? [t('paper.commitment')] : []),
    ...(licence === null ? [] : [t('paper.licence')]),
  ];
}
