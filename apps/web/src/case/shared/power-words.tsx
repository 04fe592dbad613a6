import type { CaseView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Day } from '../../shared/words.tsx';

type Power = NonNullable<CaseView['power']>;
const TONES: Readonly<Record<Power['standing'], string>> = { unchecked: 'badge-warn', good: 'badge-good', bad: 'badge-bad' };

/** Who acts for the applicant by a written power: in what capacity, to do what, until when, and whether a counter has looked at it. @req #51 */
export function PowerWords({ of: { capacity, scope, until, standing } }: { readonly of: Power }) {
  const { t } = useText();
  return (
    <>
      {t(`power.${capacity}`)} · {scope.map(act => t(`agency.scope.${act}`)).join(t('list.separator'))}
      {until !== null && <> · {t('power.until')} <Day of={until} /></>} <span className={`badge ${TONES[standing]}`}>{t(`power.${standing}`)}</span>
    </>
  );
}
