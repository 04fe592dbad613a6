import type { CommandLink } from '../../../api/src/web-port.ts';
import { officeWord } from '../accountability/office-words.ts';
import { useText } from '../i18n/text.tsx';
import { Words } from '../shared/words.tsx';

/** What stands in brackets says it to people; codes and references are for whoever looks for the cause. */
export function inWords(reason: string): readonly string[] {
  const words = [...reason.matchAll(/（([^（）]+)）/g)].map(([, inside]) => inside ?? '');
  return words.length > 0 ? [...new Set(words)] : [reason];
}

/** Why an act is closed to this reader: the past, or the office that is missing. */
export function Reason({ of }: { readonly of: Pick<CommandLink, 'reason' | 'needs'> | null }) {
  const text = useText();
  const { t } = text;
  if (of === null || of.reason === null) return null;
  if (of.reason === 'time-travel-read-only') return <>{t('acts.past')}</>;
  if (of.needs.length === 0) return <>{t('state.missing')} <Words>{inWords(of.reason).join(t('matrix.semicolon'))}</Words></>;
  return <>{t('acts.needs', { offices: of.needs.map(office => officeWord(text, office) ?? office).join(t('acts.or')) })}</>;
}
