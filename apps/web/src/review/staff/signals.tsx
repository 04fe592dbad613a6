import type { Signal } from '@yichuang/projections';
import { Link } from 'react-router';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { useText } from '../../i18n/text.tsx';
import { Instant, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';

/** Reviews put in by staff, one device for many, many at once: to be looked at, and no more than that. Shown to those alone whose business it is. @req #54 */
export function Signals() {
  const { t } = useText();
  const units = useUnitNames();
  const { asOf, on } = useMoment();
  const signals = useRead<{ readonly data: readonly Signal[] }>(address('/api/v1/review-signals', { asOf, on })).data?.body.data;
  if (!signals) return null;
  return (
    <section aria-labelledby="review-signals">
      <h2 id="review-signals">{t('review.signals')}</h2>
      <p className="quiet">{t('review.signals.what')}</p>
      {signals.length === 0 && <p>{t('review.signals.none')}</p>}
      <ul className="lines">{signals.map(({ kind, unit, from, reviews }) => (
        <li key={`${kind} ${reviews.join(' ')}`}>
          <span className="badge badge-warn">▲ {t(`review.signal.${kind}`)}</span> <Name of={units.get(unit) ?? { zh: unit, en: unit }} /> <Instant of={from} /> {reviews.map(id => <span key={id}><Link className="digits" to={`/audit/replay/review-${id}`}>{id.slice(0, 8)}</Link> </span>)}
        </li>
      ))}</ul>
    </section>
  );
}
