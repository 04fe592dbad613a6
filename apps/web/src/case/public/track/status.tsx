import type { CaseRowView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';

const MARKS = { green: '✓', yellow: '▲', red: '■' } as const;

/** The light of a limit: a mark and a word, never colour alone. Nothing where no clock runs. */
export function Light({ of }: { readonly of: CaseRowView['light'] }) {
  const { t } = useText();
  if (of === 'none') return null;
  return <span className={`light light-${of}`}><span aria-hidden="true">{MARKS[of]}</span> {t(`track.light.${of}`)}</span>;
}
