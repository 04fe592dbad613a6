import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name } from '../../../shared/words.tsx';
import { PrintLink } from '../page/print-link.tsx';
import { LightBadge } from '../words/light.tsx';
import type { Progress } from './use-chain.ts';

/** What has been recorded, and the paper that the applicant takes home: Enter prints it, F2 takes the next one in. */
export function TakenPanel({ taken: { view, ending }, onNext }: { readonly taken: NonNullable<Progress['taken']>; readonly onNext: () => void }) {
  const { t } = useText();
  const print = useRef<HTMLAnchorElement>(null);
  useEffect(() => print.current?.focus(), []);
  const kind = ending === 'accept' ? 'acceptance-notice' : 'correction-notice';
  return (
    <section className="panel taken" aria-labelledby="taken" role="status">
      <h2 id="taken">{t(`intake.taken.${ending}`)} <span className="digits">{view.number}</span></h2>
      <p><Name of={view.itemName} /> · <LightBadge of={view} /> {view.due !== null && <>{t('case.due')} <Day of={view.due} /></>}</p>
      <p className="actions">
        <PrintLink ref={print} className="button" id={view.id} kind={kind}>{t('intake.print', { document: t(`document.${kind}`) })} <kbd>Enter</kbd></PrintLink>
        <Link className="button button-plain" to={`/work/cases/${view.id}`}>{t('intake.open')}</Link>
        <button type="button" className="button button-plain" onClick={onNext}>{t('intake.next')}</button>
      </p>
    </section>
  );
}
