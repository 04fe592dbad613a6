import type { Counts, FigureName } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText, type MessageId, type Text } from '../../i18n/text.tsx';

/** A number that leads to what it counts; one that is left out says so in words. */
export function Count({ of, to }: { readonly of: number | null; readonly to?: string | undefined }) {
  const { t, number } = useText();
  if (of === null) return <span className="quiet">{t('watch.small')}</span>;
  return to === undefined || of === 0 ? <span className="digits">{number(of)}</span> : <Link className="digits" to={to}>{number(of)}</Link>;
}

/** Of a number that is left out nothing is said but that it is small. */
export const SMALL = 'small';
/** A number as it may be told; null: there is none. */
export type Told = number | typeof SMALL | null;

export const toldOf = (count: number | null): Told => count ?? SMALL;

/** Share of one figure in another, in per cent; null: nothing to divide. */
export function shareOf(counts: Counts, part: FigureName, whole: FigureName): Told {
  const [some, all] = [counts[part], counts[whole]];
  if (some === null || all === null) return SMALL;
  return all === 0 ? null : Math.round((some / all) * 1000) / 10;
}

/** In words: one to four, none, or the number. */
export function toldWords({ t, number }: Pick<Text, 't' | 'number'>, told: Told, none: MessageId): string {
  if (told === SMALL) return t('watch.small');
  return told === null ? t(none) : number(told);
}

/** A share with what it rests on. */
export function Share({ counts, part, whole }: { readonly counts: Counts; readonly part: FigureName; readonly whole: FigureName }) {
  const { t, number } = useText();
  const share = shareOf(counts, part, whole);
  if (share === SMALL) return <span className="quiet">{t('watch.no-share.small')}</span>;
  return <span className="digits">{share === null ? t('watch.no-share') : t('watch.percent', { share: number(share) })}</span>;
}
