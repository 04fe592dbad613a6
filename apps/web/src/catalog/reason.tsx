import { useText } from '../i18n/text.tsx';
import { Words } from '../shared/words.tsx';

/** Why an act is closed to this reader: the past, or the grant that is missing. */
export function Reason({ of }: { readonly of: string | null }) {
  const { t } = useText();
  if (of === null) return null;
  return of === 'time-travel-read-only' ? <>{t('acts.past')}</> : <>{t('state.missing')} <Words>{of}</Words></>;
}
