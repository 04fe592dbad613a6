import { useEffect } from 'react';
import { useText } from '../i18n/text.tsx';
import { useMoment } from './moment.ts';

/** Names the screen in the browser's title, with the moment first while travelling. */
export function useTitle(title: string): void {
  const { t } = useText();
  const { asOf } = useMoment();
  useEffect(() => {
    document.title = `${asOf ? `[${asOf}] ` : ''}${title} - ${t('brand.name')}`;
  }, [asOf, title, t]);
}
