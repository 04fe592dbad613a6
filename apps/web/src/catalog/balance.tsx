import type { FateLine } from '@yichuang/projections';
import { useText } from '../i18n/text.tsx';
import { sumsOf } from './counts.ts';

/** The conservation law in one line: what was there, what left, what came, what stands; and whether it adds up. */
export function Balance({ lines }: { readonly lines: readonly FateLine[] }) {
  const { t } = useText();
  const sums = sumsOf(lines);
  const parts = [['−', 'withdrawn', sums.withdrawn], ['−', 'merged', sums.mergedAway], ['−', 'split', sums.splitAway], ['+', 'split_result', sums.splitInto], ['+', 'added', sums.added], ['−', 'open', sums.undecided]] as const;
  return (
    <div className="balance" role="status" aria-label={t('balance.label')}>
      <p className="balance-line">
        <strong className="balance-number">{sums.before}</strong>
        {parts.filter(([, , count]) => count > 0).map(([sign, kind, count]) => <span key={kind}>{sign} {t(`fate.${kind}`)} <strong>{count}</strong></span>)}
        <span>=</span>
        <strong className="balance-number">{sums.after}</strong>
        <span className={`badge ${sums.balanced ? 'badge-good' : 'badge-warn'}`}>{sums.balanced ? `✓ ${t('balance.ok')}` : `! ${t('balance.open', { count: sums.undecided })}`}</span>
      </p>
      <p className="quiet">{t('balance.kept', { kept: sums.kept, renamed: sums.renamed })}</p>
    </div>
  );
}
