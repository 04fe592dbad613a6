import type { ComplaintLine } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

const MARKS = { red: ['badge badge-bad', '■'], yellow: ['badge', '▲'], green: ['badge badge-good', '●'] } as const;

/** Whether an answer is late, due today or to come: by word and shape, not by colour alone. */
export function Light({ of }: { readonly of: ComplaintLine['light'] }) {
  const { t } = useText();
  return of === 'none' ? null : <span className={MARKS[of][0]}>{MARKS[of][1]} {t(`complaint.light.${of}`)}</span>;
}
