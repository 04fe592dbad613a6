import type { ReleaseApprovalView, ReleaseDetail } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Day, Instant, Words } from '../../shared/words.tsx';
import { GATES } from './gates.ts';

/** The three bodies in their order: which has signed, when, with what opinion, and until when that is good. @req #17 */
export function Approvals({ release, nameOf }: { readonly release: ReleaseDetail; readonly nameOf: (unit: string) => string }) {
  const { t } = useText();
  const { approvals, returned } = release;
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals">{t('release.approvals')}</h2>
      <ol className="gates">
        {GATES.map(gate => {
          const approval = approvals.find(one => one.gate === gate);
          return <li key={gate} className={approval ? 'gate gate-passed' : 'gate'}><h3>{t(`release.gate.${gate}`)}</h3>{approval ? <Given approval={approval} by={nameOf(approval.by)} /> : <p>{t('release.gate.open')}</p>}</li>;
        })}
      </ol>
      {returned && <p><span className="badge badge-bad">{t('release.status.returned')}</span> {t(`release.gate.${returned.gate}`)} · <Words>{nameOf(returned.by)}</Words> — <Words>{returned.reason}</Words></p>}
    </section>
  );
}

function Given({ approval: { recordedAt, opinion, expires }, by }: { readonly approval: ReleaseApprovalView; readonly by: string }) {
  const { t } = useText();
  return <><p><Words>{by}</Words> · <Instant of={recordedAt} /></p><p><Words>{opinion}</Words></p><p className="quiet">{t('release.good-until')} <Day of={expires} /></p></>;
}
