import type { FateLine } from '@yichuang/projections';
import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useText } from '../../i18n/text.tsx';
import { isIllustrative, IllustrativeBadge, Name, plainName } from '../../shared/words.tsx';
import { editsOf, type EditKind } from './edit/edits.ts';
import type { Column } from './moves.ts';

/** Fetched when first opened: the board is on screen sooner. */
const MoveMenu = lazy(() => import('./move-menu.tsx'));

interface ColumnProps {
  readonly column: Column;
  readonly lines: readonly FateLine[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onMove: (codes: readonly string[], to: Column) => void;
  readonly onEdit: (kind: EditKind, code: string) => void;
  readonly onOpen: (code: string) => void;
  readonly allowed: boolean;
  /** Column that a card is being dragged from: dropping it back there is no move. */
  readonly dragFrom: RefObject<Column | null>;
}

const DRAGGED = 'application/x-yichuang-item';

/** One list of the board. Only the cards on screen are drawn; a card is dragged, moved by its menu, or moved by keys. */
export function BoardColumn({ column, lines, selected, onSelect, onMove, onEdit, onOpen, allowed, dragFrom }: ColumnProps) {
  const { t, language } = useText();
  const mine = new Set(lines.map(line => line.code));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ [DRAGGED]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => (dragFrom.current === column || column === 'added' ? 'cancel' : 'move'),
    onDragStart: () => void (dragFrom.current = column),
    onDragEnd: () => void (dragFrom.current = null),
    onRootDrop: event => void Promise.all(event.items.filter(isTextDropItem).map(item => item.getText(DRAGGED))).then(codes => onMove(codes, column)),
  });
  return (
    <section className="board-column" aria-labelledby={`column-${column}`}>
      <h2 id={`column-${column}`}>{t(`column.${column}`)} <span className="count">{lines.length}</span></h2>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 120, gap: 6, padding: 6 }}>
        <GridList
          aria-labelledby={`column-${column}`}
          className="board-list"
          items={lines.map(line => ({ ...line, id: line.code }))}
          selectionMode="multiple"
          selectedKeys={[...selected].filter(code => mine.has(code))}
          onSelectionChange={keys => onSelect(new Set([...[...selected].filter(code => !mine.has(code)), ...(keys === 'all' ? mine : [...keys].map(String))]))}
          onAction={key => onOpen(String(key))}
          {...(allowed ? { dragAndDropHooks } : {})}
          renderEmptyState={() => <p className="quiet column-empty">{t('column.empty')}</p>}
        >
          {line => (
            <GridListItem id={line.code} textValue={plainName(language, (line.after ?? line.before)?.name ?? { zh: line.code, en: '' })} className="card">
              <Card line={line} column={column} onMove={onMove} onEdit={onEdit} allowed={allowed} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </section>
  );
}

function Card({ line, column, onMove, onEdit, allowed }: Pick<ColumnProps, 'column' | 'onMove' | 'onEdit' | 'allowed'> & { readonly line: FateLine }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const item = line.after ?? line.before;
  return (
    <>
      <Checkbox slot="selection" className="card-check"><span aria-hidden="true" className="tick" /></Checkbox>
      <div className="card-text">
        <span className="card-name">{item ? <Name of={item.name} /> : line.code}</span>
        <span className="quiet"><Name of={line.departmentName} /> <span className="digits">{line.code}</span> {isIllustrative(line.code) && <IllustrativeBadge />}</span>
        <CardBadges line={line} />
      </div>
      {allowed && (
        <div className="card-buttons">
          <Button slot="drag" className="card-button" aria-label={t('board.drag')}>⠿</Button>
          <Button ref={trigger} className="card-button" aria-label={t('board.move-to')} aria-haspopup="menu" aria-expanded={open} onPress={() => setOpen(true)}>⋯</Button>
          {open && <Suspense><MoveMenu trigger={trigger} from={column} edits={editsOf(line)} onClose={() => setOpen(false)} onMove={to => onMove([line.code], to)} onEdit={kind => onEdit(kind, line.code)} /></Suspense>}
        </div>
      )}
    </>
  );
}

function CardBadges({ line }: { readonly line: FateLine }) {
  const { t } = useText();
  const special = line.fate === 'renamed' || line.fate === 'split' || line.fate === 'split_result';
  if (!special && line.drift.length === 0) return null;
  return (
    <span>
      {special && <span className="badge">{t(`fate.${line.fate}`)}</span>}
      {line.drift.length > 0 && <span className="badge badge-bad">{t('board.drift', { count: line.drift.length })}</span>}
    </span>
  );
}
