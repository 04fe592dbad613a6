import type { Limit } from '@yichuang/domain/manifest';
import type { Text } from '../../i18n/text.tsx';

/** A limit as people say it: how long, and from when. Nothing to wait for is said as such. */
export function limitWords({ t }: Text, { amount, unit, start }: Pick<Limit, 'amount' | 'unit' | 'start'>): string {
  return amount === 0 ? t('limit.on-the-spot') : t('limit.from', { days: t(`limit.${unit}`, { amount }), start: t(`limit.start.${start}`) });
}
