import type { TrackPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name, Notice, Words } from '../../../shared/words.tsx';
import { Form } from '../form.tsx';

interface Props {
  readonly page: TrackPage;
}

/** The one list of what is missing, said once and whole (许可法32). @req #45 */
export function OpenNotice({ page }: Props) {
  const { t } = useText();
  const open = page.view.notices.find(({ answered }) => !answered);
  if (!open || page.view.status !== 'correcting') return null;
  return (
    <section className="panel asked" aria-labelledby="asked">
      <h2 id="asked">{t('track.notice', { count: open.gaps.length })}</h2>
      <p>{t('track.notice.by')} <strong><Day of={open.due} /></strong></p>
      <ol>{open.gaps.map(gap => <li key={`${gap.kind} ${gap.key}`}><strong><Name of={gap.name} /></strong> {t(`track.gap.${gap.kind}`)}{gap.reason && <> <span className="quiet"><Words>{gap.reason}</Words></span></>}</li>)}</ol>
      {page.acts.includes('correct') && <p className="actions"><a className="button button-big" href={`${page.at}/correct`}>{t('track.correct')}</a></p>}
      <p className="quiet">{t('track.notice.once')}</p>
    </section>
  );
}

/** Papers that were promised for later, with their days. @req #53 */
export function Deferred({ page }: Props) {
  const { t } = useText();
  const open = page.view.papers.filter(({ state }) => state === 'deferred');
  if (open.length === 0) return null;
  return (
    <section className="panel asked" aria-labelledby="deferred">
      <h2 id="deferred">{t('track.deferred')}</h2>
      <ul>{open.map(paper => <li key={paper.material}><Name of={paper.name} />{paper.deferredUntil && <> {t('track.deferred.by')} <Day of={paper.deferredUntil} /></>}</li>)}</ul>
      <p>{t('track.deferred.then')}</p>
      {page.acts.includes('supply') && <p className="actions"><a className="button" href={`${page.at}/supply`}>{t('track.supply')}</a></p>}
    </section>
  );
}

/** Papers that the applicant chose to send after acceptance: nothing is to be done before. @req #53 */
export function ChosenLater({ page }: Props) {
  const { t } = useText();
  const open = page.view.papers.filter(({ chosenLater }) => chosenLater);
  if (open.length === 0) return null;
  return (
    <section className="panel asked" aria-labelledby="chosen-later">
      <h2 id="chosen-later">{t('track.chosen-later')}</h2>
      <ul>{open.map(paper => <li key={paper.material}><Name of={paper.name} /></li>)}</ul>
      <p>{t('track.chosen-later.then')}</p>
    </section>
  );
}

/** Commitments offered and signed: what one answers for, in full, before the signature. @req #52 */
export function Commitments({ page }: Props) {
  const { t, language } = useText();
  if (page.commitments.length === 0) return null;
  return (
    <section className="panel asked" aria-labelledby="commitments">
      <h2 id="commitments">{t('track.commitments')}</h2>
      {page.commitments.map(one => {
        const paper = page.view.papers.find(({ material }) => material === one.material);
        const isOpen = one.state === 'offered';
        return (
          <div key={one.material}>
            {paper && <h3><Name of={paper.name} /></h3>}
            <p><Name of={one.duty} /></p>
            <p><Name of={one.liability} /></p>
            {page.acts.includes(isOpen ? 'sign-commitment' : 'withdraw-commitment') && (
              <Form action={`${page.at}/${isOpen ? 'sign' : 'unsign'}`} form={page.form} extra={{ material: one.material, text: one.text, language }}>
                <p className="actions"><button className={isOpen ? 'button' : 'button button-plain'}>{t(isOpen ? 'track.sign' : 'track.unsign')}</button></p>
              </Form>
            )}
          </div>
        );
      })}
      <p className="quiet">{t('track.commitments.free')}</p>
    </section>
  );
}

/** A later demand that could have stood in the first notice: said openly, with the way to complain. @req #45 */
export function Breach({ page }: Props) {
  const { t } = useText();
  if (!page.view.breached) return null;
  return (
    <Notice tone="warn" title={t('track.breach')}>
      <p>{t('track.breach.right')}</p>
      {page.acts.includes('complain') && <p><a className="line-link" href={`${page.at}/complain`}>{t('track.complain')}</a></p>}
    </Notice>
  );
}
