import type { DraftGonePage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';

/** A draft that is not there any more, or is somebody else's. */
export function DraftGone({ page }: { readonly page: DraftGonePage }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow">
      <h1>{t('apply.gone.title')}</h1>
      <p className="lead">{t(`apply.gone.${page.why}`)}</p>
      <p className="actions"><a className="button" href={href('/')}>{t('problem.home')}</a><a className="button button-plain" href={href('/me')}>{t('me.title')}</a></p>
      <p><HelpPhone /></p>
    </div>
  );
}
