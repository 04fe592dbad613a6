import type { ReactNode } from 'react';
import type { ApplyFrame } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { Name } from '../../../shared/words.tsx';

/** Around every page of the way: back, how far one is, what is applied for, and that nothing typed is lost. */
export function Frame({ frame, title, children }: { readonly frame: ApplyFrame; readonly title: string; readonly children: ReactNode }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow apply">
      {frame.back && <p className="back"><a href={href(frame.back)}>{t('apply.back')}</a></p>}
      <p className="apply-what"><Name of={frame.item} /> · <Name of={frame.town} /></p>
      <h1><span className="caption">{t('apply.step', { step: frame.step, of: frame.of })}</span> {title}</h1>
      <Progress step={frame.step} of={frame.of} />
      {children}
      <aside className="apply-saved quiet">
        <p>{t('apply.saved', { days: frame.days })}</p>
        <p><a className="line-link" href={href(`/apply/${frame.draft}`)}>{t('apply.saved.link')}</a></p>
      </aside>
    </div>
  );
}

/** The same as the words say, for the eye. */
function Progress({ step, of }: { readonly step: number; readonly of: number }) {
  return <div className="progress" aria-hidden="true">{Array.from({ length: of }, (_, at) => <span key={at} className={at < step ? 'progress-done' : ''} />)}</div>;
}
