import type { Counts, FigureName } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';

/** A number that leads to what it counts; one that is left out says so in words. */
export function Count({ of, to }: { readonly of: number | null; readonly to?: string | undefined }) {
  const { t, number } = useText();
  if (of === null) return <span className="quiet">{t('watch.small')}</span>;
  return to === undefined || of === 0 ? <span className="digits">{number(of)}</span> : <Link className="digits" to={to}>{number(of)}</Link>;
}

/** Share of one figure in another, in per cent; null: nothing to divide, or left out. */
export function shareOf(counts: Counts, part: FigureName, whole: FigureName): number | null {
  const [some, all] = [counts[part], counts[whole]];
  return some === null || all === null || all === 0 ? null : Math.round((some / all) * 1000) / 10;
}

/** A share with what it rests on. */
export function Share({ counts, part, whole }: { readonly counts: Counts; readonly part: FigureName; readonly whole: FigureName }) {
  const { t, number } = useText();
  const share = shareOf(counts, part, whole);
  return <span className="digits">{share === null ? t('watch.no-share') : t('watch.percent', { share: number(share) })}</span>;
}
