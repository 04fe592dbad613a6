import type { DonePage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Name } from '../../../shared/words.tsx';

/** The receipt: the number, until when, what comes next. A page of its own that can be kept, printed and come back to. */
export function Done({ page }: { readonly page: DonePage }) {
  const { t } = useText();
  const href = useHref();
  const picture = `data:image/svg+xml;base64,${btoa(page.picture)}`;
  return (
    <div className="wrap narrow apply">
      <div className="done-panel">
        <h1>{t('apply.done.title')}</h1>
        <p>{t('apply.done.number')}<br /><strong className="digits">{page.number}</strong></p>
      </div>
      <div className="receipt">
        <FactList
          facts={[
            { label: t('apply.done.item'), value: <Name of={page.item} /> },
            { label: t('apply.done.town'), value: <Name of={page.town} /> },
            { label: t('apply.done.on'), value: <Day of={page.receivedOn} /> },
            ...(page.noticeBy ? [{ label: t('apply.done.notice'), value: <>{t('apply.done.before')} <Day of={page.noticeBy} /></> }] : []),
            { label: t('apply.done.due'), value: page.due ? <Day of={page.due} /> : page.limit ? (page.limit.amount === 0 ? t('limit.on-the-spot') : t('apply.done.limit', { days: t(`limit.${page.limit.unit}`, { amount: page.limit.amount }) })) : t('apply.done.due.later') },
          ]}
        />
        <p className="receipt-picture"><img src={picture} alt={t('apply.done.picture')} width="180" height="180" /><span>{t('apply.done.picture.hint')}</span></p>
      </div>
      <section aria-labelledby="next">
        <h2 id="next">{t('apply.done.next')}</h2>
        <ol><li>{t('apply.done.next.look')}</li><li>{t('apply.done.next.ask')}</li><li>{t('apply.done.next.decide')}</li></ol>
      </section>
      <p className="actions no-print">
        <a className="button" href={href(page.track)}>{t('apply.done.track')}</a>
        <button type="button" className="button button-plain" data-print hidden>{t('apply.done.print')}</button>
        <a className="line-link" href={href('/me')}>{t('me.title')}</a>
      </p>
      <p><HelpPhone /></p>
    </div>
  );
}
