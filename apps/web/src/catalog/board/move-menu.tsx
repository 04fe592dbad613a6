import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../../i18n/text.tsx';
import { COLUMNS, type Column } from './moves.ts';
import { EDIT_WORDS, type EditKind } from './edit/edits.ts';

interface MoveMenuProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly from: Column;
  readonly edits: readonly EditKind[];
  readonly onMove: (to: Column) => void;
  readonly onEdit: (kind: EditKind) => void;
  readonly onClose: () => void;
}

/** Where a card can go, as a menu beside its button: the way to move without dragging (WCAG 2.5.7). */
export default function MoveMenu({ trigger, from, edits, onMove, onEdit, onClose }: MoveMenuProps) {
  const { t } = useText();
  const act = (key: unknown): void => {
    const edit = edits.find(one => one === key);
    if (edit) onEdit(edit);
    else onMove(COLUMNS.find(one => one === key) ?? from);
  };
  return (
    <Popover className="menu-popover" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <Menu autoFocus="first" aria-label={t('board.move-to')} onAction={act} onClose={onClose} disabledKeys={[from, 'added']}>
        {COLUMNS.map(one => <MenuItem key={one} id={one} className="menu-item">{t('board.to', { column: t(`column.${one}`) })}</MenuItem>)}
        {edits.map(one => <MenuItem key={one} id={one} className="menu-item">{t(EDIT_WORDS[one])}</MenuItem>)}
      </Menu>
    </Popover>
  );
}
