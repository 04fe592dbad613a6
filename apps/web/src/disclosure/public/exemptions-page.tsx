import type { ExemptionView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Downloads } from '../../public/downloads.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';

/** What is not disclosed, and by which clause; all else is open. @req #29 */
export async function answerExemptions({ context, text }: Visit): Promise<PageAnswer> {
  return { status: 200, title: text.t('disclosure.exemptions.title'), description: text.t('disclosure.exemptions.lead'), body: <Exemptions of={await context.query.exemptions()} /> };
}

function Exemptions({ of }: { readonly of: readonly ExemptionView[] }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <p><a href={href('/open/board')}>← {t('disclosure.board.title')}</a></p>
      <h1>{t('disclosure.exemptions.title')}</h1>
      <p className="lead">{t('disclosure.exemptions.lead')}</p>
      <Downloads of="/open/exemptions" kinds={['json']} />
      {of.length === 0 ? <p>{t('disclosure.exemptions.none')}</p> : (
        <div className="table-scroll" role="region" aria-label={t('disclosure.exemptions.title')} tabIndex={0}>
          <table className="rows board-table">
            <thead><tr><th scope="col">{t('disclosure.what')}</th><th scope="col">{t('disclosure.unit')}</th><th scope="col">{t('disclosure.ground')}</th><th scope="col">{t('disclosure.clause')}</th><th scope="col">{t('disclosure.recorded-on')}</th><th scope="col">{t('disclosure.review-by')}</th></tr></thead>
            <tbody>{of.map(each => <Row key={each.event} of={each} />)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Row({ of }: { readonly of: ExemptionView }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row"><Words>{of.title}</Words>{of.illustrative && <> <span className="badge badge-sample">{t('venue.fictional')}</span></>}</th>
      <td><Name of={of.unit} /></td><td>{t(`disclosure.ground.${of.ground}`)}: <Words>{of.reason}</Words></td><td><Words>{of.clause}</Words></td><td><Day of={of.on} /></td>
      <td>{of.lifted === null ? <><Day of={of.reviewBy} />{of.reviewDue && <> <span className="badge badge-warn">▲ {t('disclosure.review-due')}</span></>}</> : <>{t('disclosure.lifted')} <Day of={of.lifted.on} /></>}</td>
    </tr>
  );
}
