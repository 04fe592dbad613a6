import type { DisclosureStatus, DisclosureView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';

const LOOK: Readonly<Record<DisclosureStatus, readonly [badge: string, mark: string]>> = {
  prepared: ['badge', '○'], checked: ['badge badge-good', '◐'], blocked: ['badge badge-bad', '×'], released: ['badge badge-good', '✓'], updated: ['badge badge-good', '✓'], expired: ['badge', '–'], withdrawn: ['badge', '↩'],
};

/** How far a disclosure is, as shape, word and colour. */
export function Status({ of }: { readonly of: DisclosureStatus }) {
  const [badge, mark] = LOOK[of];
  return <span className={badge}>{mark} {useText().t(`disclosure.status.${of}`)}</span>;
}

/** The clock of a text that waits. */
export function Clock({ of: { draft } }: { readonly of: Pick<DisclosureView, 'draft'> }) {
  const { t, day } = useText();
  if (draft === null) return <>–</>;
  return <>{day(draft.dueBy)} {draft.overdue && <span className="badge badge-bad">■ {t('disclosure.overdue')}</span>}</>;
}
