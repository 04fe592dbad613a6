import type { VenueStandard } from '@yichuang/domain';
import { useText } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';

interface Standards {
  readonly inForce: VenueStandard | null;
}

/** What halls have to have on the day, point by point. @req #7 #8 #9 */
export function StandardInForce() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const standard = useRead<Standards>(address('/api/v1/venue-standards', { asOf, on })).data?.body.inForce;
  if (!standard) return null;
  return (
    <details className="more">
      <summary>{t('venue.standard.in-force', { version: standard.version })} <Day of={standard.effectiveFrom} /></summary>
      <h3>{t('venue.standard.town')}</h3>
      <Points of={standard.points.town} />
      <h3>{t('venue.standard.village')}</h3>
      <Points of={standard.points.village} />
    </details>
  );
}

function Points({ of }: { readonly of: VenueStandard['points']['town'] }) {
  const { t } = useText();
  return <ul className="lines">{of.map(({ code, name, aspect, mandatory, atLeast, inPrinciple }) => <li key={code}><Name of={name} /> {atLeast !== null && <span className="digits">≥ {atLeast}</span>} {inPrinciple && t('venue.standard.in-principle')} <span className="badge">{t(`venue.aspect.${aspect}`)}</span> {!mandatory && <span className="quiet">{t('venue.advised')}</span>}</li>)}</ul>;
}
