import type { StopPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { Frame } from './frame.tsx';

/** Somebody else's matter, or an organisation's: why it does not go on here, and the ways in which it is done. */
export function Stop({ page }: { readonly page: StopPage }) {
  const { t } = useText();
  const href = useHref();
  const { item, town, draft } = page.frame;
  return (
    <Frame frame={page.frame} title={t(`apply.stop.${page.why}.title`)}>
      <p>{t(`apply.stop.${page.why}.why`)}</p>
      <h2>{t('apply.stop.ways')}</h2>
      <ul className="ways">
        {page.why === 'agent' && <li>{t('apply.stop.way.self')} <a className="line-link" href={href(`/apply/${draft}/who`)}>{t('apply.stop.change')}</a></li>}
        {page.why === 'agent' && <li>{t('apply.stop.way.village')} <a className="line-link" href={href('/help', { item: item.code, town: town.code })}>{t('guide.ask-help')}</a></li>}
        <li>{t('apply.stop.way.counter')} <a className="line-link" href={href('/book', { item: item.code, town: town.code })}>{t('guide.book')}</a></li>
        {page.why === 'organisation' && <li>{t('apply.stop.way.person')} <a className="line-link" href={href(`/apply/${draft}/who`)}>{t('apply.stop.change')}</a></li>}
      </ul>
      <p><HelpPhone /></p>
    </Frame>
  );
}
