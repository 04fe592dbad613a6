import type { CaseView } from '@yichuang/projections';
import type { TrackPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { Basis } from '../../../rulebook/shared/basis.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Name, Words } from '../../../shared/words.tsx';

/** What was decided, in whose name, why, on what basis; where to turn and until when. Whoever is not signed in is told where the reason stands. @req #36 */
export function Decision({ page: { view, remedies } }: { readonly page: TrackPage }) {
  const { t } = useText();
  const { decision } = view;
  if (!decision) return null;
  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">{t(`track.decision.${decision.outcome}`)}</h2>
      <FactList
        facts={[
          { label: t('track.decision.by'), value: <><Name of={decision.inNameOf} /> · <Day of={decision.on} /></> },
          ...(decision.amount ? [{ label: t('track.decision.amount'), value: t('rules.fees.yuan', { amount: decision.amount }) }] : []),
          ...(decision.reason ? [{ label: t('track.decision.reason'), value: <Words>{decision.reason}</Words> }] : [{ label: t('track.decision.reason'), value: t('track.decision.reason.where') }]),
          ...(decision.basis.length > 0 ? [{ label: t('fact.basis'), value: <ul>{decision.basis.map(basis => <li key={`${basis.document} ${basis.article}`}><Basis of={basis} /></li>)}</ul> }] : []),
        ]}
      />
      <h3>{t('track.remedies')}</h3>
      <ul>
        <li>{t('track.remedies.reconsider')} {remedies && <strong><Name of={remedies} /></strong>}</li>
        <li>{t('track.remedies.suit')}</li>
        {decision.outcome === 'refused' && <li>{t('track.remedies.again')}</li>}
      </ul>
    </section>
  );
}

/** The paper that came of it, and how it gets to the applicant. */
export function Outcome({ view: { result } }: { readonly view: CaseView }) {
  const { t } = useText();
  if (!result) return null;
  return (
    <section className="panel" aria-labelledby="result">
      <h2 id="result">{t('track.result')}</h2>
      <FactList
        facts={[
          { label: t('track.result.document'), value: <span className="digits"><Words>{result.document}</Words></span> },
          { label: t('track.result.on'), value: <Day of={result.issuedOn} /> },
          ...(result.validUntil ? [{ label: t('track.result.until'), value: <Day of={result.validUntil} /> }] : []),
          { label: t('track.result.delivery'), value: result.deliveredOn ? <>{t('track.result.delivered')} <Day of={result.deliveredOn} /></> : t('track.result.waiting') },
        ]}
      />
    </section>
  );
}
